using Jalon.Api;

namespace Jalon.Host.Tests.Server;

public class StartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_starts_at_once_one_begins_and_the_others_are_refused()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/slow.campaign", HostedShop.Slow));
        var starts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OutcomeAsync(() => shop.StartAsync("slow")))));
        Assert.Single(starts, s => s is null);
        Assert.All(starts.OfType<Problem>(), p =>
        {
            Assert.Equal("refused", p.Kind);
            Assert.Contains("slow#1 is in progress: a run is under way; resume, retry, restart or stop it", p.Message, StringComparison.Ordinal);
        });
        Assert.Equal("slow#1", (await shop.Client.CampaignAsync("slow", Cancellation)).LastRun);
    }

    [Fact]
    public async Task A_delete_and_a_start_at_once_leave_either_the_campaign_with_its_run_or_neither()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var shop = await HostedShop.OpenAsync(("campaigns/slow.campaign", HostedShop.Slow));
            var start = Task.Run(() => OutcomeAsync(() => shop.StartAsync("slow")), Cancellation);
            var delete = Task.Run(() => OutcomeAsync(() => shop.Client.DeleteAsync("slow", Cancellation)), Cancellation);
            await Task.WhenAll(start, delete);
            var begun = await start is null;
            Assert.NotEqual(begun, await delete is null);
            Assert.Equal(begun, File.Exists(shop.At("campaigns/slow.campaign")));
            Assert.Equal(begun, (await shop.Client.CampaignsAsync(Cancellation)).Campaigns.Any(c => c.LastRun == "slow#1"));
        }
    }

    [Fact]
    public async Task What_is_so_already_is_granted_again()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/slow.campaign", HostedShop.Slow));
        await shop.StartAsync("slow");
        await shop.WaitingAsync("slow");
        Assert.Equal("paused", (await shop.Client.AskAsync("slow", "pause", Cancellation)).Status);
        Assert.Equal("paused", (await shop.Client.AskAsync("slow", "pause", Cancellation)).Status);
        Assert.Equal("stopped", (await shop.Client.AskAsync("slow", "stop", Cancellation)).Status);
        Assert.Equal("stopped", (await shop.Client.AskAsync("slow", "stop", Cancellation)).Status);
    }

    [Fact]
    public async Task A_restart_ends_the_run_and_begins_the_next_with_the_same_parameters()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/slow.campaign",
            """
            campaign slow {
              parameter least { type = int  default = 1 }
              activity people : build-audience { query = from customer where id >= least }
              activity pause : wait { input = people  for = 7 days }
            }
            """));
        await shop.StartAsync("slow", ("least", "3"));
        await shop.WaitingAsync("slow");
        var second = await shop.Client.AskAsync("slow", "restart", Cancellation);
        Assert.Equal("slow#2", second.Id);
        Assert.Equal(1, (await shop.WaitingAsync("slow#2")).Activities[0].Outputs[0].Rows);
        Assert.Equal("stopped", (await shop.Client.RunAsync("slow#1", Cancellation)).Status);
    }

    [Fact]
    public async Task A_run_that_is_over_is_restarted_too()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", HostedShop.Quick));
        await shop.StartAsync("quick");
        await shop.EndedAsync("quick#1");
        Assert.Equal("quick#2", (await shop.Client.AskAsync("quick", "restart", Cancellation)).Id);
        Assert.Equal("completed", (await shop.EndedAsync("quick#2")).Status);
    }

    [Fact]
    public async Task A_wait_that_is_over_is_over_the_first_time_it_is_asked()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/slow.campaign", HostedShop.Slow.Replace("7 days", "1 second", StringComparison.Ordinal)));
        await shop.StartAsync("slow");
        Assert.Equal("completed", (await shop.EndedAsync("slow")).Status);
        Assert.Single(await shop.Client.LogsAsync("slow", "pause", 0, 100, Cancellation), l => l.Message.StartsWith("waits until", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_asked_is_whom_the_system_names_at_the_other_end_of_the_socket()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", HostedShop.Quick));
        await shop.StartAsync("quick");
        var log = await shop.Client.LogsAsync("quick#1", null, 0, 1, Cancellation);
        Assert.Equal($"started by {Environment.UserName}", log[0].Message);
    }

    private static async Task<Problem?> OutcomeAsync(Func<Task> ask)
    {
        try
        {
            await ask();
            return null;
        }
        catch (ProblemException e)
        {
            return e.Problem;
        }
    }
}
