using Jalon.Api.Questions;
using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

internal static class QueryVerb
{
    public static Command Create(Shell shell)
    {
        var text = new Argument<string>("QUERY") { Description = shell.Help["query.text"] };
        var format = new Option<string>("--format") { Description = shell.Help["option.format"], DefaultValueFactory = _ => "table", HelpName = "table|csv|json" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var explain = new Option<string?>("--explain") { Description = shell.Help["query.explain"], HelpName = "sql|plan|csharp" };
        explain.AcceptOnlyFromAmong("sql", "plan", "csharp");
        var dialect = new Option<string?>("--dialect") { Description = shell.Help["query.dialect"], HelpName = "duckdb|postgres|sqlserver" };
        dialect.AcceptOnlyFromAmong("duckdb", "postgres", "sqlserver");
        var inProcess = new Option<bool>("--in-process") { Description = shell.Help["query.inprocess"] };
        var asOf = new Option<string?>("--as-of") { Description = shell.Help["option.asof"], HelpName = "DATETIME" };
        var limit = new Option<int?>("--limit") { Description = shell.Help["query.limit"], HelpName = "N" };
        var command = new Command("query", shell.Help["query"]) { text, format, explain, dialect, inProcess, asOf, limit };
        shell.Does(command, async (visit, cancellation) =>
        {
            var question = visit.Get(text) is "-" ? await Console.In.ReadToEndAsync(cancellation).ConfigureAwait(false) : visit.Get(text);
            var request = new QueryRequest(question, visit.Get(inProcess), visit.Get(explain), visit.Get(asOf), visit.Get(limit), Dialect: visit.Get(dialect));
            var answer = await visit.Client.QueryAsync(request, cancellation).ConfigureAwait(false);
            if (answer.Advice.Count > 0)
                DiagnosticsView.Write(visit.Error, visit.Say, answer.Advice);
            if (answer.Explanation is { } explanation)
                visit.Out.WriteLine(explanation.TrimEnd());
            if (answer.Rows is { } rows)
            {
                RowsView.Write(visit.Out, rows, visit.Call.Json ? "json" : visit.Get(format), visit.Call.Streams.Interactive ? visit.Call.Streams.Width : int.MaxValue);
                if (rows.Truncated && !visit.Call.Json)
                    visit.Error.WriteLine(visit.Say.Format("query.more", visit.Say.Rows(rows.Values.Count)));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
