namespace Jalon.Cli.Verbs;

internal static class ServeVerb
{
    public static Command Create(Shell shell)
    {
        var log = new Option<string?>("--log") { Description = shell.Help["serve.log"], HelpName = "text|json|none" };
        log.AcceptOnlyFromAmong("text", "json", "none");
        var command = new Command("serve", shell.Help["serve"]) { log };
        shell.Does(command, async (call, cancellation) =>
        {
            await call.Entrance.ServeAsync(
                call.Parsed.GetValue(shell.Workspace),
                call.Parsed.GetValue(log),
                socket => call.Error.WriteLine(call.Say.Format("serve.listening", socket)),
                cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
