using Jalon.Api.Runs;
using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

internal static class ShowVerb
{
    public static Command Create(Shell shell)
    {
        var run = new Argument<string>("RUN") { Description = shell.Help["run.ref"] };
        var command = new Command("show", shell.Help["show"]) { run };
        shell.Does(command, async (visit, cancellation) =>
        {
            var found = await visit.Client.RunAsync(visit.Get(run), cancellation).ConfigureAwait(false);
            visit.Call.Answer(found, r => Write(visit, r));
            return ExitCode.Done;
        });
        return command;
    }

    public static void Write(Visit visit, Run run)
    {
        var view = new RunView(visit.Say, visit.Call.Streams.Width);
        visit.Out.WriteLine(view.Head(run));
        foreach (var activity in run.Activities)
            visit.Out.WriteLine(view.Line(run, activity, DateTimeOffset.UtcNow));
        if (run.Already is { } already)
            visit.Out.WriteLine(visit.Say.Format("act.already", run.Id, already));
        visit.Out.WriteLine(visit.Say.Status(run.Status) + (run.Error is null ? "" : ": " + run.Error));
    }
}
