using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

internal static class PreviewVerb
{
    public static Command Create(Shell shell)
    {
        var run = new Argument<string>("RUN") { Description = shell.Help["run.ref"] };
        var transition = new Argument<string>("ACTIVITY.OUTPUT") { Description = shell.Help["preview.transition"] };
        var format = new Option<string>("--format") { Description = shell.Help["option.format"], DefaultValueFactory = _ => "table", HelpName = "table|csv|json" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var limit = new Option<int>("--limit") { Description = shell.Help["query.limit"], DefaultValueFactory = _ => 20, HelpName = "N" };
        var command = new Command("preview", shell.Help["preview"]) { run, transition, format, limit };
        shell.Does(command, async (visit, cancellation) =>
        {
            var rows = await visit.Client.PreviewAsync(visit.Get(run), visit.Get(transition), visit.Get(limit), cancellation).ConfigureAwait(false);
            RowsView.Write(visit.Out, rows, visit.Call.Json ? "json" : visit.Get(format), visit.Call.Streams.Width);
            if (!visit.Call.Json)
                visit.Error.WriteLine(visit.Say.Format("preview.of", visit.Say.Rows(rows.Values.Count), visit.Say.Count(rows.Total)));
            return ExitCode.Done;
        });
        return command;
    }
}
