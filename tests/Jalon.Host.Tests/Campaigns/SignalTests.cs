using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Campaigns;

public class SignalTests
{
    private const string Order =
        """
        campaign order {
          parameter least { type = int  default = 1 }
          activity people : build-audience { query = from customer }
          activity paid : signal { input = people  name = order_paid  expires = 2 days }
          activity rich : build-audience { input = paid.received  query = where id >= least }
          activity late : build-audience { input = paid.expired  query = where true }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signal_goes_on_with_the_run_that_waits_for_it_and_brings_it_values()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/order.campaign", Order));
        await shop.StartAsync("order");
        await shop.WaitingAsync("order");
        var other = await ProblemAsync(() => shop.Client.SignalAsync("order#1", new SignalRequest(None, "order_shipped", null), Cancellation));
        Assert.Equal(("refused", "order#1 waits for no such signal"), (other.Kind, other.Message));
        var wrong = await ProblemAsync(() => shop.Client.SignalAsync("order", new SignalRequest(Set("least", "many"), null, null), Cancellation));
        Assert.Equal(("usage", "'many' is no int, which 'least' wants"), (wrong.Kind, wrong.Message));
        Assert.Equal("waiting", (await shop.Client.RunAsync("order", Cancellation)).Activities[1].State);

        Assert.Equal("order#1", (await shop.Client.SignalAsync("order", new SignalRequest(Set("least", "3"), "order_paid", null), Cancellation)).Id);
        var ended = await shop.EndedAsync("order");
        Assert.Equal(1, ended.Activities.Single(a => a.Name == "rich").Outputs[0].Rows);
        Assert.Equal("dead", ended.Activities.Single(a => a.Name == "late").State);
        var log = await shop.Client.LogsAsync("order", "paid", 0, 100, Cancellation);
        Assert.Contains(log, l => l.Message == $$"""signalled by {{Environment.UserName}} with {"least":"3"}""");
    }

    [Fact]
    public async Task The_values_of_a_signal_hold_after_a_restart_too()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/order.campaign", Order.Replace(
            "activity rich : build-audience { input = paid.received", "activity pause : signal { input = paid  name = shipped }\n  activity rich : build-audience { input = pause", StringComparison.Ordinal)));
        await shop.StartAsync("order", ("least", "2"));
        await shop.WaitingAsync("order");
        await shop.Client.SignalAsync("order", new SignalRequest(Set("least", "3"), null, null), Cancellation);
        await shop.UntilAsync("order", r => r.Activities[2].State == "waiting");
        await shop.RestartAsync();
        await shop.Client.SignalAsync("order", new SignalRequest(None, "shipped", null), Cancellation);
        Assert.Equal(1, (await shop.EndedAsync("order")).Activities.Single(a => a.Name == "rich").Outputs[0].Rows);
    }

    [Fact]
    public async Task What_nobody_signals_expires()
    {
        var time = new MovedTime(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        await using var shop = HostedShop.Closed(("campaigns/order.campaign", Order));
        shop.Time = time;
        await shop.HostAsync();
        await shop.StartAsync("order");
        Assert.Equal(time.GetUtcNow().AddDays(2), (await shop.WaitingAsync("order")).Activities[1].WaitingUntil);
        time.Pass(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(1));
        var ended = await shop.EndedAsync("order");
        Assert.Equal(3, ended.Activities.Single(a => a.Name == "late").Outputs[0].Rows);
        Assert.Equal("dead", ended.Activities.Single(a => a.Name == "rich").State);
    }

    [Fact]
    public async Task A_signal_of_one_key_is_taken_once_whoever_repeats_it_and_whenever()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/order.campaign", Order.Replace("campaign order {", "campaign order {\n  overlap = allow", StringComparison.Ordinal)));
        await shop.StartAsync("order");
        await shop.StartAsync("order");
        await shop.WaitingAsync("order#1");
        await shop.WaitingAsync("order#2");
        var request = new SignalRequest(None, "order_paid", "order-4711");
        var reached = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.Client.SignalAsync("order", request, Cancellation))));
        Assert.All(reached, r => Assert.Equal("order#1", r.Id));
        await shop.EndedAsync("order#1");
        await shop.RestartAsync();
        Assert.Equal("order#1", (await shop.Client.SignalAsync("order", request, Cancellation)).Id);
        Assert.Equal("waiting", (await shop.Client.RunAsync("order#2", Cancellation)).Activities[1].State);
        Assert.Equal("order#2", (await shop.Client.SignalAsync("order", request with { Key = "order-4712" }, Cancellation)).Id);
    }

    private static IReadOnlyDictionary<string, string> None => new Dictionary<string, string>();

    private static Dictionary<string, string> Set(string name, string value) => new() { [name] = value };

    private static async Task<Problem> ProblemAsync(Func<Task> ask) => (await Assert.ThrowsAsync<ProblemException>(ask)).Problem;
}
