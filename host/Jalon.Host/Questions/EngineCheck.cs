using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Api;
using Jalon.Compilers;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Host.Workspace;
using Jalon.Language;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

using Diagnostic = Jalon.Language.Diagnostics.Diagnostic;

namespace Jalon.Host.Questions;

/// <summary>What an engine could not say of texts that are otherwise good, each at its place.</summary>
/// <param name="workspace">Whose texts.</param>
/// <param name="clock">The wall's.</param>
internal sealed class EngineCheck(OpenWorkspace workspace, IClock clock)
{
    /// <summary>The dialect of a name that a person wrote.</summary>
    /// <exception cref="ProblemException">There is none of that name.</exception>
    public static Dialect Named(string name) => KnownDialects.Find(name)
        ?? throw new ProblemException(new Problem("usage", null, $"there is no engine '{name}'; there are {string.Join(", ", KnownDialects.Names)}", []));

    /// <summary>What of the campaigns of a file cannot be said, wherever a run of theirs would ask the engine.</summary>
    public IEnumerable<Diagnostic> Of(FileAnalysis analysis, Dialect dialect) => !analysis.IsGood ? [] :
        from campaign in analysis.Campaigns
        let zone = campaign.TimeZone is { } name ? DateTimeZoneProviders.Tzdb[name] : workspace.Zone
        let parameters = campaign.Parameters.ToDictionary(p => p.Name, p => p.Default, StringComparer.Ordinal)
        from asked in (IEnumerable<(string By, Relation Rows, Origin Origin)>)
        [
            .. campaign.Activities.SelectMany(a => EngineQuestions.Of(a).Select(rows => (a.Name, rows, a.Origin))),
            .. campaign.Gates.SelectMany(g => EngineQuestions.Of(g).Select(rows => (g.Transition.Activity, rows, g.Origin))),
        ]
        let context = new CompileContext(zone, clock.GetCurrentInstant(), parameters, $"{campaign.Name}/{asked.By}")
        from diagnostic in Of(asked.Rows, asked.Origin, analysis.Source, context, dialect)
        select diagnostic;

    /// <summary>What of a relation cannot be said.</summary>
    /// <param name="relation">The rows.</param>
    /// <param name="around">The place of all of it, for what has none of its own.</param>
    /// <param name="source">The text.</param>
    /// <param name="context">What is fixed before the first row.</param>
    /// <param name="dialect">The engine's SQL.</param>
    public IEnumerable<Diagnostic> Of(Relation relation, Origin around, SourceText source, CompileContext context, Dialect dialect) =>
        Said(new DialectCheck(dialect, workspace.Model.Model).Of(relation, context), around, source, dialect.Name);

    /// <summary>What cannot be said, at its place.</summary>
    /// <param name="unsupported">What.</param>
    /// <param name="around">The place of all of it, for what has none of its own.</param>
    /// <param name="source">The text.</param>
    /// <param name="dialect">The dialect's name; null for the code that runs in process.</param>
    public IEnumerable<Diagnostic> Said(IEnumerable<Unsupported> unsupported, Origin around, SourceText source, string? dialect) => unsupported.Select(u =>
    {
        var (text, place) = TextOf(u.Origin, source) is { } written ? (written, u.Origin) : (source, around);
        var span = new Span(place.Start, place.End);
        return dialect is null ? EngineErrors.NotInProcess(text, span, u.What) : EngineErrors.Unsaid(text, span, dialect, u.What, u.Because);
    });

    // What a filter of the model says is told in the model's file.
    private SourceText? TextOf(Origin origin, SourceText source) =>
        origin.Source is null ? null
        : origin.Source == source.Name ? source
        : workspace.Folder.Models.Select(workspace.Folder.Shown).Contains(origin.Source, StringComparer.Ordinal) ? new SourceText(origin.Source, workspace.Folder.Read(origin.Source))
        : null;
}
