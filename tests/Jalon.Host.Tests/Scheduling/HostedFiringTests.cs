using System.Globalization;
using Jalon.Api.Runs;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Scheduling;

/// <summary>Schedules on a real host whose clock a test moves: what fires is what was foretold.</summary>
public class HostedFiringTests
{
    private const string Night =
        """
        campaign night {
          timezone = "Europe/Paris"
          schedule daily { at = @02:30 }
          activity people : build-audience { query = from customer }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    // The night on which 02:30 does not exist, and the one on which it comes twice.
    [InlineData("2026-03-27T12:00Z", "2026-03-28T02:30:00+01:00 2026-03-29T03:00:00+02:00 2026-03-30T02:30:00+02:00")]
    [InlineData("2026-10-23T12:00Z", "2026-10-24T02:30:00+02:00 2026-10-25T02:30:00+02:00 2026-10-26T02:30:00+01:00")]
    public async Task What_fires_is_what_was_foretold_though_the_clocks_change(string begun, string expected)
    {
        var (shop, time) = await OpenAsync(begun, Night);
        await using var _ = shop;
        await shop.Client.ActAsync("night", "publish", Cancellation);
        var foretold = (await shop.Client.UpcomingAsync("night", 3, Cancellation)).Runs;
        Assert.Equal(expected, string.Join(' ', foretold.Select(Text)));
        for (var n = 0; n < foretold.Count; n++)
        {
            time.Pass(foretold[n] - time.GetUtcNow() - TimeSpan.FromSeconds(1));
            Assert.Equal(foretold[n], (await shop.Client.CampaignAsync("night", Cancellation)).NextRunAt);
            var run = await FiredAsync(shop, time, TimeSpan.FromSeconds(1.5), $"night#{n + 1}");
            Assert.Equal((Text(foretold[n]), "completed"), (Text(run.StartedAt!.Value), run.Status));
        }

        var after = await shop.Client.CampaignAsync("night", Cancellation);
        Assert.Equal(("night#3", foretold[^1].AddDays(1).Date), (after.LastRun, after.NextRunAt!.Value.Date));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_fires_nothing_twice_and_one_that_is_set_ahead_fires_once()
    {
        var (shop, time) = await OpenAsync("2026-11-24T01:00Z", Night);
        await using var _ = shop;
        await shop.Client.ActAsync("night", "publish", Cancellation);
        await FiredAsync(shop, time, TimeSpan.FromMinutes(31), "night#1");
        time.Set(time.GetUtcNow().AddHours(-2));
        time.Pass(TimeSpan.FromHours(3));
        var next = await shop.Client.CampaignAsync("night", Cancellation);
        Assert.Equal(("night#1", "2026-11-25T02:30:00+01:00"), (next.LastRun, Text(next.NextRunAt!.Value)));

        time.Set(new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));
        await FiredAsync(shop, time, TimeSpan.FromMinutes(2), "night#2");
        var log = await shop.Client.LogsAsync("night#2", null, 0, 100, Cancellation);
        Assert.Contains(log, l => l.Message.StartsWith("missed 4 firings", StringComparison.Ordinal) && l.Message.Contains("2026-11-25 02:30:00 Europe/Paris", StringComparison.Ordinal));
        Assert.Equal("2026-11-29T02:30:00+01:00", Text((await shop.Client.CampaignAsync("night", Cancellation)).NextRunAt!.Value));
    }

    [Fact]
    public async Task What_was_due_while_the_host_was_down_is_done_once_when_it_is_back()
    {
        var (shop, time) = await OpenAsync("2026-11-24T01:00Z", Night);
        await using var _ = shop;
        shop.Write("campaigns/slow.campaign", HostedShop.Slow);
        await shop.Client.ActAsync("night", "publish", Cancellation);
        await shop.StartAsync("slow");
        await shop.WaitingAsync("slow");
        await shop.StopAsync();
        time.Pass(TimeSpan.FromDays(8));
        await shop.HostAsync();
        Assert.Equal("completed", (await BegunAsync(shop, "night#1", 0)).Status);
        Assert.Equal("completed", (await shop.EndedAsync("slow#1")).Status);
        Assert.Contains(await shop.Client.LogsAsync("night#1", null, 0, 100, Cancellation), l => l.Message.StartsWith("missed 8 firings while the host was down", StringComparison.Ordinal));
        var foretold = (await shop.Client.UpcomingAsync("night", 1, Cancellation)).Runs.Single();
        var next = await FiredAsync(shop, time, foretold - time.GetUtcNow() + TimeSpan.FromSeconds(0.5), "night#2");
        Assert.Equal(Text(foretold), Text(next.StartedAt!.Value));
    }

    [Theory]
    [InlineData("skip", "night#1 is under way (overlap = skip)", "night#1")]
    [InlineData("queue", "night#1 is under way (overlap = queue)", "night#2")]
    public async Task A_firing_while_a_run_is_under_way_is_left_out_or_queued(string overlap, string audited, string last)
    {
        var (shop, time) = await OpenAsync("2026-11-24T01:00Z", Night.Replace(
            "schedule", $"overlap = {overlap}\n  schedule", StringComparison.Ordinal).Replace("from customer }", "from customer }\n  activity pause : wait { input = people  for = 3 days }", StringComparison.Ordinal));
        await using var _ = shop;
        await shop.Client.ActAsync("night", "publish", Cancellation);
        var begun = shop.UntilBegunAsync("night#1", 0);
        time.Pass(TimeSpan.FromMinutes(31));
        await begun;
        await shop.WaitingAsync("night#1");
        var seen = (await shop.Client.CampaignsAsync(Cancellation)).Sequence;
        time.Pass(TimeSpan.FromDays(1));
        await shop.UntilLoggedAsync("night#1", $"(overlap = {overlap})");
        Assert.Contains(await shop.Client.AuditAsync("night", null, 20, Cancellation), l => l.Action == overlap && l.By == "schedule" && l.After == audited);
        await shop.Client.AskAsync("night#1", "skip_wait", Cancellation);
        await shop.EndedAsync("night#1");
        if (overlap == "queue")
            await shop.UntilBegunAsync("night#2", seen);
        Assert.Equal(last, (await shop.Client.CampaignAsync("night", Cancellation)).LastRun);
    }

    [Fact]
    public async Task A_firing_that_is_refused_is_audited_once_and_tried_again_until_it_can_be_done()
    {
        var (shop, time) = await OpenAsync("2026-11-24T01:00Z", Night);
        await using var _ = shop;
        await shop.Client.ActAsync("night", "publish", Cancellation);
        shop.Write("model/shop.model", "entity customr { table = \"customer\"  key = id }");
        time.Pass(TimeSpan.FromMinutes(31));
        while (!(await shop.Client.AuditAsync("night", null, 50, Cancellation)).Any(l => l.By == "schedule"))
            await Task.Yield();
        for (var minute = 0; minute < 3; minute++)
            time.Pass(TimeSpan.FromMinutes(1));
        shop.Write("model/shop.model", "entity customer { key = id }");
        Assert.Equal("completed", (await FiredAsync(shop, time, TimeSpan.FromMinutes(2), "night#1")).Status);
        Assert.Single(await shop.Client.AuditAsync("night", null, 50, Cancellation), l => l.By == "schedule" && l.After!.StartsWith("refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_of_another_instant_a_run_takes_that_for_now_and_its_waits_count_from_there()
    {
        var (shop, time) = await OpenAsync("2026-11-24T09:00Z",
            """
            campaign night {
              activity people : build-audience { query = from customer where today() == @2026-03-28 }
              activity pause : wait { input = people  for = 1 day }
            }
            """);
        await using var _ = shop;
        await shop.Client.StartAsync(new RunRequest(null, "night", new Dictionary<string, string>(), "2026-03-28T22:00"), Cancellation);
        var waiting = await shop.WaitingAsync("night");
        Assert.Equal(3, waiting.Activities[0].Outputs[0].Rows);
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 22, 0, 0, TimeSpan.Zero), waiting.AsOf);
        Assert.Equal(time.GetUtcNow().AddDays(1), waiting.Activities[1].WaitingUntil);
    }

    [Fact]
    public async Task A_schedule_of_signals_is_named_with_its_signal_published_or_not()
    {
        var (shop, _) = await OpenAsync("2026-11-24T09:00Z", Night.Replace("daily { at = @02:30 }", "signal { name = order_paid }", StringComparison.Ordinal));
        await using var host = shop;
        var draft = await shop.Client.UpcomingAsync("night", 3, Cancellation);
        Assert.Equal(("signal", "order_paid"), (draft.Schedule, draft.Signal));
        await shop.Client.ActAsync("night", "publish", Cancellation);
        var published = await shop.Client.UpcomingAsync("night", 3, Cancellation);
        Assert.Equal(("signal", "order_paid", 1), (published.Schedule, published.Signal, published.Version));
        Assert.Empty(published.Runs);
        await shop.Client.ActAsync("night", "close", Cancellation);
        Assert.Equal("closed", (await shop.Client.UpcomingAsync("night", 3, Cancellation)).Schedule);
    }

    private static async Task<(HostedShop Shop, MovedTime Time)> OpenAsync(string begun, string campaign)
    {
        var time = new MovedTime(DateTimeOffset.Parse(begun, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));
        var shop = HostedShop.Closed(("campaigns/night.campaign", campaign));
        shop.Time = time;
        await shop.HostAsync();
        return (shop, time);
    }

    // Lets time pass, and follows the run that begins with it to its end.
    private static async Task<Run> FiredAsync(HostedShop shop, MovedTime time, TimeSpan passing, string run)
    {
        var seen = (await shop.Client.CampaignsAsync(Cancellation)).Sequence;
        time.Pass(passing);
        return await BegunAsync(shop, run, seen);
    }

    private static async Task<Run> BegunAsync(HostedShop shop, string run, long seen)
    {
        await shop.UntilBegunAsync(run, seen);
        return await shop.EndedAsync(run);
    }

    private static string Text(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
