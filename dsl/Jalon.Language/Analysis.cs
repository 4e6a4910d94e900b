using System.Collections.Immutable;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;
using NodaTime;

namespace Jalon.Language;

/// <summary>The only door to the language: a text and what it may speak of, to its tree, its meaning and what is wrong with it.</summary>
public static class Analysis
{
    /// <summary>What model files mean together.</summary>
    public static BoundModel OfModel(IEnumerable<SourceText> files, ISources sources, Catalogue catalogue, DateTimeZone zone)
    {
        var parsed = files.Select(Parser.ParseFile).ToList();
        var bound = new ModelBinder(DataModel.Nothing, sources, catalogue, zone).Bind([.. parsed.Select(p => (p.Tree!, new Report(p.Source)))]);
        return bound with { Diagnostics = [.. parsed.SelectMany(p => InOrder(p.Diagnostics.Concat(bound.Diagnostics.Where(d => d.Source == p.Source))))] };
    }

    /// <summary>The model with one of its files as it is being written, over what the others say.</summary>
    internal static DataModel OfModel(SourceText file, Surroundings around, Watch watch) =>
        new ModelBinder(around.Model, around.Sources, around.Catalogue, around.Zone).Bind([(Parser.ParseFile(file).Tree!, new Report(file) { Watch = watch })]).Model;

    /// <summary>What a lone query means.</summary>
    /// <param name="source">The query.</param>
    /// <param name="model">The entities that it may read.</param>
    /// <param name="sources">The tables, files and audiences that it may read.</param>
    /// <param name="catalogue">The functions that it may call.</param>
    /// <param name="zone">The zone in force.</param>
    /// <param name="parameters">Names that stand for values to be given when it runs.</param>
    public static QueryAnalysis OfQuery(
        SourceText source, DataModel model, ISources sources, Catalogue catalogue, DateTimeZone zone, IEnumerable<ParameterRef> parameters)
        => OfQuery(source, Parser.ParseQuery(source), new Scope(), new Binder(new FinishedModel(model, sources), sources, catalogue, zone, new Report(source)), parameters);

    /// <summary>What a session's entry means: a query, or steps named for those to come; over steps that were named before.</summary>
    public static QueryAnalysis OfEntry(SourceText source, Surroundings around) => OfEntry(source, around, null);

    internal static QueryAnalysis OfEntry(SourceText source, Surroundings around, Watch? watch)
    {
        Binder Over(Report report) => new(new FinishedModel(around.Model, around.Sources), around.Sources, around.Catalogue, around.Zone, report);
        var scope = new Scope();
        foreach (var let in around.Lets)
        {
            var parsed = Parser.ParseEntry(let);
            var binder = Over(new Report(let));
            scope = parsed.Tree!.Lets.Aggregate(scope, (s, node) => binder.Queries.WithStep(node, s));
            scope = scope with { Steps = scope.Steps.ToImmutableDictionary(s => s.Key, s => s.Value with { IsEarlier = true }, StringComparer.Ordinal) };
        }

        return OfQuery(source, Parser.ParseEntry(source), scope, Over(new Report(source) { Watch = watch }), around.Parameters);
    }

    private static QueryAnalysis OfQuery(SourceText source, Parsed<PipelineNode> parsed, Scope scope, Binder binder, IEnumerable<ParameterRef> parameters)
    {
        var report = binder.Report;
        scope = scope with { Values = parameters.ToImmutableDictionary(p => p.Name, p => (Scalar)p, StringComparer.Ordinal) };
        Relation? relation = null;
        if (parsed.Tree is { Source: null, Clauses.Count: 0, Lets.Count: > 0 } steps)
            scope = steps.Lets.Aggregate(scope, (s, let) => binder.Queries.WithStep(let, s));
        else if (parsed.Tree is { } pipeline)
            relation = binder.Queries.Bind(pipeline, scope);
        var isGood = parsed.IsGood && !report.HasErrors;
        return new QueryAnalysis(source, parsed.Tree, isGood ? relation : null, Echoes.Without(source, parsed.Diagnostics, report.Said));
    }

    /// <summary>What the campaigns and tests of a file mean.</summary>
    /// <param name="source">The file.</param>
    /// <param name="model">The entities that it may read.</param>
    /// <param name="sources">The tables, files and audiences that it may read.</param>
    /// <param name="catalogue">The functions that it may call.</param>
    /// <param name="types">The activity types that there are.</param>
    /// <param name="zone">The zone in force where a campaign names none.</param>
    /// <param name="campaigns">
    /// The workspace's campaigns, which the text may name beside its own. Null for a text that was held against them when it was frozen: what it says of others is taken as it stands.
    /// </param>
    public static FileAnalysis OfFile(
        SourceText source, DataModel model, ISources sources, Catalogue catalogue, IActivityTypes types, DateTimeZone zone, ICampaigns? campaigns)
        => OfFile(source, model, sources, catalogue, types, zone, campaigns, null);

    internal static FileAnalysis OfFile(
        SourceText source, DataModel model, ISources sources, Catalogue catalogue, IActivityTypes types, DateTimeZone zone, ICampaigns? campaigns, Watch? watch)
    {
        var parsed = Parser.ParseFile(source);
        var report = new Report(source) { Watch = watch };
        var entities = new FinishedModel(model, sources);
        var file = parsed.Tree!;
        var binder = new CampaignBinder(entities, sources, catalogue, types, zone, report);
        var signatures = new Lazy<IReadOnlyDictionary<string, CampaignSignature>>(
            () => Signatures(file, source, catalogue, types, zone).DistinctBy(s => s.Name).ToDictionary(s => s.Name, StringComparer.Ordinal));
        var bound = file.Campaigns.Select(c => binder.Bind(c, file.Lets, new CampaignsInSight(c.Name.Text, signatures, campaigns))).ToList();
        var own = bound.Zip(file.Campaigns, (c, n) => new TestedCampaign(c, [.. n.Activities.Select(a => a.Name.Text).Except(c.Activities.Select(a => a.Name))])).ToList();
        var tests = new TestBinder(new Binder(entities, sources, catalogue, zone, report), own, campaigns);
        foreach (var twice in file.Campaigns.Where((c, i) => file.Campaigns.Take(i).Any(d => d.Name.Text == c.Name.Text)))
            report.Add(GraphErrors.NameTwice(source, twice.Name.Span, twice.Name.Text));
        var expected = file.Tests.Select(tests.Bind).OfType<BoundTest>().ToList();
        return new FileAnalysis(source, file, bound, expected, Echoes.Without(source, parsed.Diagnostics, report.Said));
    }

    /// <summary>How the campaigns of a file are called, from its text alone; what is wrong with it is not told.</summary>
    public static IReadOnlyList<CampaignSignature> SignaturesOf(SourceText source, Catalogue catalogue, IActivityTypes types, DateTimeZone zone) =>
        [.. Signatures(Parser.ParseFile(source).Tree!, source, catalogue, types, zone)];

    private static IEnumerable<CampaignSignature> Signatures(FileNode file, SourceText source, Catalogue catalogue, IActivityTypes types, DateTimeZone zone)
    {
        var reader = new SignatureReader(catalogue, types, zone);
        return file.Campaigns.Select(c => reader.Read(c, source));
    }

    private static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> said) => [.. said.OrderBy(d => d.Span.Start).ThenBy(d => d.Span.End)];
}
