namespace Jalon.Cli.Verbs;

/// <summary>The verbs that ask something of a run and say what became of it: pause, stop, retry, skip-wait, restart.</summary>
internal static class AskVerb
{
    public static Command Create(Shell shell, string name, bool watches)
    {
        var run = new Argument<string>("RUN") { Description = shell.Help["run.ref"] };
        var command = new Command(name, shell.Help[name]) { run };
        shell.Does(command, async (visit, cancellation) =>
        {
            var asked = await visit.Client.AskAsync(visit.Get(run), name.Replace('-', '_'), cancellation).ConfigureAwait(false);
            if (watches && visit.Session.IsHere)
                return await Watch.ToItsEnd(visit, asked, cancellation).ConfigureAwait(false);
            visit.Call.Answer(asked, r => ShowVerb.Write(visit, r));
            return ExitCode.Done;
        });
        return command;
    }
}
