using Jalon.Api.Runs;

namespace Jalon.Cli.Verbs;

internal static class StartVerb
{
    public static Command Create(Shell shell)
    {
        var campaign = new Argument<string>("CAMPAIGN") { Description = shell.Help["start.campaign"] };
        var set = RunVerb.Settings(shell);
        var command = new Command("start", shell.Help["start"]) { campaign, set };
        shell.Does(command, async (visit, cancellation) =>
        {
            var request = new RunRequest(null, visit.Get(campaign), RunVerb.Values(visit.Get(set)), null);
            var run = await visit.Client.StartAsync(request, cancellation).ConfigureAwait(false);
            if (visit.Session.IsHere)
                return await Watch.ToItsEnd(visit, run, cancellation).ConfigureAwait(false);
            visit.Call.Answer(run, r => ShowVerb.Write(visit, r));
            return ExitCode.Done;
        });
        return command;
    }
}
