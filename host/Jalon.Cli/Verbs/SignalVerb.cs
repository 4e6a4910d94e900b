using Jalon.Api.Runs;

namespace Jalon.Cli.Verbs;

internal static class SignalVerb
{
    public static Command Create(Shell shell)
    {
        var campaign = new Argument<string>("CAMPAIGN") { Description = shell.Help["signal.campaign"] };
        var set = RunVerb.Settings(shell);
        var name = new Option<string?>("--name") { Description = shell.Help["signal.name"], HelpName = "NAME" };
        var key = new Option<string?>("--key") { Description = shell.Help["signal.key"], HelpName = "KEY" };
        var command = new Command("signal", shell.Help["signal"]) { campaign, set, name, key };
        shell.Does(command, async (visit, cancellation) =>
        {
            var request = new SignalRequest(RunVerb.Values(visit.Get(set)), visit.Get(name), visit.Get(key));
            var run = await visit.Client.SignalAsync(visit.Get(campaign), request, cancellation).ConfigureAwait(false);
            if (visit.Session.IsHere)
                return await Watch.ToItsEnd(visit, run, cancellation).ConfigureAwait(false);
            visit.Call.Answer(run, r => ShowVerb.Write(visit, r));
            return ExitCode.Done;
        });
        return command;
    }
}
