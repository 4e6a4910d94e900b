namespace Jalon.Cli.Verbs;

internal static class ResumeVerb
{
    public static Command Create(Shell shell)
    {
        var run = new Argument<string?>("RUN") { Description = shell.Help["run.ref"], Arity = ArgumentArity.ZeroOrOne };
        var several = new Several(shell);
        var command = new Command("resume", shell.Help["resume"]) { run };
        several.AddTo(command, run);
        shell.Does(command, async (visit, cancellation) =>
        {
            if (several.IsAsked(visit))
                return await several.DoAsync(visit, "resume", visit.Get(run), cancellation).ConfigureAwait(false);
            var resumed = await visit.Client.AskAsync(visit.Get(run)!, "resume", cancellation).ConfigureAwait(false);
            return await Watch.ToItsEnd(visit, resumed, cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
