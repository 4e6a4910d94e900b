using System.Globalization;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Compilers;
using Jalon.Host.Engines;
using Jalon.Host.Engines.DuckDb;
using Jalon.Host.Plugins;
using Jalon.Language;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using NodaTime;

namespace Jalon.Host.Tests.Plugins;

/// <summary>What each set activity gives for rows that a person can count: text to plugin to engine to rows.</summary>
public sealed class ActivityMeaningTests : IAsyncLifetime
{
    private const string Model = """
        entity customer {
          key = id
          link purchases { many = purchase   on = id == purchase.customer_id }
          link home      { one  = household  on = household == home.code }
        }
        entity household { key = code }
        entity purchase  { key = number }
        """;

    private const string Everybody = "activity all : build-audience { query = from customer }\n";
    private const string French = Everybody + "activity french : build-audience { query = from customer where country == \"FR\" }\n";
    private const string Buyers = French + "activity buyers : build-audience { query = from customer derive spent = sum(purchases.amount) where spent > 0 }\n";

    private readonly string _root = Directory.CreateTempSubdirectory("jalon-meaning-").FullName;
    private DuckDbEngine? _engine;
    private int _runs;

    private static CancellationToken Stopped => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_root, "data"));
        Directory.CreateDirectory(Path.Combine(_root, "files"));
        await Write("data/customer.csv", "id,email,country,household", "1,a@x.com,FR,H1", "2,A@X.com,DE,H1", "3,b@x.com,FR,H2", "4,,FR,", "5,c@x.com,,H9", "6,b@x.com,GB,H2");
        await Write("data/household.csv", "code,town", "H1,Lyon", "H2,Bonn", "H3,Rome");
        await Write("data/purchase.csv", "number,customer_id,amount", "p1,1,10", "p2,1,50", "p3,3,20", "p4,6,5");
        await Write("files/stop.csv", "email,why", "A@x.com,asked", "b@x.com,bounced", "z@x.com,asked");
        _engine = DuckDbEngine.Start(new EngineSettings(_root));
    }

    public async ValueTask DisposeAsync()
    {
        await _engine!.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Theory]
    [InlineData("union = [french, buyers]", "result: 1 3 4 6", "complement:")]
    [InlineData("intersect = [french, buyers]  columns = common", "result: 1 3", "complement: 4 6")]
    [InlineData("union = [all]  except = [french, buyers]  columns = common", "result: 2 5", "complement: 1 3 4 6")]
    public Task Sets_are_combined_by_key(string settings, params string[] rows) =>
        Gives($"{Buyers}activity x : combine {{ {settings} }}", keysOnly: true, rows);

    [Fact]
    public Task A_union_takes_a_column_from_the_first_input_that_has_it() =>
        Gives($"{Buyers}activity x : combine {{ union = [french, buyers] }}", keysOnly: false, "result: 1|60 3|20 4| 6|5", "complement:");

    [Theory]
    [InlineData("by = lower(email)  order = id desc", "unique: 2 4 5 6", "duplicates: 1 3")]
    [InlineData("by = country  keep = 2", "unique: 1 2 3 5 6", "duplicates: 4")]
    [InlineData("by = [email, country]", "unique: 1 2 3 4 5 6", "duplicates:")]
    public Task Duplicates_are_set_aside_and_empty_values_are_nobodys(string settings, params string[] rows) =>
        Gives($"{Everybody}activity x : deduplicate {{ input = all  {settings} }}", keysOnly: true, rows);

    [Theory]
    [InlineData("branch fr { where = country == \"FR\"  size = 2  order = id desc }  branch two { size = 34%  order = id }  rest = others", "fr: 3 4", "two: 1 2", "others: 5 6")]
    [InlineData("branch fr { where = country == \"FR\" }  rest = others", "fr: 1 3 4", "others: 2 5 6")]
    [InlineData("overlap = true  branch fr { where = country == \"FR\" }  branch top { size = 2  order = id desc }  rest = others", "fr: 1 3 4", "top: 5 6", "others: 2")]
    public Task A_split_loses_nobody(string settings, params string[] rows) =>
        Gives($"{Everybody}activity x : split {{ input = all  {settings} }}", keysOnly: true, rows);

    [Fact]
    public async Task A_seeded_share_is_rounded_half_up_and_the_same_every_time()
    {
        const string Text = Everybody + "activity x : split { input = all  branch a { size = 25%  seed = 7 }  rest = others }";
        var first = await Run(Text, keysOnly: true);
        Assert.Equal(2, first[0].Split(' ').Length - 1);
        Assert.Equal(4, first[1].Split(' ').Length - 1);
        Assert.Equal(first, await Run(Text, keysOnly: true));
    }

    [Fact]
    public Task Every_row_is_enriched_from_its_links_old_and_new() => Gives(
        $$"""{{Buyers}}activity x : enrich { input = all  link b { one = buyers  on = id == b.id }  query = derive orders = count(purchases), spent = b.spent }""",
        keysOnly: false, "result: 1|2|60 2|0| 3|1|20 4|0| 5|0| 6|1|5");

    [Fact]
    public Task The_first_condition_that_finds_anybody_decides_and_the_lowest_key_is_taken() => Gives(
        """
        activity stops : load-file { path = "files/stop.csv"  key = email }
        activity x : reconcile { input = stops  dimension = customer  match = [email == input.email, email =~ input.email]  query = select why }
        """,
        keysOnly: false, "matched: 1|asked 3|bounced", "unmatched: z@x.com|asked");

    [Theory]
    [InlineData("to = home", "result: H1 H2", "unmatched: 4 5")]
    [InlineData("to = home  query = derive n = count(input), last = max(input.id)", "result: H1|2|2 H2|2|6", "unmatched: 4 5")]
    [InlineData("to = home  keep = 1  order = id  query = derive n = count(input), last = max(input.id)", "result: H1|1|1 H2|1|3", "unmatched: 4 5")]
    [InlineData("to = purchases", "result: p1 p2 p3 p4", "unmatched: 2 4 5")]
    public Task Rows_lead_to_others_each_once(string settings, params string[] rows) =>
        Gives($"{Everybody}activity x : change-dimension {{ input = all  {settings} }}", keysOnly: false, rows);

    private async Task Gives(string activities, bool keysOnly, params string[] rows) => Assert.Equal(rows, await Run(activities, keysOnly));

    /// <summary>Runs the set activities of a campaign in order, and gives the rows of the outputs of the last.</summary>
    private async Task<IReadOnlyList<string>> Run(string activities, bool keysOnly)
    {
        var sources = new Described([.. await _engine!.DescribeAsync(Stopped), await _engine.DescribeFileAsync("files/stop.csv", FileFormat.Csv, Stopped)]);
        var model = Analysis.OfModel([new SourceText("m.model", Model)], sources, Catalogue.Standard, DateTimeZone.Utc);
        Assert.Empty(model.Diagnostics.Select(Drawn));
        var analysis = Analysis.OfFile(
            new SourceText("c.campaign", $"campaign c {{\n{activities}\n}}"), model.Model, sources, Catalogue.Standard,
            new PluginActivityTypes(PluginCatalogue.Find(Gallery.Shipped, null)), DateTimeZone.Utc, CampaignNames.None);
        Assert.Empty(analysis.Diagnostics.Where(d => d.Severity == Severity.Error).Select(Drawn));

        await using var session = await _engine.OpenAsync($"c#{++_runs}", Stopped);
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        var reading = new Reading(model.Model, CompileContext.At(Instant.FromUtc(2026, 11, 24, 9, 0)), tables);
        foreach (var activity in analysis.Campaigns.Single().Activities)
        {
            Assert.Equal(ActivityKind.Set, activity.Shape.Kind);
            var outputs = activity.Outputs.Select(o => new WorkingOutput(o.Name, $"{activity.Name}_{o.Name}", o.Rows)).ToList();
            outputs.RemoveAll(o => o.Name == "rejects");
            await session.MaterialiseAsync(outputs, reading, Stopped);
            foreach (var output in outputs)
                tables[$"{activity.Name}.{output.Name}"] = output.Table;
        }

        var last = analysis.Campaigns.Single().Activities[^1];
        var shown = new List<string>();
        foreach (var output in last.Outputs)
            shown.Add(string.Join(' ', [$"{output.Name}:", .. await Rows(session, new WorkingTable($"{last.Name}.{output.Name}", output.Schema), reading, keysOnly)]));
        return shown;
    }

    private static async Task<List<string>> Rows(EngineSession session, WorkingTable table, Reading reading, bool keysOnly)
    {
        var rows = new List<string>();
        var columns = keysOnly ? table.Schema.Key.Count : table.Schema.Columns.Count;
        await foreach (var batch in session.ReadAsync(table, reading, Stopped))
            for (var i = 0; i < batch.Count; i++)
                rows.Add(string.Join('|', batch.Values.Take(columns).Select(c => Convert.ToString(c[i], CultureInfo.InvariantCulture))));
        return rows;
    }

    private static string Drawn(Diagnostic diagnostic) => CaretText.Draw(diagnostic, Phrasebook.English);

    private Task Write(string path, params string[] lines) => File.WriteAllLinesAsync(Path.Combine(_root, path), lines, Stopped);

    private sealed class Described(IReadOnlyList<SourceTable> tables) : ISources
    {
        public IEnumerable<string> TableNames => tables.Select(t => t.Name);

        public SourceTable? Table(string name) => tables.FirstOrDefault(t => t.Name == name);

        SourceTable? ISources.File(string path) => Table(path);

        public Schema? Audience(string name) => null;
    }
}
