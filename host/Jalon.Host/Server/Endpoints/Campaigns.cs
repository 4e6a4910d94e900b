using Jalon.Api.Campaigns;
using Jalon.Host.Access;
using Jalon.Host.Questions;
using Jalon.Host.Workspace;

namespace Jalon.Host.Server.Endpoints;

/// <summary>Campaigns: listed, copied, deleted.</summary>
internal static class Campaigns
{
    public static void Map(Routes on, Rooms rooms)
    {
        on.Get("/campaigns", "All campaigns, with how their last runs stand.", c =>
        {
            var list = rooms.Book.List();
            return list with { Campaigns = [.. list.Campaigns.Select(one => Said(one, c))] };
        });
        on.Get("/campaigns/{name}", "One campaign.", c => Said(rooms.Book.Campaign(c.Route("name")), c));
        on.Post("/campaigns/{name}/duplicate", Role.Designer, "Copies a campaign's text under a new name, as a draft.", c =>
        {
            var name = c.Query("as") ?? throw Problems.Usage("say the new name");
            rooms.Files.Duplicate(c.Route("name"), name);
            return Task.FromResult(Said(rooms.Book.Campaign(name), c));
        }).Takes("as", "The new name.", required: true);
        on.Delete("/campaigns/{name}", Role.Designer, "Deletes a campaign with its runs; refused while one is under way.", c => rooms.Turns.TakeAsync(
            c.Route("name"),
            async () =>
            {
                await rooms.Files.DeleteAsync(c.Route("name"), c.By, c.Cancellation).ConfigureAwait(false);
                return true;
            },
            c.Cancellation));
    }

    private static Campaign Said(Campaign campaign, Call c) => campaign with { Offers = Offers.Said(campaign.Offers, c.Book) };
}
