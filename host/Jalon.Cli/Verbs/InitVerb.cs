namespace Jalon.Cli.Verbs;

internal static class InitVerb
{
    public static Command Create(Shell shell)
    {
        var folder = new Argument<string>("DIR") { Description = shell.Help["init.dir"], DefaultValueFactory = _ => "." };
        var command = new Command("init", shell.Help["init"]) { folder };
        shell.Does(command, async (call, cancellation) =>
        {
            var where = call.Parsed.GetValue(folder)!;
            var files = await call.Entrance.InitAsync(where, cancellation).ConfigureAwait(false);
            call.Answer(files, _ =>
            {
                call.Out.WriteLine(call.Say.Format("init.done", files.Count, where));
                call.Out.WriteLine(call.Say.Format("init.next", where.TrimEnd('/')));
            });
            return ExitCode.Done;
        });
        return command;
    }
}
