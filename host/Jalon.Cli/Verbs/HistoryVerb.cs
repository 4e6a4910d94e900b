using Jalon.Api.Campaigns;
using Jalon.Cli.Views;
using Jalon.Cli.Words;

namespace Jalon.Cli.Verbs;

internal static class HistoryVerb
{
    public static Command Create(Shell shell)
    {
        var campaign = new Argument<string>("CAMPAIGN") { Description = shell.Help["start.campaign"] };
        var command = new Command("history", shell.Help["history"]) { campaign };
        shell.Does(command, async (visit, cancellation) =>
        {
            var versions = await visit.Client.VersionsAsync(visit.Get(campaign), cancellation).ConfigureAwait(false);
            visit.Call.Answer(versions, all =>
            {
                var say = visit.Say;
                if (all.Count == 0)
                {
                    visit.Out.WriteLine(say.Format("history.none", visit.Get(campaign)));
                    return;
                }

                var table = new HumanTable(visit.Call.Streams.Width).Right(0, 3);
                table.Add(say["h.version"], say["h.published"], say["h.by"], say["h.runs"], "");
                foreach (var v in all)
                    table.Add(say.Count(v.Number), Vocabulary.Time(v.At), v.By.Length == 0 ? say["none"] : v.By, say.Count(v.Runs), string.Join("  ", Notes(say, v)));
                table.Write(visit.Out);
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> Notes(Vocabulary say, VersionLine version)
    {
        if (version.InForce)
            yield return say["history.force"];
        if (version.Simulations > 0)
            yield return say.Format("history.simulated", say.Count(version.Simulations));
    }
}
