using Jalon.Api;
using Jalon.Host.Store.Sqlite;
using NodaTime;

namespace Jalon.Host.Tests.Server;

/// <summary>A host that did not hear that another has taken over: whoever still asks it for something is told so, and nothing of a campaign is changed.</summary>
public sealed class ThawedHostTests
{
    private const string Daily =
        """
        campaign daily {
          schedule daily { at = @03:00 }
          activity people : build-audience { query = from customer }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_a_campaign_is_written_by_a_host_that_another_has_taken_over_from()
    {
        await using var shop = HostedShop.Closed(("campaigns/daily.campaign", Daily), ("campaigns/quick.campaign", HostedShop.Quick));
        shop.Time = new MovedTime(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
        await shop.HostAsync();
        await shop.Client.ActAsync("daily", "publish", Cancellation);
        await shop.StartAsync("quick");
        await shop.EndedAsync("quick");
        using var store = new SqliteStore(shop.At(".jalon/store.db"));
        var later = Instant.FromUtc(2026, 11, 24, 1, 5);
        Assert.NotNull(store.Leases.TryServe("another", later, later + Duration.FromMinutes(1), _ => false).Begun);
        var (changes, row, audited) = (store.LastChange(), store.Campaigns.Campaign("daily"), store.Campaigns.AuditTrail(null, null, 100));

        shop.Write("campaigns/daily.campaign", Daily.Replace("@03:00", "@04:00", StringComparison.Ordinal));
        Func<Task>[] asked =
        [
            () => shop.Client.ActAsync("daily", "publish", Cancellation),
            () => shop.Client.ActAsync("daily", "close", Cancellation),
            () => shop.Client.ActAsync("daily", "archive", Cancellation),
            () => shop.Client.ActAsync("daily", "start", Cancellation),
            () => shop.Client.ActAsync("quick", "purge", Cancellation),
            () => shop.Client.DuplicateAsync("quick", "slow", Cancellation),
            () => shop.Client.DeleteAsync("quick", Cancellation),
        ];
        foreach (var ask in asked)
        {
            var problem = (await Assert.ThrowsAsync<ProblemException>(ask)).Problem;
            Assert.Equal(("refused", "another host has taken over from this one, which writes nothing more; ask again, and that one answers"), (problem.Kind, problem.Message));
        }

        Assert.Equal((changes, row), (store.LastChange(), store.Campaigns.Campaign("daily")));
        Assert.Equal(audited, store.Campaigns.AuditTrail(null, null, 100));
        Assert.True(File.Exists(shop.At("campaigns/quick.campaign")), "the text of a campaign was deleted");
        Assert.False(File.Exists(shop.At("campaigns/slow.campaign")), "a copy was written");
        Assert.True(File.Exists(shop.At(".jalon/runs/quick/1.duckdb")), "the working tables of a run were dropped");
    }
}
