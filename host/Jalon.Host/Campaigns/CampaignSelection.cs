using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Api;
using Jalon.Api.Campaigns;
using Jalon.Compilers;
using Jalon.Compilers.CSharp;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess;
using Jalon.Host.Workspace;
using Jalon.Language;
using Jalon.Language.Binding;
using Jalon.Language.Syntax;
using Attribute = Jalon.Algebra.Model.Attribute;

namespace Jalon.Host.Campaigns;

/// <summary>Chooses campaigns by a condition of the language, over what a list shows of them.</summary>
/// <param name="compiler">Compiles the condition.</param>
/// <param name="clock">What <c>now()</c> is.</param>
/// <param name="zone">The zone in force.</param>
internal sealed class CampaignSelection(CSharpCompiler compiler, IClock clock, DateTimeZone zone)
{
    private static readonly (Attribute Attribute, Func<Campaign, object?> Value)[] Columns =
    [
        (new("name", DataType.Text, false), c => c.Name),
        (new("title", DataType.Text, true), c => c.Title),
        (new("status", DataType.Text, false), c => c.Status),
        (new("schedule", DataType.Text, false), c => c.Schedule),
        (new("tags", DataType.List(DataType.Text), true), c => c.Tags),
        (new("version", DataType.Int, true), c => (long?)c.Version),
        (new("draft_differs", DataType.Bool, false), c => c.DraftDiffers),
        (new("last_run_at", DataType.DateTime, true), c => c.LastRunAt),
        (new("next_run_at", DataType.DateTime, true), c => c.NextRunAt),
        (new("activity", DataType.Text, true), c => c.Where),
        (new("rows", DataType.Int, true), c => c.Rows),
        (new("error", DataType.Text, true), c => c.LastError),
    ];

    private static readonly Entity Entity = new("campaign", "campaign", ["name"], [.. Columns.Select(c => c.Attribute)]);

    private static readonly DataModel Model = new([Entity]);

    /// <summary>The campaigns that meet the condition, by name.</summary>
    /// <exception cref="InvalidTextException">The condition has errors.</exception>
    public IReadOnlyList<Campaign> Of(string condition, IReadOnlyList<Campaign> campaigns, CancellationToken cancellation)
    {
        var source = new SourceText("--where", $"from campaign where {condition}");
        var analysis = Analysis.OfQuery(source, Model, new NoSources(), Catalogue.Standard, zone, []);
        if (!analysis.IsGood)
            throw Problems.Of(analysis.Diagnostics, source.Name);
        if (analysis.Relation is not Filter { Input: EntityScan })
            throw Problems.Usage("--where takes a condition and nothing after it, such as 'status == \"with_error\"'");
        var compiled = new InProcessCompiler(compiler, Model).Compile(new Select(analysis.Relation, []));
        var rows = compiled.Result?.Run(s => Rows(s, campaigns), CompileContext.At(clock.GetCurrentInstant()) with { Zone = zone }, cancellation)
            ?? throw new ProblemException(new Problem("refused", null, $"this condition cannot run in process: {string.Join("; ", compiled.Unsupported.Select(u => u.What))}", []));
        var names = rows.Find("name")!;
        var chosen = Enumerable.Range(0, rows.Count).Select(r => (string)names[r]!).ToHashSet(StringComparer.Ordinal);
        return [.. campaigns.Where(c => chosen.Contains(c.Name)).OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    private static ColumnBatch Rows(SourceRequest request, IReadOnlyList<Campaign> campaigns)
    {
        var values = request.Columns.Select(c => Columns.First(k => k.Attribute.Name == c.Name).Value).ToList();
        return ColumnBatch.Read(request.Columns, [.. campaigns.Select(c => (IReadOnlyList<object?>)[.. values.Select(v => v(c))])]);
    }

    private sealed class NoSources : ISources
    {
        public IEnumerable<string> TableNames => [];

        public SourceTable? Table(string name) => null;

        public SourceTable? File(string path) => null;

        public Schema? Audience(string name) => null;
    }
}
