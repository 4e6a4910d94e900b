namespace Jalon.Cli.Verbs;

internal static class DuplicateVerb
{
    public static Command Create(Shell shell)
    {
        var campaign = new Argument<string>("CAMPAIGN") { Description = shell.Help["start.campaign"] };
        var name = new Argument<string>("NEW") { Description = shell.Help["duplicate.as"] };
        var command = new Command("duplicate", shell.Help["duplicate"]) { campaign, name };
        shell.Does(command, async (visit, cancellation) =>
        {
            var made = await visit.Client.DuplicateAsync(visit.Get(campaign), visit.Get(name), cancellation).ConfigureAwait(false);
            visit.Call.Answer(made, c => visit.Out.WriteLine(visit.Say.Format("duplicate.done", c.Name, c.File)));
            return ExitCode.Done;
        });
        return command;
    }
}
