namespace Jalon.Cli.Verbs;

internal static class RestoreVerb
{
    private const string Word = "restore";

    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = shell.Help["restore.file"] };
        var yes = new Option<bool>("--yes") { Description = shell.Help["restore.yes"] };
        var command = new Command("restore", shell.Help["restore"]) { file, yes };
        shell.Does(command, async (call, cancellation) =>
        {
            var path = Path.GetFullPath(call.Parsed.GetValue(file)!);
            if (!call.Parsed.GetValue(yes) && !Confirmed(call, path))
            {
                call.Error.WriteLine(call.Say["restore.kept"]);
                return ExitCode.Refused;
            }

            var aside = await call.Entrance.RestoreAsync(call.Parsed.GetValue(shell.Workspace), path, cancellation).ConfigureAwait(false);
            call.Answer(new { restored = path, kept = aside }, _ =>
            {
                call.Out.WriteLine(call.Say.Format("restore.done", path));
                if (aside is not null)
                    call.Out.WriteLine(call.Say.Format("restore.aside", aside));
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static bool Confirmed(Invocation call, string path)
    {
        call.Error.Write(call.Say.Format("restore.ask", path, Word));
        call.Error.Flush();
        return Console.In.ReadLine()?.Trim() == Word;
    }
}
