namespace Jalon.Cli.Verbs;

internal static class ResumeVerb
{
    public static Command Create(Shell shell)
    {
        var run = new Argument<string>("RUN") { Description = shell.Help["run.ref"] };
        var command = new Command("resume", shell.Help["resume"]) { run };
        shell.Does(command, async (visit, cancellation) =>
        {
            var resumed = await visit.Client.AskAsync(visit.Get(run), "resume", cancellation).ConfigureAwait(false);
            return await Watch.ToItsEnd(visit, resumed, cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
