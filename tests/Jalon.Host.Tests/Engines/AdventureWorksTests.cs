using System.Runtime.CompilerServices;

using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers;
using Jalon.Host.Engines;
using Jalon.Host.Engines.DuckDb;

using NodaTime;

using static Jalon.Host.Tests.Engines.Say;

namespace Jalon.Host.Tests.Engines;

/// <summary>Real customers and purchases: the engine's counts beside those of plain C# over the same files.</summary>
public sealed class AdventureWorksTests : IAsyncLifetime
{
    private static readonly CompileContext Context = CompileContext.At(Instant.FromUtc(2023, 1, 28, 12, 0));
    private readonly string _root = Directory.CreateTempSubdirectory("jalon-aw-").FullName;

    public ValueTask InitializeAsync()
    {
        var source = Source();
        if (!Directory.Exists(source))
            Assert.Skip($"The sample data is not at '{source}'.");
        Directory.CreateDirectory(Path.Combine(_root, "data"));
        foreach (var file in Directory.GetFiles(source, "*.csv"))
            File.Copy(file, Path.Combine(_root, "data", Path.GetFileName(file)));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Counts_of_audiences_are_those_of_the_files()
    {
        var token = TestContext.Current.CancellationToken;
        await using var engine = DuckDbEngine.Start(new EngineSettings(_root));
        var tables = (await engine.DescribeAsync(token)).ToDictionary(t => t.Name);
        var purchase = EntityOf(tables["purchase"], "order_number", "line");
        var customer = EntityOf(tables["customer"], "id");
        var link = new Link("purchases", "purchase", Cardinality.Many, [new(customer.Attr("id"), purchase.Attr("customer_id"))]);
        var model = new DataModel([customer with { Links = [link] }, purchase]);
        var all = new EntityScan(customer);
        var theirs = Linked(all.Schema, purchase, link);
        var european = all.Where(new In(customer.Attr("country"), new ListOf([Text("FR"), Text("DE"), Text("GB")], DataType.Text)));
        var rich = european.Where(Agg("sum", theirs, DataType.Decimal(2), [purchase.Attr("amount")]).More(Dec(1000)));
        var quiet = all.Where(Agg("max", theirs, DataType.Date, [purchase.Attr("ordered_on")]).Compare(ComparisonOperator.Less, Day("2022-08-01")));
        var never = all.Where(Not(Agg("exists", theirs, DataType.Bool)));

        var people = Lines("customer.csv");
        var bought = Lines("purchase.csv").ToLookup(p => p[2]);
        bool Europe(string[] c) => c[7] is "FR" or "DE" or "GB";
        decimal Spent(string[] c) => bought[c[0]].Sum(p => decimal.Parse(p[6], System.Globalization.CultureInfo.InvariantCulture));
        bool Quiet(string[] c) => bought[c[0]].Any() && string.CompareOrdinal(bought[c[0]].Select(p => p[4]).Max(StringComparer.Ordinal), "2022-08-01") < 0;
        int Count(Func<string[], bool> who) => people.Count(who);

        await using var session = await engine.OpenAsync("aw/1", token);
        var counts = await session.MaterialiseAsync(
            [
                new("rich", "rich", rich), new("quiet", "quiet", quiet), new("never", "never", never),
                new("union", "u", new SetOperation(SetOperator.Union, [rich, quiet])), new("intersection", "i", new SetOperation(SetOperator.Intersect, [rich, quiet])),
                new("difference", "d", RelationOperators.Except(rich, quiet)), new("sample", "s", new Sample(all, Dec(0.10m), Int(7))),
            ],
            Reading.Of(model, Context), token);
        Assert.Equal(
            [
                Count(c => Europe(c) && Spent(c) > 1000), Count(Quiet), Count(c => !bought[c[0]].Any()),
                Count(c => (Europe(c) && Spent(c) > 1000) || Quiet(c)), Count(c => Europe(c) && Spent(c) > 1000 && Quiet(c)),
                Count(c => Europe(c) && Spent(c) > 1000 && !Quiet(c)), (long)Math.Floor((people.Count * 0.10m) + 0.5m),
            ],
            counts.Select(c => c));
        Assert.True(counts[0] > 100 && counts[1] > 100);
    }

    private static Entity EntityOf(SourceTable table, params ValueList<string> key) => new(
        table.Name, table.Name, key,
        table.Columns.Where(c => c.Type is not null).Select(c => new Algebra.Model.Attribute(c.Name, c.Type!, c.MayBeEmpty) { StoredAs = c.StoredAs }).ToValueList());

    private List<string[]> Lines(string file) => [.. File.ReadLines(Path.Combine(_root, "data", file)).Skip(1).Select(l => l.Split(','))];

    // In `shared` beside the repository, or further up for a work tree that lies deeper.
    private static string Source([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, "shared", "data", "adventureworks") is var source && Directory.Exists(source))
                return source;
        }

        return "../shared/data/adventureworks";
    }
}
