using System.Globalization;
using System.Text;
using Jalon.Host.Engines;
using Jalon.Host.Engines.DuckDb;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Execution;

/// <summary>Tasks that take longer than they may, in whole runs: work for minutes on a real engine, and limits of a moment.</summary>
public class TimeoutTests
{
    private const int People = 300_000;

    // Each compared with each: some ninety thousand million pairs.
    private const string Forever = "count(from customer where country == outer.country and id > outer.id)";
    private const string Everybody = "activity all : build-audience { query = from customer }\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_that_takes_too_long_is_interrupted_tried_again_and_holds_the_run()
    {
        await using var shop = await OpenAsync($"activity x : build-audience {{ query = from customer where {Forever} > 10  timeout = 1 second  retries = 1  backoff = 1 second }}");
        await shop.StartAsync("long");
        // The task ends once the engine has: it would not within this test, were it not interrupted.
        var held = await shop.EndedAsync("long");
        Assert.Equal(("with_error", "took longer than its timeout of 1 s"), (held.Status, held.Error));
        Assert.Equal(2, held.Activities.Single().Attempt);
        Assert.Equal(
            ["JAL0811: took longer than its timeout of 1 s (attempt 1)", "JAL0811: took longer than its timeout of 1 s (attempt 2)"],
            (await shop.Client.LogsAsync("long", "x", 0, int.MaxValue, Cancellation)).Where(l => l.Level == "error").Select(l => l.Message));
    }

    [Theory]
    [InlineData("ignore", "completed")]
    [InlineData("stop", "stopped")]
    public async Task What_an_error_does_to_a_run_it_does_for_a_timeout(string policy, string status)
    {
        await using var shop = await OpenAsync(
            $"activity x : build-audience {{ query = from customer where {Forever} > 10  timeout = 1 second  on_error = {policy} }}\nactivity y : enrich {{ input = x  query = derive n = 1 }}");
        await shop.StartAsync("long");
        var ended = await shop.EndedAsync("long");
        Assert.Equal((status, (DateTimeOffset?)null), (ended.Status, ended.Activities.Single(a => a.Name == "y").StartedAt));
    }

    [Fact]
    public async Task A_condition_of_a_flow_that_takes_too_long_is_interrupted()
    {
        await using var shop = await OpenAsync($"{Everybody}activity x : test {{ input = all  branch a {{ when = count(from all where {Forever} > 10) > 3 }}  timeout = 1 second }}");
        await shop.StartAsync("long");
        Assert.Equal("took longer than its timeout of 1 s", (await shop.EndedAsync("long")).Error);
    }

    [Fact]
    public async Task An_effect_that_takes_too_long_ends_before_its_task_does_and_leaves_nothing_half_done()
    {
        await using var shop = await OpenAsync($"{Everybody}activity x : extract-file {{ input = all  path = \"out/all.csv\"  columns = {{ id = id, n = {Forever} }}  timeout = 1 second }}");
        await shop.StartAsync("long");
        Assert.Equal("took longer than its timeout of 1 s", (await shop.EndedAsync("long")).Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(shop.At("out")));
    }

    [Fact]
    public async Task What_an_attempt_had_made_before_its_time_was_over_is_swept_by_the_next()
    {
        await using var shop = await OpenAsync(
            $$"""
            activity x : build-audience { query = from customer where id > 0  timeout = 3 seconds  retries = 1  backoff = 1 second }
            gate x { require = count(where {{Forever}} > 10) > 3 }
            """);
        await shop.StartAsync("long");
        Assert.Equal(2, (await shop.EndedAsync("long")).Activities.Single().Attempt);
        await shop.StopAsync();

        await using var engine = DuckDbEngine.Start(new EngineSettings(shop.Folder));
        await using var session = await engine.OpenAsync("long/1", Cancellation);
        Assert.False(await session.ExistsAsync("x/1/1/result", Cancellation));
        Assert.True(await session.ExistsAsync("x/1/2/result", Cancellation));
    }

    [Fact]
    public async Task A_timeout_beyond_what_a_timer_can_hold_is_none()
    {
        await using var shop = await OpenAsync("activity x : build-audience { query = from customer where id < 9  timeout = 500 days }");
        await shop.StartAsync("long");
        Assert.Equal("completed", (await shop.EndedAsync("long")).Status);
    }

    [Theory]
    [InlineData("timeout = 0 seconds", "out of range; possible is 1 second ..")]
    [InlineData("backoff = -1 second", "out of range; possible is 0 seconds ..")]
    public async Task No_time_at_all_is_refused(string setting, string error)
    {
        await using var shop = await OpenAsync($"activity x : build-audience {{ query = from customer  {setting} }}");
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => shop.StartAsync("long"));
        Assert.Contains(error, refused.Message, StringComparison.Ordinal);
    }

    private static Task<HostedShop> OpenAsync(string activities)
    {
        var people = new StringBuilder("id,country\n");
        for (var id = 1; id <= People; id++)
            people.Append(CultureInfo.InvariantCulture, $"{id},FR\n");
        return HostedShop.OpenAsync(("campaigns/long.campaign", $"campaign long {{\n{activities}\n}}"), ("data/customer.csv", people.ToString()));
    }
}
