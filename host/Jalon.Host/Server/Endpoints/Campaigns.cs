using Jalon.Api.Campaigns;
using Jalon.Host.Access;
using Jalon.Host.Questions;
using Jalon.Host.Words;
using Jalon.Host.Workspace;
using Jalon.Runs.Requests;

namespace Jalon.Host.Server.Endpoints;

/// <summary>Campaigns: listed, published, steered as a whole, deleted; what they were.</summary>
internal static class Campaigns
{
    /// <summary>What can be asked of a campaign, and who may.</summary>
    public static readonly (RunRequest Request, Role Needs, string Summary)[] Asked =
    [
        (RunRequest.Publish, Role.Designer, "Freezes the text as a version that is in force from now on; its schedule goes by it."),
        (RunRequest.BackToDraft, Role.Designer, "Takes the schedule away, or takes it out of the archive."),
        (RunRequest.Start, Role.Operator, "Begins a run of the version in force; a draft is published first."),
        (RunRequest.Close, Role.Operator, "Lets the schedule start no more runs; the one under way goes on."),
        (RunRequest.Pause, Role.Operator, "Lets the tasks in flight end and starts no more."),
        (RunRequest.Resume, Role.Operator, "Goes on."),
        (RunRequest.Stop, Role.Operator, "Ends what is under way for good; the schedule starts no more runs."),
        (RunRequest.Restart, Role.Operator, "Starts over from the beginning, as a new run."),
        (RunRequest.Retry, Role.Operator, "Goes on from the tasks held by an error."),
        (RunRequest.SkipWait, Role.Operator, "Asks tasks that wait for an instant now."),
        (RunRequest.Archive, Role.Operator, "Puts it away, read only."),
        (RunRequest.Purge, Role.Admin, "Drops the working tables of its runs."),
    ];

    public static void Map(Routes on, Rooms rooms)
    {
        on.Ready<CampaignList>("/campaigns", "All campaigns, with how their last runs stand.", c => rooms.Campaigns.Json(c.Book));
        on.Get("/campaigns/{name}", "One campaign.", c => Said(rooms.Campaigns.Campaign(c.Route("name")), c));
        on.Post("/campaigns/{name}/duplicate", Role.Designer, "Copies a campaign's text under a new name, as a draft.", async c =>
        {
            var name = c.Query("as") ?? throw Problems.Usage("say the new name");
            await rooms.Life.DuplicateAsync(c.Route("name"), name, c.By, c.Cancellation).ConfigureAwait(false);
            return Said(rooms.Campaigns.Campaign(name), c);
        }).Takes("as", "The new name.", required: true);
        on.Post("/campaigns/{name}/rollback", Role.Designer, "Publishes an earlier version's text anew.", async c => Said(
                await rooms.Life.RollBackAsync(c.Route("name"), (int)c.Number("to", 0), c.By, c.Cancellation).ConfigureAwait(false), c))
            .Takes("to", "The number of the version.", required: true);
        foreach (var (request, needs, summary) in Asked)
        {
            on.Post($"/campaigns/{{name}}/{request.Text()}", needs, summary, async c =>
                Said(await rooms.Life.AskAsync(c.Route("name"), request, c.By, c.Cancellation).ConfigureAwait(false), c));
        }

        on.Delete("/campaigns/{name}", Role.Designer, "Deletes a campaign with its runs; refused while one is under way.", c =>
            rooms.Life.AskAsync(c.Route("name"), RunRequest.Delete, c.By, c.Cancellation));
        on.Get("/campaigns/{name}/versions", "The versions of a campaign, the oldest first.", c => rooms.History.Versions(c.Route("name")));
        on.Get("/audit", "Who changed what, and how it stood before and after; the oldest line first.", c =>
                rooms.History.Audit(c.Query("campaign"), c.Query("since"), (int)Math.Min(c.Number("limit", 1000), int.MaxValue)))
            .Takes("campaign", "Of one campaign, which may be gone.")
            .Takes("since", "From this instant on.")
            .Takes("limit", "At most so many lines: the last ones; 1000 where it is not said.");
    }

    private static Outcome Said(Outcome outcome, Call c) => outcome with { Text = LifeCycleWords.Say(outcome.Text, c.Book) };

    private static Campaign Said(Campaign campaign, Call c) => campaign with { Offers = Offers.Said(campaign.Offers, c.Book) };
}
