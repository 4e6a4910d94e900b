using System.Diagnostics;
using Jalon.Api.Questions;
using Jalon.Cli.Views;

namespace Jalon.Cli.Repl;

/// <summary>A session: entries in, answers out, until no more come. Named steps carry on, and so do the last query and its rows.</summary>
/// <param name="visit">The host that is asked.</param>
/// <param name="csharp">Runs lines of C#; made when the first one comes.</param>
/// <param name="most">The most rows that an answer holds; null for all.</param>
internal sealed class ReplSession(Visit visit, Lazy<ICSharpLines> csharp, int? most)
{
    private readonly List<string> _lets = [];
    private string? _query;
    private Rows? _rows;

    /// <summary>What is asked of entries while they are written.</summary>
    public Writing Writing => new(IsUnfinishedAsync, AssistAsync);

    /// <summary>Answers until no more entries come.</summary>
    /// <returns>The exit code of the last error; 0 where there was none.</returns>
    public async Task<int> RunAsync(IEntries entries, CancellationToken cancellation)
    {
        var exit = ExitCode.Done;
        while (await entries.NextAsync(cancellation).ConfigureAwait(false) is { } entry)
        {
            if (entry.AsSpan().IsWhiteSpace())
                continue;
            if (ReplCommand.Of(entry) is { Name: "quit" or "q" or "exit" })
                break;
            try
            {
                await entries.WhileAsync(stop => AnswerAsync(entry, stop), cancellation).ConfigureAwait(false);
            }
            catch (ProblemException e)
            {
                exit = Shell.Tell(visit.Call, e.Problem);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                visit.Error.WriteLine(visit.Say["repl.stopped"]);
                exit = ExitCode.Interrupted;
            }
        }

        return exit;
    }

    private async Task<bool> AnswerAsync(string entry, CancellationToken cancellation)
    {
        switch (ReplCommand.Of(entry))
        {
            case null:
                await AskAsync(entry, cancellation).ConfigureAwait(false);
                break;
            case { Name: "sql" or "csharp" or "plan" } command:
                await ExplainAsync(command, cancellation).ConfigureAwait(false);
                break;
            case { Name: "cs" } command:
                if (await csharp.Value.RunAsync(command.Rest, _rows, cancellation).ConfigureAwait(false) is { } said)
                    visit.Out.WriteLine(said);
                break;
            case { Name: "lets" }:
                foreach (var let in _lets)
                    visit.Out.WriteLine(let);
                break;
            case { Name: "help" or "h" or "?", Rest: "" }:
                visit.Out.WriteLine(visit.Say["repl.help"]);
                break;
            case { Name: "help" or "h" or "?" } command:
                await HelpAsync(command.Rest, cancellation).ConfigureAwait(false);
                break;
            case { Name: var name }:
                throw new ProblemException(new Problem("usage", null, visit.Say.Format("repl.unknown", name), []));
        }

        return true;
    }

    private async Task AskAsync(string query, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var answer = await visit.Client.QueryAsync(new QueryRequest(query, Limit: most, Lets: _lets), cancellation).ConfigureAwait(false);
        if (answer.Advice.Count > 0)
            DiagnosticsView.Write(visit.Error, visit.Say, answer.Advice);
        _lets.AddRange(answer.Lets);
        if (answer.Rows is not { } rows)
            return;
        (_query, _rows) = (query, rows);
        RowsView.Write(visit.Out, rows, visit.Call.Json ? "json" : "table", visit.Call.Streams.Interactive ? visit.Call.Streams.Width : int.MaxValue);
        visit.Out.Flush();
        visit.Error.WriteLine(visit.Say.Format(rows.Truncated ? "repl.more" : "repl.took", visit.Say.Rows(rows.Values.Count), visit.Say.Seconds(watch.Elapsed)));
    }

    private async Task ExplainAsync(ReplCommand command, CancellationToken cancellation)
    {
        var query = command.Rest.Length > 0 ? command.Rest : _query
            ?? throw new ProblemException(new Problem("usage", null, visit.Say.Format("repl.nothing", command.Name), []));
        // The last query named its steps itself; they are known by now, and may be named again.
        var answer = await visit.Client.QueryAsync(new QueryRequest(query, Explain: command.Name, Lets: _lets), cancellation).ConfigureAwait(false);
        visit.Out.WriteLine(answer.Explanation?.TrimEnd());
    }

    private async Task HelpAsync(string name, CancellationToken cancellation)
    {
        var found = await visit.Client.AssistAsync(new AssistRequest(name, name.Length, _lets), cancellation).ConfigureAwait(false);
        if (found.Here is not { } here)
            throw new ProblemException(new Problem("not_found", null, visit.Say.Format("repl.nohelp", name), []));
        visit.Out.WriteLine(here.Signature);
        if (here.Type is { } type)
            visit.Out.WriteLine(here.MayBeEmpty ? visit.Say.Format("repl.maybeempty", type) : type);
        if (here.Documentation is { } documentation)
            visit.Out.WriteLine(documentation);
    }

    private async Task<bool> IsUnfinishedAsync(string entry, CancellationToken cancellation)
    {
        if (entry.AsSpan().IsWhiteSpace())
            return false;
        if (ReplCommand.Of(entry) is { Name: "cs", Rest: var line })
            return line.Length > 0 && csharp.Value.IsUnfinished(line);
        return ReplCommand.QueryIn(entry) is ({ Length: > 0 } query, _) && ReplCommand.Of(entry)?.Name != "help"
            && (await visit.Client.AssistAsync(new AssistRequest(query, query.Length, _lets), cancellation).ConfigureAwait(false)).IsUnfinished;
    }

    private async Task<Assistance?> AssistAsync(string entry, int caret, CancellationToken cancellation)
    {
        var command = entry.TrimStart();
        if (command.StartsWith(':') && !command.AsSpan().ContainsAny(" \n"))
        {
            var start = entry.IndexOf(':', StringComparison.Ordinal) + 1;
            var items = ReplCommand.Names.Where(n => n.StartsWith(entry[start..], StringComparison.Ordinal)).Select(n => new AssistItem(n, "command", visit.Say["repl." + n], null));
            return new Assistance(start, entry.Length, [.. items], null, false);
        }

        if (ReplCommand.QueryIn(entry) is not var (query, from) || caret < from)
            return null;
        try
        {
            var found = await visit.Client.AssistAsync(new AssistRequest(query, caret - from, _lets), cancellation).ConfigureAwait(false);
            return found with { Start = found.Start + from, End = found.End + from };
        }
        catch (ProblemException)
        {
            // What is wrong is told where the entry is asked.
            return null;
        }
    }
}
