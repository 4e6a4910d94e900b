using System.Globalization;
using CsCheck;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Types;
using Jalon.Compilers;
using Jalon.Host.Engines;
using Jalon.Host.Engines.DuckDb;
using Jalon.Host.Execution;
using Jalon.Host.Plugins;
using Jalon.Host.Tests.Plugins;
using Jalon.Language;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Host.Tests.Execution;

/// <summary>The books of drawn activities on a real engine, held against sets of numbers that are counted here.</summary>
public sealed class BookkeepingTests : IAsyncLifetime
{
    private const int People = 40;
    private const int Countries = 4;

    private static readonly Gen<Range> Some = Gen.Select(Gen.Int[0, People], Gen.Int[0, People]).Select((from, length) => new Range(from, Math.Min(People, from + length)));
    private static readonly Gen<int> Flags = Gen.Int[0, 7];
    private static readonly Gen<Branch> Branches = Gen.Select(Some, Gen.Bool, Gen.Int[0, People], Gen.Int[0, 2]).Select((where, everybody, size, form) =>
        new Branch(form == 1 && everybody ? new Range(0, People) : where, form == 0 ? null : size));

    private readonly string _root = Directory.CreateTempSubdirectory("jalon-books-").FullName;
    private DuckDbEngine? _engine;
    private DescribedTables? _sources;
    private int _runs;

