using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Campaigns;

public class SimulationTests
{
    private const string Letter =
        """
        campaign letter {
          parameter least { type = int  default = 1 }
          activity people : build-audience { query = from customer where id >= least }
          activity pause : wait { input = people  for = 7 days }
          activity paid : signal { input = pause  name = order_paid }
          activity paper : extract-file { input = paid  path = "out/people.csv"  columns = [email] }
          activity french : build-audience { input = paper  query = where country == "FR" }
          gate people { require = change < 10% }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_goes_to_the_end_and_leaves_everything_as_it_was()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/letter.campaign", Letter));
        var begun = await SimulateAsync(shop, "letter");
        var ended = await shop.EndedAsync(begun.Id);
        Assert.Equal(("letter#1", "completed", true), (ended.Id, ended.Status, ended.Simulated));
        Assert.Equal("left out: 3 rows -> out/people.csv", ended.Activities.Single(a => a.Name == "paper").Summary);
        Assert.Equal(2, ended.Activities.Single(a => a.Name == "french").Outputs[0].Rows);
        Assert.False(Directory.Exists(shop.At("out")));
        Assert.Contains(await shop.Client.LogsAsync("letter#1", "paid", 0, 100, Cancellation), l => l.Message == "takes the signal order_paid to have come");

        Assert.Equal((0, 1), (await shop.Client.VersionsAsync("letter", Cancellation)) is [var version] ? (version.Runs, version.Simulations) : default);
        var campaign = await shop.Client.CampaignAsync("letter", Cancellation);
        Assert.Equal(("draft", null, null), (campaign.Status, campaign.LastRun, campaign.Version));
        Assert.Equal("not_found", (await Assert.ThrowsAsync<ProblemException>(() => shop.Client.RunAsync("letter", Cancellation))).Problem.Kind);
        Assert.Equal(["simulate"], (await shop.Client.AuditAsync("letter", null, 10, Cancellation)).Select(l => l.Action));
    }

    [Fact]
    public async Task Its_gates_are_judged_and_hold_nothing_and_its_counts_are_nobodys_earlier_run()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/letter.campaign", Letter));
        await shop.StartAsync("letter");
        await shop.WaitingAsync("letter");
        await shop.Client.AskAsync("letter", "skip_wait", Cancellation);
        await shop.UntilAsync("letter", r => r.Activities[2].WaitingFor == "order_paid");
        await shop.Client.SignalAsync("letter", new SignalRequest(new Dictionary<string, string>(), null, null), Cancellation);
        Assert.Equal("completed", (await shop.EndedAsync("letter")).Status);

        var simulated = await shop.EndedAsync((await SimulateAsync(shop, "letter", ("least", "3"))).Id);
        Assert.Equal("completed", simulated.Status);
        Assert.True(simulated.Activities[0].Outputs[0].WouldHold);
        Assert.Contains(
            await shop.Client.LogsAsync(simulated.Id, "people", 0, 100, Cancellation),
            l => l.Level == "warning" && l.Message.EndsWith("3 in the run before, change 66.7 %; a run would be held here", StringComparison.Ordinal));

        await shop.StartAsync("letter");
        Assert.Equal("letter#3", (await shop.WaitingAsync("letter")).Id);
    }

    [Fact]
    public async Task It_goes_beside_a_run_under_way_and_no_request_to_the_campaign_means_it()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/slow.campaign", HostedShop.Slow));
        await shop.StartAsync("slow");
        await shop.WaitingAsync("slow");
        Assert.Equal("completed", (await shop.EndedAsync((await SimulateAsync(shop, "slow")).Id)).Status);
        Assert.Equal("slow#1", (await shop.Client.AskAsync("slow", "pause", Cancellation)).Id);
        Assert.Equal("slow#1", (await shop.Client.CampaignsAsync(Cancellation)).Campaigns.Single().LastRun);
        Assert.Equal("slow#3", (await shop.Client.AskAsync("slow", "restart", Cancellation)).Id);
    }

    [Fact]
    public async Task One_that_is_held_by_an_error_keeps_no_run_from_beginning()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/bad.campaign",
            """
            campaign bad {
              parameter text { type = text  default = "1" }
              activity people : build-audience { query = from customer where id >= to_int!(text) }
            }
            """));
        var held = await shop.EndedAsync((await SimulateAsync(shop, "bad", ("text", "\"one\""))).Id);
        Assert.Equal(("with_error", true), (held.Status, held.Simulated));
        await shop.StartAsync("bad");
        Assert.Equal(("bad#2", "completed"), (await shop.EndedAsync("bad") is var run ? run.Id : "", run.Status));
        Assert.Equal("bad#3", (await shop.Client.AskAsync("bad#1", "restart", Cancellation)).Id);
        Assert.True((await shop.EndedAsync("bad#3")).Simulated);
    }

    private static Task<Run> SimulateAsync(HostedShop shop, string campaign, params (string Name, string Value)[] set) => shop.Client.StartAsync(
        new RunRequest(null, campaign, set.ToDictionary(s => s.Name, s => s.Value), null) { Simulate = true }, Cancellation);
}
