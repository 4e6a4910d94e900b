using Jalon.Api;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Questions;

public class ForetellingTests
{
    private const string Weekly =
        """
        campaign weekly {
          timezone = "Europe/Paris"
          schedule weekly { on = [monday]  at = @08:00  from = @2030-10-14  until = @2030-11-04 }
          activity people : build-audience { query = from customer }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_drafts_runs_are_told_by_its_name_and_by_its_file_with_the_offset_of_each()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/weekly.campaign", Weekly), ("campaigns/quick.campaign", HostedShop.Quick));
        var weekly = await shop.Client.UpcomingAsync("weekly", 10, Cancellation);
        Assert.Equal(("weekly", "Europe/Paris", null, "on"), (weekly.Campaign, weekly.Zone, weekly.Version, weekly.Schedule));
        Assert.Equal(
            "2030-10-14T08:00:00+02:00 2030-10-21T08:00:00+02:00 2030-10-28T08:00:00+01:00 2030-11-04T08:00:00+01:00",
            string.Join(' ', weekly.Runs.Select(r => r.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(weekly.Runs.Take(2), (await shop.Client.UpcomingAsync("campaigns/weekly.campaign", 2, Cancellation)).Runs);
        Assert.Equal("none", (await shop.Client.UpcomingAsync("quick", 10, Cancellation)).Schedule);
        Assert.Equal("not_found", (await Assert.ThrowsAsync<ProblemException>(() => shop.Client.UpcomingAsync("nobody", 1, Cancellation))).Problem.Kind);
    }
}