    private static CancellationToken Stopped => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_root, "data"));
        await File.WriteAllLinesAsync(
            Path.Combine(_root, "data", "customer.csv"),
            ["id,country", .. Enumerable.Range(1, People).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},C{i % Countries}"))],
            Stopped);
        _engine = DuckDbEngine.Start(new EngineSettings(_root));
        _sources = new DescribedTables(await _engine.DescribeAsync(Stopped));
    }

    public async ValueTask DisposeAsync()
    {
        await _engine!.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public Task A_combine_drops_who_is_in_several_not_in_all_or_excluded() =>
        Gen.Select(Some.Array[3], Flags.Where(f => f > 0), Flags, Gen.Bool).SampleAsync(async (ranges, main, except, unites) =>
        {
            var sets = ranges.Select(Ids).ToArray();
            List<int> taken = [.. Chosen(main)];
            var together = taken.Select(i => sets[i]).Aggregate((a, b) => unites ? [.. a.Union(b)] : [.. a.Intersect(b)]);
            var left = together.Where(id => !Chosen(except).Any(e => sets[e].Contains(id))).ToList();
            var rowsIn = unites ? taken.Sum(i => sets[i].Count) : sets[taken[0]].Count;
            var text = $"combine {{ {(unites ? "union" : "intersect")} = [{Names(main)}]  except = [{Names(except)}] }}";

            Assert.Equal(
                new Kept(rowsIn, left.Count, [(unites ? "in several" : "not in all", rowsIn - together.Count), ("excluded", together.Count - left.Count)]),
                await KeepAsync(Populations(ranges), text, _ => true));
        }, iter: 60, threads: 1);

    [Fact]
    public Task A_split_drops_who_is_beyond_a_limit_or_met_no_condition() =>
        Gen.Select(Branches.Array[1, 3], Gen.Bool).SampleAsync(async (branches, keepsRest) =>
        {
            var left = Ids(new Range(0, People));
            foreach (var branch in branches)
                left = [.. left.Except(left.Where(Ids(branch.Where).Contains).Order().Take(branch.Size ?? People))];
            var beyond = left.Count(id => branches.Any(b => b.Size is not null && Ids(b.Where).Contains(id)));
            var text = $"split {{ input = all  {string.Join("  ", branches.Select((b, i) => $"branch b{i} {{ {b} }}"))}{(keepsRest ? "  rest = others" : "")} }}";

            Assert.Equal(
                keepsRest ? new Kept(People, People, []) : new Kept(People, People - left.Count, [("beyond the limit", beyond), ("no condition met", left.Count - beyond)]),
                await KeepAsync("", text, _ => true));
        }, iter: 60, threads: 1);

    [Fact]
    public Task Duplicates_are_as_many_whether_they_are_made_or_not() =>
        Gen.Select(Gen.Int[1, 12], Gen.Bool).SampleAsync(async (keep, made) =>
        {
            var unique = Countries * Math.Min(keep, People / Countries);
            Assert.Equal(
                made ? new Kept(People, People, []) : new Kept(People, unique, [("duplicates", People - unique)]),
                await KeepAsync("", string.Create(CultureInfo.InvariantCulture, $"deduplicate {{ input = all  by = country  keep = {keep} }}"), o => o == "unique" || made));
        }, iter: 20, threads: 1);

    [Theory]
    [InlineData("enrich { input = all  query = derive n = 1 }", "result", "40 in, 39 out, none waiting: 1 row missing")]
    [InlineData("split { input = all  branch a { where = id < 9 }  branch b { where = id > 30  size = 3 } }", "a", "40 in, 10 out, 7 beyond the limit, 22 no condition met, none waiting: 1 row missing")]
    public async Task A_table_that_lost_a_row_is_found_out(string activity, string output, string books)
    {
        var broken = await Assert.ThrowsAsync<BrokenBooksException>(() => KeepAsync("", activity, _ => true, loses: output));
        Assert.EndsWith("do not balance: " + books, broken.Message, StringComparison.Ordinal);
    }

    private static List<int> Ids(Range range) => [.. Enumerable.Range(range.Start.Value + 1, range.End.Value - range.Start.Value)];

    private static IEnumerable<int> Chosen(int flags) => Enumerable.Range(0, 3).Where(i => (flags >> i & 1) == 1);

    private static string Names(int flags) => string.Join(", ", Chosen(flags).Select(i => $"p{i}"));

    private static string Populations(Range[] ranges) =>
        string.Concat(ranges.Select((r, i) => $"activity p{i} : build-audience {{ query = from customer where {Branch.Within(r)} }}\n"));

    /// <summary>Carries out the activities in order, and keeps the books of the last.</summary>
    private async Task<Kept> KeepAsync(string before, string last, Func<string, bool> isMade, string? loses = null)
    {
        var model = Analysis.OfModel([new SourceText("m.model", "entity customer { key = id }")], _sources!, Catalogue.Standard, DateTimeZone.Utc);
        var analysis = Analysis.OfFile(
            new SourceText("c.campaign", $"campaign c {{\nactivity all : build-audience {{ query = from customer }}\n{before}activity x : {last}\n}}"), model.Model, _sources!,
            Catalogue.Standard, new PluginActivityTypes(PluginCatalogue.Find(Gallery.Shipped, null)), DateTimeZone.Utc, CampaignNames.None);
        Assert.Empty(analysis.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => CaretText.Draw(d, Phrasebook.English)));

        await using var session = await _engine!.OpenAsync($"c#{++_runs}", Stopped);
        var carried = new Dictionary<string, EmittedOutput>(StringComparer.Ordinal);
        TaskBooks? books = null;
        foreach (var activity in analysis.Campaigns.Single().Activities)
        {
            var reading = new Reading(model.Model, CompileContext.At(Instant.FromUtc(2026, 11, 24, 9, 0)), carried.ToDictionary(c => c.Key, c => c.Value.Table));
            List<WorkingOutput> outputs =
                [.. activity.Outputs.Where(o => activity.Name != "x" || isMade(o.Name)).Select(o => new WorkingOutput(o.Name, $"{activity.Name}_{o.Name}", o.Rows))];
            var counts = await session.MaterialiseAsync(outputs, reading, Stopped);
            List<EmittedOutput> made = [.. outputs.Zip(counts, (o, rows) => new EmittedOutput(o.Name, rows, o.Table))];
            foreach (var output in made)
                carried[$"{activity.Name}.{output.Name}"] = output;
            if (activity.Name != "x")
                continue;
            if (loses is not null)
                made = [.. await LosingOneAsync(session, activity, made, loses, reading)];
            books = await Bookkeeping.OfSetAsync(activity, InputsOf(activity, carried), made, session, reading, Stopped);
        }

        return new Kept(books!.In, books.Out, [.. books.Dropped.Select(d => (d.Cause, d.Rows))]);
    }

    private static Dictionary<string, TaskInput> InputsOf(BoundActivity activity, Dictionary<string, EmittedOutput> carried) => activity.Inputs.ToDictionary(
        i => i.Name, i => new TaskInput("input", new TransitionName(new ActivityName(i.Activity), i.Output), carried[i.Name].Table, carried[i.Name].Rows));

    // As a defect would: the table holds a row less than the query gave.
    private static async Task<IEnumerable<EmittedOutput>> LosingOneAsync(
        EngineSession session, BoundActivity activity, List<EmittedOutput> made, string name, Reading reading)
    {
        var output = activity.Outputs.Single(o => o.Name == name);
        var rows = made.Single(m => m.Name == name).Rows;
        var fewer = new WorkingOutput(name, "fewer", new Algebra.Relations.Limit(output.Rows, Algebra.Scalars.Literal.Of(rows - 1), []));
        var count = (await session.MaterialiseAsync([fewer], reading, Stopped))[0];
        return made.Select(m => m.Name == name ? m with { Table = "fewer", Rows = count } : m);
    }

    /// <summary>Who a branch takes: those within, by their number, at most so many.</summary>
    private sealed record Branch(Range Where, int? Size)
    {
        public static string Within(Range range) => string.Create(CultureInfo.InvariantCulture, $"id > {range.Start.Value} and id <= {range.End.Value}");

        public override string ToString() => $"where = {Within(Where)}{(Size is null ? "" : string.Create(CultureInfo.InvariantCulture, $"  size = {Size}  order = id"))}";
    }

    /// <summary>Books, with the causes that dropped anybody, whatever their order.</summary>
    private sealed record Kept(long In, long Out, IReadOnlyList<(string Cause, long Rows)> Dropped)
    {
        public bool Equals(Kept? other) => other is not null && ToString() == other.ToString();

        public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

        public override string ToString() => string.Join(
            ", ", Dropped.Where(d => d.Rows != 0).OrderBy(d => d.Cause, StringComparer.Ordinal).Select(d => $"{d.Rows} {d.Cause}").Prepend($"{Out} out").Prepend($"{In} in"));
    }

    private sealed class DescribedTables(IReadOnlyList<SourceTable> tables) : ISources
    {
        public IEnumerable<string> TableNames => tables.Select(t => t.Name);

        public SourceTable? Table(string name) => tables.FirstOrDefault(t => t.Name == name);

        SourceTable? ISources.File(string path) => null;

        public Schema? Audience(string name) => null;
    }
}
