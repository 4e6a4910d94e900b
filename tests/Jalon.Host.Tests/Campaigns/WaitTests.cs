using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Campaigns;

/// <summary>Waits on a host whose clock stands still until a test moves it.</summary>
public class WaitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    // A Saturday evening in Paris before the clocks go back: one day later is 25 hours, 24 hours are 24 hours.
    [InlineData("for = 1 day", "2026-10-24T20:00Z", 25)]
    [InlineData("for = 24 hours", "2026-10-24T20:00Z", 24)]
    [InlineData("at = @22:00  on = [sunday]", "2026-10-24T20:01Z", 25)]
    // A Friday morning before they go forward on Sunday: the next business day is Monday at the same time of day.
    [InlineData("business_days = 1", "2026-03-27T09:00Z", 71)]
    [InlineData("business_days = 1  holidays = [@2026-03-30]", "2026-03-27T09:00Z", 95)]
    [InlineData("until = @2026-03-29T02:30", "2026-03-28T01:00Z", 24)]
    public async Task A_wait_goes_by_the_clocks_of_its_zone(string wait, string begun, int hours)
    {
        var time = new MovedTime(DateTimeOffset.Parse(begun, System.Globalization.CultureInfo.InvariantCulture));
        await using var shop = HostedShop.Closed(("campaigns/slow.campaign",
            $$"""
            campaign slow {
              timezone = "Europe/Paris"
              activity people : build-audience { query = from customer }
              activity pause : wait { input = people  {{wait}} }
            }
            """));
        shop.Time = time;
        await shop.HostAsync();
        await shop.StartAsync("slow");
        var due = (await shop.WaitingAsync("slow")).Activities[1].WaitingUntil!.Value;
        var minutes = wait.StartsWith("at", StringComparison.Ordinal) ? -1 : 0;
        Assert.Equal(time.GetUtcNow().AddHours(hours).AddMinutes(minutes), due.ToUniversalTime());

        time.Set(due.AddSeconds(-1));
        time.Pass(TimeSpan.FromSeconds(0.5));
        Assert.Equal("waiting", (await shop.Client.RunAsync("slow", Cancellation)).Activities[1].State);
        time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("completed", (await shop.EndedAsync("slow")).Status);
    }

    [Fact]
    public async Task A_run_that_waits_leaves_the_hosts_memory_and_goes_on_after_a_restart_when_it_is_due()
    {
        var time = new MovedTime(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        await using var shop = HostedShop.Closed(("campaigns/slow.campaign", HostedShop.Slow));
        shop.Time = time;
        await shop.HostAsync();
        await shop.StartAsync("slow");
        await shop.WaitingAsync("slow");
        await shop.RestartAsync();
        Assert.Equal("waiting", (await shop.Client.RunAsync("slow", Cancellation)).Activities[1].State);
        time.Pass(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        Assert.Equal("completed", (await shop.EndedAsync("slow")).Status);
        Assert.DoesNotContain(await shop.Client.LogsAsync("slow", null, 0, 100, Cancellation), l => l.Message.Contains("taken over", StringComparison.Ordinal));
    }
}
