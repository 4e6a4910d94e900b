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
using NodaTime;

namespace Jalon.Language;

/// <summary>The only door to the language: a text and what it may speak of, to its tree, its meaning and what is wrong with it.</summary>
public static class Analysis
{
    /// <summary>What model files mean together.</summary>
    public static BoundModel OfModel(IEnumerable<SourceText> files, ISources sources, Catalogue catalogue, DateTimeZone zone)
    {
        var parsed = files.Select(Parser.ParseFile).ToList();
        var bound = new ModelBinder(sources, catalogue, zone).Bind(parsed.Select(p => (p.Tree!, p.Source)));
        return bound with { Diagnostics = [.. parsed.SelectMany(p => InOrder(p.Diagnostics.Concat(bound.Diagnostics.Where(d => d.Source == p.Source))))] };
    }

    /// <summary>What a lone query means.</summary>
    /// <param name="source">The query.</param>
    /// <param name="model">The entities that it may read.</param>
    /// <param name="sources">The tables, files and audiences that it may read.</param>
    /// <param name="catalogue">The functions that it may call.</param>
    /// <param name="zone">The zone in force.</param>
    /// <param name="parameters">Names that stand for values to be given when it runs.</param>
    public static QueryAnalysis OfQuery(
        SourceText source, DataModel model, ISources sources, Catalogue catalogue, DateTimeZone zone, IEnumerable<ParameterRef> parameters)
    {
        var parsed = Parser.ParseQuery(source);
        var report = new Report(source);
        var scope = new Scope { Values = parameters.ToImmutableDictionary(p => p.Name, p => (Scalar)p, StringComparer.Ordinal) };
        var binder = new Binder(new FinishedModel(model, sources), sources, catalogue, zone, report);
        var relation = parsed.Tree is null ? null : binder.Queries.Bind(parsed.Tree, scope);
        var isGood = parsed.IsGood && !report.HasErrors;
        return new QueryAnalysis(source, parsed.Tree, isGood ? relation : null, InOrder(parsed.Diagnostics.Concat(report.Said)));
    }

    /// <summary>What the campaigns and tests of a file mean.</summary>
    /// <param name="source">The file.</param>
    /// <param name="model">The entities that it may read.</param>
    /// <param name="sources">The tables, files and audiences that it may read.</param>
    /// <param name="catalogue">The functions that it may call.</param>
    /// <param name="types">The activity types that there are.</param>
    /// <param name="zone">The zone in force where a campaign names none.</param>
    /// <param name="campaigns">The names of the workspace's campaigns, which its tests may name beside those of the file.</param>
    public static FileAnalysis OfFile(
        SourceText source, DataModel model, ISources sources, Catalogue catalogue, IActivityTypes types, DateTimeZone zone, IEnumerable<string> campaigns)
    {
        var parsed = Parser.ParseFile(source);
        var report = new Report(source);
        var entities = new FinishedModel(model, sources);
        var file = parsed.Tree!;
        var binder = new CampaignBinder(entities, sources, catalogue, types, zone, report);
        var bound = file.Campaigns.Select(c => binder.Bind(c, file.Lets)).ToList();
        var tests = new TestBinder(new Binder(entities, sources, catalogue, zone, report), [.. campaigns.Concat(bound.Select(c => c.Name)).Distinct()]);
        foreach (var twice in file.Campaigns.Where((c, i) => file.Campaigns.Take(i).Any(d => d.Name.Text == c.Name.Text)))
            report.Add(GraphErrors.NameTwice(source, twice.Name.Span, twice.Name.Text));
        var expected = file.Tests.Select(tests.Bind).OfType<BoundTest>().ToList();
        return new FileAnalysis(source, file, bound, expected, InOrder(parsed.Diagnostics.Concat(report.Said)));
    }

    private static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> said) => [.. said.OrderBy(d => d.Span.Start).ThenBy(d => d.Span.End)];
}
