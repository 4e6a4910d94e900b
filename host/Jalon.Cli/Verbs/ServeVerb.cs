namespace Jalon.Cli.Verbs;

internal static class ServeVerb
{
    public static Command Create(Shell shell)
    {
        var command = new Command("serve", shell.Help["serve"]);
        shell.Does(command, async (call, cancellation) =>
        {
            await call.Entrance.ServeAsync(
                call.Parsed.GetValue(shell.Workspace),
                socket => call.Error.WriteLine(call.Say.Format("serve.listening", socket)),
                cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
