using Jalon.Api.Campaigns;
using Jalon.Api.Runs;
using Jalon.Cli.Views;
using Jalon.Cli.Words;

namespace Jalon.Cli.Verbs;

internal static class ShowVerb
{
    public static Command Create(Shell shell)
    {
        var run = new Argument<string>("RUN") { Description = shell.Help["run.ref"] };
        var command = new Command("show", shell.Help["show"]) { run };
        shell.Does(command, async (visit, cancellation) =>
        {
            var word = visit.Get(run);
            var campaign = word.Contains('#', StringComparison.Ordinal) ? null : await visit.Client.CampaignAsync(word, cancellation).ConfigureAwait(false);
            if (campaign is { LastRun: null, Version: not null })
            {
                visit.Call.Answer(campaign, c => Write(visit, c));
                return ExitCode.Done;
            }

            var found = await visit.Client.RunAsync(word, cancellation).ConfigureAwait(false);
            visit.Call.Answer(found, r =>
            {
                Write(visit, r);
                More(visit, campaign);
            });
            return ExitCode.Done;
        });
        return command;
    }

    // What is in force and has not run yet.
    private static void Write(Visit visit, Campaign campaign)
    {
        var title = campaign.Title is null ? "" : $"  \"{campaign.Title}\"";
        visit.Out.WriteLine($"{campaign.Name}{title}   {visit.Say.Format("show.version", campaign.Version)}");
        visit.Out.WriteLine(visit.Say.Status(campaign.Status));
        More(visit, campaign);
    }

    private static void More(Visit visit, Campaign? campaign)
    {
        if (campaign?.NextRunAt is { } next)
            visit.Out.WriteLine(visit.Say.Format("show.next", Vocabulary.Time(next)));
        if (campaign is { DraftDiffers: true })
            visit.Out.WriteLine(visit.Say.Format("show.draft", campaign.Name, campaign.Version, campaign.File));
    }

    public static void Write(Visit visit, Run run)
    {
        var view = new RunView(visit.Say, visit.Call.Streams.Width);
        visit.Out.WriteLine(view.Head(run));
        foreach (var activity in run.Activities)
            visit.Out.WriteLine(view.Line(run, activity, DateTimeOffset.UtcNow));
        if (run.Already is { } already)
            visit.Out.WriteLine(visit.Say.Format("act.already", run.Id, already));
        visit.Out.WriteLine(visit.Say.Status(run.Status) + (run.Error is null ? "" : ": " + run.Error));
    }
}
