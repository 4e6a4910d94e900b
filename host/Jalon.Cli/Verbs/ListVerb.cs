using Jalon.Api.Campaigns;
using Jalon.Cli.Views;
using Jalon.Cli.Words;

namespace Jalon.Cli.Verbs;

internal static class ListVerb
{
    public static Command Create(Shell shell)
    {
        var command = new Command("list", shell.Help["list"]);
        shell.Does(command, async (visit, cancellation) =>
        {
            var list = await visit.Client.CampaignsAsync(cancellation).ConfigureAwait(false);
            visit.Call.Answer(list, all =>
            {
                if (all.Campaigns.Count == 0)
                {
                    visit.Out.WriteLine(visit.Say["list.none"]);
                    return;
                }

                var say = visit.Say;
                var table = new HumanTable(visit.Call.Streams.Width).Right(6);
                table.Add(say["h.status"], say["h.campaign"], say["h.lastrun"], say["h.nextrun"], say["h.version"], say["h.where"], say["h.rows"]);
                foreach (var c in all.Campaigns)
                {
                    table.Add(
                        say.Status(c.Status),
                        c.Name,
                        c.LastRunAt is { } last ? Vocabulary.Time(last) : say["none"],
                        c.NextRunAt is { } next ? Vocabulary.Time(next) : say["none"],
                        Version(say, c),
                        c.Where ?? say["none"],
                        c.Rows is { } rows ? say.Count(rows) : say["none"]);
                }

                table.Write(visit.Out);
            });
            return ExitCode.Done;
        });
        return command;
    }

    // A star: the text in the file is another than the one in force.
    private static string Version(Vocabulary say, Campaign campaign) =>
        campaign.Version is { } version ? say.Count(version) + (campaign.DraftDiffers ? "*" : "") : say["none"];
}
