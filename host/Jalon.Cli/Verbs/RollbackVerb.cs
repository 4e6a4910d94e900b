namespace Jalon.Cli.Verbs;

internal static class RollbackVerb
{
    public static Command Create(Shell shell)
    {
        var campaign = new Argument<string>("CAMPAIGN") { Description = shell.Help["start.campaign"] };
        var version = new Argument<int>("VERSION") { Description = shell.Help["rollback.version"] };
        var command = new Command("rollback", shell.Help["rollback"]) { campaign, version };
        shell.Does(command, async (visit, cancellation) =>
        {
            var outcome = await visit.Client.RollBackAsync(visit.Get(campaign), visit.Get(version), cancellation).ConfigureAwait(false);
            visit.Call.Answer(outcome, o => visit.Out.WriteLine(ActVerb.Line(visit.Say, o)));
            return ExitCode.Done;
        });
        return command;
    }
}
