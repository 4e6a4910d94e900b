using System.Diagnostics;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Compilers;
using Jalon.Compilers.CSharp;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Jalon.Host.Workspace;
using Jalon.Language;
using Jalon.Language.Diagnostics;

namespace Jalon.Host.Questions;

/// <summary>Asks the data: a query's text to rows, or to what would be done for them.</summary>
/// <param name="workspace">Whose data.</param>
/// <param name="compiler">For what runs in process.</param>
/// <param name="clock">The wall's.</param>
public sealed class Query(OpenWorkspace workspace, CSharpCompiler compiler, IClock clock)
{
    private const string Name = "<query>";

    /// <summary>The answer to a query.</summary>
    /// <exception cref="InvalidTextException">The query has errors.</exception>
    public async Task<QueryAnswer> AskAsync(QueryRequest request, Phrasebook book, CancellationToken cancellation)
    {
        var analysis = request.Lets is { } before ? workspace.AnalyseEntry(request.Text, before) : workspace.Analyse(request.Text);
        if (!analysis.IsGood)
            throw Problems.Of(analysis.Diagnostics, Name);
        try
        {
            return await AskAsync(request, analysis, book, cancellation).ConfigureAwait(false);
        }
        catch (EngineFault e) when (e.Unsupported is not [])
        {
            throw Problems.Of([.. new EngineCheck(workspace, clock).Said(e.Unsupported, Whole(analysis), analysis.Source, e.Dialect)], Name);
        }
    }

    private async Task<QueryAnswer> AskAsync(QueryRequest request, QueryAnalysis analysis, Phrasebook book, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        IReadOnlyList<string> lets = [.. analysis.Tree!.Lets.Select(l => analysis.Source[l.Span])];
        if (analysis.Relation is null)
            return new QueryAnswer(null, null, Problems.Said(analysis.Diagnostics, book), watch.Elapsed.TotalMilliseconds) { Lets = lets };
        var now = request.AsOf is { } at ? Instants.Read(at, workspace.Zone) : clock.GetCurrentInstant();
        var reading = Reading.Of(workspace.Model.Model, CompileContext.At(now) with { Zone = workspace.Zone });
        var advice = Problems.Said(analysis.Diagnostics, book);
        if (request.Dialect is { } dialect)
            return new QueryAnswer(null, SqlOf(analysis, EngineCheck.Named(dialect), request.Explain, reading), advice, watch.Elapsed.TotalMilliseconds) { Lets = lets };
        if (request.Explain is { } kind)
            return new QueryAnswer(null, await ExplainAsync(analysis, kind, reading, cancellation).ConfigureAwait(false), advice, watch.Elapsed.TotalMilliseconds) { Lets = lets };
        if (request.Limit is < 0)
            throw new ProblemException(new Problem("usage", null, "a limit is 0 or more rows", []));
        var shown = ShownColumns.Of(analysis.Relation);
        // One more than wanted, to know whether there are more.
        var read = request.Limit is { } most and < int.MaxValue ? First(shown.Relation, most + 1) : shown.Relation;
        var values = new JsonValues(workspace.Zone);
        var session = await workspace.Engine.OpenAsync(cancellation: cancellation).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var batches = request.InProcess
                ? new InProcessRows(compiler, session, reading).ReadAsync(read, cancellation)
                : session.ReadAsync(read, reading, cancellation);
            var rows = await values.ReadAsync(batches, shown.Columns, request.Limit ?? int.MaxValue, cancellation).ConfigureAwait(false);
            return new QueryAnswer(rows, null, advice, watch.Elapsed.TotalMilliseconds) { Lets = lets };
        }
    }

    // Of what has no place of its own, all of the query is the place.
    private static Origin Whole(QueryAnalysis analysis) => new(Name, 0, analysis.Source.Text.Length);

    // The engine looks for no more rows than it is asked for. An order's keys stand below a select, and are not always in sight above another step;
    // there the reading ends early instead.
    private static Relation First(Relation rows, int count) => rows switch
    {
        { Ordering.IsEmpty: true } or OrderBy => new Limit(rows, Literal.Of(count), rows.Ordering),
        Select select => new Select(new Limit(select.Input, Literal.Of(count), select.Input.Ordering), select.Columns),
        _ => rows,
    };

    // Nobody is asked: the tables go by their names.
    private string SqlOf(QueryAnalysis analysis, Dialect dialect, string? explain, Reading reading)
    {
        if (explain is not (null or "sql"))
            throw new ProblemException(new Problem("usage", null, $"a dialect shows sql, and no {explain}", []));
        var shown = ShownColumns.Of(analysis.Relation!).Relation;
        var unsaid = new EngineCheck(workspace, clock).Of(shown, Whole(analysis), analysis.Source, reading.Context, dialect).ToList();
        return unsaid.Count > 0
            ? throw Problems.Of(unsaid, Name)
            : new SqlCompiler(dialect, reading.Model).Query(shown, new NamedSources(dialect), reading.Context).Sql;
    }

    private async Task<string> ExplainAsync(QueryAnalysis analysis, string kind, Reading reading, CancellationToken cancellation)
    {
        var relation = analysis.Relation!;
        if (kind == "plan")
            return relation.ToString();
        var shown = ShownColumns.Of(relation).Relation;
        var session = await workspace.Engine.OpenAsync(cancellation: cancellation).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return kind switch
            {
                "sql" => session.Explain(shown, reading),
                "csharp" => InProcessRows.Explain(compiler, shown, reading),
                _ => throw new ProblemException(new Problem("usage", null, $"there is no explanation '{kind}'; there are sql, plan and csharp", [])),
            };
        }
    }
}
