using Jalon.Api;
using Jalon.Api.Campaigns;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Questions;

/// <summary>The list of campaigns is kept for as long as nothing changed, and no longer.</summary>
public class ListTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_shows_what_is_written_and_what_runs_at_that_moment_in_each_language()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/slow.campaign", HostedShop.Slow));
        using var french = JalonClient.OverSocket(shop.Socket, "fr");
        IJalonClient[] both = [shop.Client, french];
        Assert.All(await AskedAsync(both), c => Assert.Equal(("slow", null, "draft"), (c.Name, c.Title, c.Status)));
        Assert.Equal(["the text is frozen as a new version", "le texte est figé en une nouvelle version"], (await AskedAsync(both)).Select(c => c.Offers[0].Effect));

        shop.Write("campaigns/slow.campaign", HostedShop.Slow.Replace("campaign slow {", "campaign slow \"Slow and steady\" {", StringComparison.Ordinal));
        Assert.All(await AskedAsync(both), c => Assert.Equal("Slow and steady", c.Title));

        await shop.StartAsync("slow");
        Assert.All(await AskedAsync(both), c => Assert.Equal("in_progress", c.Status));

        File.Delete(Path.Combine(shop.Folder, "campaigns/slow.campaign"));
        shop.Write("campaigns/later.campaign", HostedShop.Slow.Replace("campaign slow {", "campaign later {", StringComparison.Ordinal));
        foreach (var client in both)
            Assert.Equal(["later", "slow"], (await client.CampaignsAsync(Cancellation)).Campaigns.Select(c => c.Name));
    }

    private static async Task<Campaign[]> AskedAsync(IEnumerable<IJalonClient> clients)
    {
        var lists = await Task.WhenAll(clients.Select(c => c.CampaignsAsync(Cancellation)));
        return [.. lists.Select(l => Assert.Single(l.Campaigns))];
    }
}
