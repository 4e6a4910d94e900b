using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Campaigns;

/// <summary>Versions: frozen, in force, told apart from the draft, rolled back.</summary>
public class VersionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_keeps_its_version_while_the_draft_is_edited_and_published_beside_it()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/slow.campaign", HostedShop.Slow));
        await shop.StartAsync("slow");
        await shop.WaitingAsync("slow");
        Assert.False((await shop.Client.CampaignAsync("slow", Cancellation)).DraftDiffers);

        shop.Write("campaigns/slow.campaign", HostedShop.Slow.Replace("7 days", "9 days", StringComparison.Ordinal));
        var edited = await shop.Client.CampaignAsync("slow", Cancellation);
        Assert.Equal((1, true), (edited.Version, edited.DraftDiffers));
        var published = await shop.Client.ActAsync("slow", "publish", Cancellation);
        Assert.Equal(("done", 2), (published.Result, published.Version));
        var live = await shop.Client.CampaignAsync("slow", Cancellation);
        Assert.Equal((2, false, "in_progress"), (live.Version, live.DraftDiffers, live.Status));
        Assert.Equal(1, (await shop.Client.RunAsync("slow#1", Cancellation)).Version);

        await shop.RestartAsync();
        await shop.Client.AskAsync("slow#1", "skip_wait", Cancellation);
        await shop.EndedAsync("slow#1");
        Assert.Equal(2, (await shop.StartAsync("slow")).Version);
    }

    [Fact]
    public async Task A_start_goes_by_the_version_in_force_and_a_file_by_its_own_text()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", HostedShop.Quick));
        await shop.Client.ActAsync("quick", "publish", Cancellation);
        shop.Write("campaigns/quick.campaign", HostedShop.Quick.Replace("from customer", "from customer where country == \"FR\"", StringComparison.Ordinal));
        await shop.StartAsync("quick");
        Assert.Equal(3, (await shop.EndedAsync("quick#1")).Activities[0].Outputs[0].Rows);
        await shop.Client.StartAsync(new RunRequest("campaigns/quick.campaign", null, new Dictionary<string, string>(), null), Cancellation);
        Assert.Equal(2, (await shop.EndedAsync("quick#2")).Activities[0].Outputs[0].Rows);
        Assert.Equal([1, 2], (await shop.Client.VersionsAsync("quick", Cancellation)).Select(v => v.Number));
        // Nothing else goes by the old one: what somebody ran last is in force.
        Assert.Equal(2, (await shop.Client.CampaignAsync("quick", Cancellation)).Version);
    }

    [Fact]
    public async Task A_file_that_is_run_leaves_the_version_alone_that_a_schedule_goes_by()
    {
        const string scheduled = "campaign quick { schedule monthly { day = 1  at = @03:00 }  activity people : build-audience { query = from customer } }";
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", scheduled));
        var published = await shop.Client.ActAsync("quick", "publish", Cancellation);
        Assert.NotNull(published.NextRunAt);
        shop.Write("campaigns/quick.campaign", scheduled.Replace("from customer", "from customer where country == \"FR\"", StringComparison.Ordinal));
        await shop.Client.StartAsync(new RunRequest("campaigns/quick.campaign", null, new Dictionary<string, string>(), null), Cancellation);
        Assert.Equal(2, (await shop.EndedAsync("quick#1")).Version);
        var after = await shop.Client.CampaignAsync("quick", Cancellation);
        Assert.Equal((1, "on", "scheduled"), (after.Version, after.Schedule, after.Status));
    }

    [Fact]
    public async Task What_stands_beside_a_campaign_in_its_file_makes_no_version_of_it()
    {
        const string other = "\ncampaign other { activity people : build-audience { query = from customer } }\n";
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", HostedShop.Quick + other));
        await shop.Client.ActAsync("quick", "publish", Cancellation);
        shop.Write("campaigns/quick.campaign", HostedShop.Quick + other.Replace("from customer", "from customer limit 1", StringComparison.Ordinal));
        Assert.False((await shop.Client.CampaignAsync("quick", Cancellation)).DraftDiffers);
        Assert.Equal("already", (await shop.Client.ActAsync("quick", "publish", Cancellation)).Result);
    }

    [Fact]
    public async Task A_model_that_changed_makes_a_new_version_of_the_same_text()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", HostedShop.Quick));
        await shop.Client.ActAsync("quick", "publish", Cancellation);
        shop.Write("model/shop.model", "entity customer { key = id  title = \"Customers\" }");
        Assert.Equal(2, (await shop.Client.ActAsync("quick", "publish", Cancellation)).Version);
        var versions = await shop.Client.VersionsAsync("quick", Cancellation);
        Assert.NotEqual(versions[0].ModelDigest, versions[1].ModelDigest);
        Assert.Contains(versions[0].Plugins, p => p.StartsWith("build-audience: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rollback_publishes_the_old_text_as_a_new_version()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", HostedShop.Quick));
        await shop.Client.ActAsync("quick", "publish", Cancellation);
        shop.Write("campaigns/quick.campaign", HostedShop.Quick.Replace("from customer", "from customer limit 1", StringComparison.Ordinal));
        await shop.Client.ActAsync("quick", "publish", Cancellation);
        Assert.Equal(3, (await shop.Client.RollBackAsync("quick", 1, Cancellation)).Version);
        Assert.Equal("already", (await shop.Client.RollBackAsync("quick", 1, Cancellation)).Result);
        Assert.True((await shop.Client.CampaignAsync("quick", Cancellation)).DraftDiffers);
        await shop.StartAsync("quick");
        Assert.Equal(3, (await shop.EndedAsync("quick")).Activities[0].Outputs[0].Rows);
        Assert.Equal([false, false, true], (await shop.Client.VersionsAsync("quick", Cancellation)).Select(v => v.InForce));
        var missing = await Assert.ThrowsAsync<ProblemException>(() => shop.Client.RollBackAsync("quick", 9, Cancellation));
        Assert.Equal(("not_found", "quick has no version 9; jalon history quick shows them"), (missing.Problem.Kind, missing.Problem.Message));
    }

    [Fact]
    public async Task A_schedule_is_changed_by_publishing_closed_and_opened_again()
    {
        string Text(string at) => $"campaign quick {{ schedule daily {{ at = @{at} }}  activity people : build-audience {{ query = from customer }} }}";
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", Text("03:00")));
        Assert.Equal(3, (await shop.Client.ActAsync("quick", "publish", Cancellation)).NextRunAt!.Value.Hour);
        shop.Write("campaigns/quick.campaign", Text("05:00"));
        Assert.Equal(5, (await shop.Client.ActAsync("quick", "publish", Cancellation)).NextRunAt!.Value.Hour);
        Assert.Null((await shop.Client.ActAsync("quick", "close", Cancellation)).NextRunAt);
        Assert.Equal("already", (await shop.Client.ActAsync("quick", "close", Cancellation)).Result);
        var again = await shop.Client.ActAsync("quick", "publish", Cancellation);
        Assert.Equal(("done", 2, 5), (again.Result, again.Version, again.NextRunAt!.Value.Hour));
        Assert.Equal("already", (await shop.Client.ActAsync("quick", "publish", Cancellation)).Result);
    }

    [Fact]
    public async Task The_audit_trail_tells_who_did_what_and_how_it_stood()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/slow.campaign", HostedShop.Slow));
        await shop.StartAsync("slow");
        await shop.WaitingAsync("slow");
        await shop.Client.AskAsync("slow", "pause", Cancellation);
        await shop.Client.AskAsync("slow", "pause", Cancellation);
        await shop.Client.AskAsync("slow#1", "stop", Cancellation);
        await shop.Client.ActAsync("slow", "archive", Cancellation);
        await shop.Client.ActAsync("slow", "purge", Cancellation);
        await shop.Client.DeleteAsync("slow", Cancellation);
        var lines = await shop.Client.AuditAsync("slow", null, 100, Cancellation);
        Assert.All(lines, l => Assert.Equal(Environment.UserName, l.By));
        Assert.Equal(
            [
                "start slow#1: - -> in_progress",
                "publish: draft -> scheduled, version 1",
                "pause slow#1: in_progress -> paused",
                "stop slow#1: paused -> stopped",
                "archive: stopped, version 1 -> archived, version 1",
                "purge slow#1: - -> working tables dropped",
                "delete: archived, version 1 -> -",
            ],
            lines.Select(l => $"{l.Action}{(l.Run is null ? "" : " " + l.Run)}: {l.Before ?? "-"} -> {l.After ?? "-"}"));
        Assert.Equal(2, (await shop.Client.AuditAsync(null, null, 2, Cancellation)).Count);
    }
}
