using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Campaigns;

public class SubCampaignTests
{
    private const string Spring =
        """
        campaign spring {
          parameter most { type = int  default = 2 }
          activity people : build-audience { query = from customer where id <= most }
          activity newsletter : sub-campaign { input = people  campaign = letters  set = { least = rows + 1, label = "a, \"b\"" } }
          activity after : build-audience { input = newsletter  query = where true }
        }
        """;

    // It goes on when the test says so.
    private const string Letters =
        """
        campaign letters {
          parameter least { type = int }
          parameter label { type = text  default = "none" }
          activity people : build-audience { query = from customer where id >= least }
          activity go : signal { input = people  name = go }
          activity sent : build-audience { input = go  query = where true }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_task_waits_until_the_run_that_it_asked_for_is_completed()
    {
        await using var shop = await OpenAsync();
        await BegunAsync(shop, "letters#1");
        var waits = (await shop.Client.RunAsync("spring", Cancellation)).Activities[1];
        Assert.Equal(("waiting", new AwaitedRun("letters", "letters#1", "in_progress"), 2L), (waits.State, waits.Awaited, waits.Waiting!.Rows));
        Assert.Equal("campaign letters", waits.Waiting.For);

        await GoAsync(shop, "letters#1");
        Assert.Equal("completed", (await shop.EndedAsync("letters#1")).Status);
        var ended = await shop.EndedAsync("spring");
        Assert.Equal(("completed", 2L), (ended.Status, ended.Activities[2].Outputs[0].Rows));
        Assert.Equal(
            ["asks for a run of letters with least = 3, label = \"a, \\\"b\\\"\"", "waits for letters#1", "letters#1 is completed", "goes on to completed 2"],
            (await shop.Client.LogsAsync("spring", "newsletter", 0, 100, Cancellation)).Select(l => l.Message).Order(StringComparer.Ordinal).OrderBy(Place));
        Assert.Equal(1, (await shop.Client.RunAsync("letters#1", Cancellation)).Activities[0].Outputs[0].Rows);
        Assert.Equal("started by spring#1 with least = 3, label = \"a, \\\"b\\\"\"", (await shop.Client.LogsAsync("letters#1", null, 0, 1, Cancellation))[0].Message);

        static int Place(string line) => line.Split(' ')[0] switch { "asks" => 0, "waits" => 1, "goes" => 3, _ => 2 };
    }

    [Fact]
    public async Task What_is_asked_for_is_begun_once_and_told_whatever_dies_between()
    {
        await using var shop = await OpenAsync();
        await BegunAsync(shop, "letters#1");
        await shop.RestartAsync();
        await GoAsync(shop, "letters#1");
        await shop.EndedAsync("letters#1");
        await shop.RestartAsync();
        Assert.Equal("completed", (await shop.EndedAsync("spring")).Status);
        await Assert.ThrowsAsync<ProblemException>(() => shop.Client.RunAsync("letters#2", Cancellation));
    }

    [Fact]
    public async Task Where_it_is_stopped_the_task_fails_and_is_tried_again_with_a_run_of_its_own()
    {
        await using var shop = await OpenAsync();
        await BegunAsync(shop, "letters#1");
        await shop.Client.AskAsync("letters#1", "stop", Cancellation);
        var held = await shop.EndedAsync("spring");
        Assert.Equal(("with_error", $"letters#1 did not complete: stopped by {Environment.UserName}; retry this activity to have letters run again"), (held.Status, held.Error));

        await shop.Client.AskAsync("spring#1", "retry", Cancellation);
        await BegunAsync(shop, "letters#2");
        await GoAsync(shop, "letters#2");
        Assert.Equal("completed", (await shop.EndedAsync("spring")).Status);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("skip")]
    public async Task It_lives_as_long_as_the_task_that_waits_for_it(string request)
    {
        await using var shop = await OpenAsync();
        await BegunAsync(shop, "letters#1");
        if (request == "skip")
            await shop.Client.AskAsync("spring#1", "newsletter", "skip", Cancellation);
        else
            await shop.Client.AskAsync("spring#1", request, Cancellation);
        Assert.Equal(("stopped", "stopped by spring#1"), (await shop.EndedAsync("letters#1") is var ended ? ended.Status : "", ended.Error));
        Assert.Equal(request == "stop" ? "stopped" : "completed", (await shop.EndedAsync("spring")).Status);
    }

    [Fact]
    public async Task It_is_paused_and_resumed_with_the_run_that_asked()
    {
        await using var shop = await OpenAsync();
        await BegunAsync(shop, "letters#1");
        await shop.Client.AskAsync("spring#1", "pause", Cancellation);
        await shop.UntilAsync("letters#1", r => r.Status == "paused");
        await shop.Client.AskAsync("spring#1", "resume", Cancellation);
        await shop.UntilAsync("letters#1", r => r.Status == "in_progress");
        await GoAsync(shop, "letters#1");
        Assert.Equal("completed", (await shop.EndedAsync("spring")).Status);
    }

    [Fact]
    public async Task It_is_paused_too_where_an_error_holds_the_run_that_asked()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("campaigns/letters.campaign", Letters),
            ("campaigns/notes.campaign", "campaign notes { activity people : build-audience { query = from customer }  activity go : signal { input = people  name = go } }"),
            ("campaigns/spring.campaign", Spring.Replace("activity after", "activity remarks : sub-campaign { input = people  campaign = notes }\n  activity after", StringComparison.Ordinal)));
        await shop.StartAsync("spring");
        await BegunAsync(shop, "letters#1");
        await BegunAsync(shop, "notes#1");
        await shop.Client.AskAsync("notes#1", "stop", Cancellation);
        await shop.UntilAsync("spring#1", r => r.Status == "with_error");
        await shop.Client.AskAsync("spring#1", "pause", Cancellation);
        await shop.UntilAsync("letters#1", r => r.Status == "paused");
        Assert.Equal("with_error", (await shop.Client.RunAsync("spring#1", Cancellation)).Status);
        await shop.Client.AskAsync("spring#1", "resume", Cancellation);
        await shop.UntilAsync("letters#1", r => r.Status == "in_progress");
    }

    [Fact]
    public async Task One_that_an_error_holds_when_it_is_to_be_resumed_goes_on_once_it_is_retried()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("campaigns/letters.campaign", Letters),
            ("campaigns/outer.campaign", "campaign outer { activity people : build-audience { query = from customer }  activity inner : sub-campaign { input = people  campaign = spring } }"),
            ("campaigns/spring.campaign", Spring));
        await shop.StartAsync("outer");
        await BegunAsync(shop, "letters#1");
        await shop.Client.AskAsync("letters#1", "stop", Cancellation);
        await shop.UntilAsync("spring#1", r => r.Status == "with_error");
        await shop.Client.AskAsync("outer#1", "pause", Cancellation);
        await shop.UntilLoggedAsync("spring#1", "pause requested by outer#1");
        await shop.Client.AskAsync("outer#1", "resume", Cancellation);
        await shop.Client.AskAsync("spring#1", "retry", Cancellation);
        await BegunAsync(shop, "letters#2");
        await GoAsync(shop, "letters#2");
        Assert.Equal("completed", (await shop.EndedAsync("outer")).Status);
    }

    [Fact]
    public async Task It_waits_for_its_turn_where_a_run_of_its_campaign_is_under_way()
    {
        await using var shop = await OpenAsync(begins: false);
        await shop.StartAsync("letters", ("least", "1"));
        await shop.WaitingAsync("letters#1");
        await shop.StartAsync("spring");
        await shop.UntilLoggedAsync("spring#1", "waits for its turn: letters#1 is in progress");
        Assert.Equal(new AwaitedRun("letters", null, null) { Behind = "letters#1" }, (await shop.Client.RunAsync("spring", Cancellation)).Activities[1].Awaited);
        await GoAsync(shop, "letters#1");
        await BegunAsync(shop, "letters#2");
        await GoAsync(shop, "letters#2");
        Assert.Equal("completed", (await shop.EndedAsync("spring")).Status);
    }

    [Fact]
    public async Task Beside_others_where_its_campaign_lets_them_overlap()
    {
        await using var shop = await OpenAsync(Letters.Replace("campaign letters {", "campaign letters {\n  overlap = allow", StringComparison.Ordinal), begins: false);
        await shop.StartAsync("letters", ("least", "1"));
        await shop.WaitingAsync("letters#1");
        await shop.StartAsync("spring");
        await BegunAsync(shop, "letters#2");
        await GoAsync(shop, "letters#2");
        Assert.Equal("completed", (await shop.EndedAsync("spring")).Status);
        Assert.Equal("in_progress", (await shop.Client.RunAsync("letters#1", Cancellation)).Status);
    }

    [Fact]
    public async Task What_cannot_be_begun_holds_the_task_with_the_reason_until_it_is_mended()
    {
        await using var shop = await OpenAsync(begins: false);
        await shop.Client.ActAsync("spring", "publish", Cancellation);
        shop.Write("campaigns/letters.campaign", Letters.Replace("least { type = int }", "most { type = int }", StringComparison.Ordinal).Replace("id >= least", "id >= most", StringComparison.Ordinal));
        await shop.StartAsync("spring");
        var held = await shop.EndedAsync("spring");
        Assert.Equal("with_error", held.Status);
        Assert.Equal("letters could not be run: letters has no parameter 'least'; it has most, label; mend that, then retry this activity", held.Error);

        shop.Write("campaigns/letters.campaign", Letters);
        await shop.Client.AskAsync("spring#1", "retry", Cancellation);
        await BegunAsync(shop, "letters#1");
        await GoAsync(shop, "letters#1");
        Assert.Equal("completed", (await shop.EndedAsync("spring")).Status);
    }

    [Fact]
    public async Task A_simulation_simulates_it_too_and_leaves_its_campaign_as_it_was()
    {
        await using var shop = await OpenAsync(begins: false);
        await shop.Client.StartAsync(new RunRequest(null, "spring", new Dictionary<string, string>(), null) { Simulate = true }, Cancellation);
        Assert.Equal("completed", (await shop.EndedAsync("spring#1")).Status);
        Assert.True((await shop.Client.RunAsync("letters#1", Cancellation)).Simulated);
        Assert.Equal("draft", (await shop.Client.CampaignAsync("letters", Cancellation)).Status);
    }

    [Fact]
    public async Task It_sees_the_instant_that_the_run_which_asked_sees()
    {
        await using var shop = await OpenAsync(begins: false);
        await shop.Client.StartAsync(new RunRequest(null, "spring", new Dictionary<string, string>(), "2025-06-01T08:00"), Cancellation);
        await BegunAsync(shop, "letters#1");
        Assert.Equal(new DateOnly(2025, 6, 1), DateOnly.FromDateTime((await shop.Client.RunAsync("letters#1", Cancellation)).AsOf!.Value.UtcDateTime));
    }

    private static async Task<HostedShop> OpenAsync(string letters = Letters, bool begins = true)
    {
        var shop = await HostedShop.OpenAsync(("campaigns/spring.campaign", Spring), ("campaigns/letters.campaign", letters));
        if (begins)
            await shop.StartAsync("spring");
        return shop;
    }

    private static async Task BegunAsync(HostedShop shop, string run)
    {
        await shop.UntilBegunAsync(run, 0);
        await shop.WaitingAsync(run);
    }

    private static Task GoAsync(HostedShop shop, string run) =>
        shop.Client.SignalAsync(run, new SignalRequest(new Dictionary<string, string>(), "go", null), Cancellation);
}
