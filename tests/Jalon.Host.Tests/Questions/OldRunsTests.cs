using Jalon.Api;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Questions;

/// <summary>Runs whose text means nothing any more, or whose file is gone: they are listed, shown and deleted all the same.</summary>
public class OldRunsTests
{
    private const string Slow =
        """
        campaign slow {
          activity people : build-audience { query = from customer where country == "FR" }
          activity pause : wait { input = people  for = 7 days }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_campaign_whose_file_is_gone_is_listed_shown_and_deleted()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", HostedShop.Quick));
        await shop.StartAsync("quick");
        await shop.EndedAsync("quick");
        File.Delete(shop.At("campaigns/quick.campaign"));

        var listed = Assert.Single((await shop.Client.CampaignsAsync(Cancellation)).Campaigns);
        Assert.Equal(("quick", "completed", "quick#1"), (listed.Name, listed.Status, listed.LastRun));
        Assert.Equal("its file campaigns/quick.campaign is gone", listed.Offers.Single(o => o.Name == "publish").WhyNot);
        Assert.Equal(3, (await shop.Client.RunAsync("quick", Cancellation)).Activities[0].Outputs[0].Rows);
        Assert.Equal(3, (await shop.Client.PreviewAsync("quick", "people", 10, Cancellation)).Values.Count);

        await shop.Client.DeleteAsync("quick", Cancellation);
        Assert.Empty((await shop.Client.CampaignsAsync(Cancellation)).Campaigns);
        Assert.Equal("not_found", (await RefusedAsync(() => shop.Client.RunAsync("quick", Cancellation))).Kind);
    }

    [Fact]
    public async Task A_run_whose_columns_are_gone_is_shown_as_it_went()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/c.campaign", "campaign c { activity people : build-audience { query = from customer where country == \"FR\" } activity one : deduplicate { input = people  by = country } }"));
        await shop.StartAsync("c");
        await shop.EndedAsync("c");
        shop.Write("data/customer.csv", "id,email\n1,a@example.com\n");
        await shop.RestartAsync();

        var run = await shop.Client.RunAsync("c#1", Cancellation);
        Assert.Equal("completed", run.Status);
        var people = run.Activities[0];
        Assert.Equal(("people", "build-audience", "done", 2L), (people.Name, people.Type, people.State, people.Outputs[0].Rows));
        Assert.Contains("no attribute or link 'country'", run.Error, StringComparison.Ordinal);
        Assert.Equal("c", Assert.Single((await shop.Client.CampaignsAsync(Cancellation)).Campaigns).Name);
        var tasks = await shop.Client.TasksAsync("c", Cancellation);
        Assert.Equal(2, tasks.Count);
        Assert.Equal((2L, 1L, "duplicates"), (tasks[1].Books!.In, tasks[1].Books!.Out, tasks[1].Books!.Dropped.Single().Cause));
        Assert.Equal(2, run.Activities[1].Books!.In);
        Assert.Equal("JAL0201", (await RefusedAsync(() => shop.Client.PreviewAsync("c", "people", 1, Cancellation))).Code);
        Assert.Equal("c#1 cannot pause: no run is under way", (await RefusedAsync(() => shop.Client.AskAsync("c", "pause", Cancellation))).Message);
        await shop.Client.DeleteAsync("c", Cancellation);
    }

    [Fact]
    public async Task A_run_that_cannot_go_on_is_said_so_and_can_be_stopped_and_deleted()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/slow.campaign", Slow));
        await shop.StartAsync("slow");
        await shop.WaitingAsync("slow");
        shop.Write("data/customer.csv", "id,email\n1,a@example.com\n");
        await shop.RestartAsync();

        Assert.Contains("no attribute or link 'country'", (await shop.Client.RunAsync("slow", Cancellation)).Error, StringComparison.Ordinal);
        var refused = await RefusedAsync(() => shop.Client.AskAsync("slow", "skip_wait", Cancellation));
        Assert.Equal(("refused", "JAL0201"), (refused.Kind, refused.Code));
        Assert.Contains("the text that slow was started with cannot be carried out any more", refused.Message, StringComparison.Ordinal);
        Assert.Contains("a run is under way", (await RefusedAsync(() => shop.Client.DeleteAsync("slow", Cancellation))).Message, StringComparison.Ordinal);
        Assert.Equal(["stop"], (await shop.Client.RunAsync("slow", Cancellation)).Offers.Where(o => o.Allowed).Select(o => o.Name));

        var stopped = await shop.Client.AskAsync("slow", "stop", Cancellation);
        Assert.Equal("stopped", stopped.Status);
        Assert.Equal("dead", stopped.Activities.Single(a => a.Name == "pause").State);
        Assert.Equal("stopped", (await shop.Client.AskAsync("slow", "stop", Cancellation)).Status);
        await shop.Client.DeleteAsync("slow", Cancellation);
        Assert.Empty((await shop.Client.CampaignsAsync(Cancellation)).Campaigns);
    }

    [Fact]
    public async Task A_run_that_was_stopped_unbound_is_whole_once_its_text_binds_again()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/slow.campaign", Slow));
        var data = await File.ReadAllTextAsync(shop.At("data/customer.csv"), Cancellation);
        await shop.StartAsync("slow");
        await shop.WaitingAsync("slow");
        shop.Write("data/customer.csv", "id,email\n1,a@example.com\n");
        await shop.RestartAsync();
        await shop.Client.AskAsync("slow", "stop", Cancellation);
        shop.Write("data/customer.csv", data);
        await shop.RestartAsync();
        var run = await shop.Client.RunAsync("slow", Cancellation);
        Assert.Equal(("stopped", 2L), (run.Status, run.Activities[0].Outputs[0].Rows));
        Assert.Equal("slow#2", (await shop.Client.AskAsync("slow", "restart", Cancellation)).Id);
    }

    [Fact]
    public async Task A_run_is_looked_at_though_the_plugins_that_ran_it_are_gone()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/c.campaign",
            "campaign c { activity people : build-audience { query = from customer }  activity marked : stamp { input = people } }"));
        await shop.StopAsync();
        using (var gallery = new Plugins.Gallery().With("stamp", "1.4.2", shop.At("plugins")))
            await shop.HostAsync();
        await shop.StartAsync("c");
        await shop.EndedAsync("c");
        await shop.StopAsync();
        Directory.Delete(shop.At("plugins"), recursive: true);
        using (var gallery = new Plugins.Gallery().With("stamp", "2.0.0", shop.At("plugins")))
            await shop.HostAsync();
        var run = await shop.Client.RunAsync("c", Cancellation);
        Assert.Equal(("completed", 3L), (run.Status, run.Activities[1].Outputs[0].Rows));
        Assert.Equal(3, (await shop.Client.PreviewAsync("c", "people", 10, Cancellation)).Values.Count);
        Assert.Equal("JAL0703", (await RefusedAsync(() => shop.Client.AskAsync("c", "restart", Cancellation))).Code);
    }

    [Fact]
    public async Task A_run_that_goes_on_over_a_changed_model_says_so()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/slow.campaign", Slow));
        await shop.StartAsync("slow");
        await shop.WaitingAsync("slow");
        await shop.RestartAsync();
        Assert.DoesNotContain(await LogAsync(shop), l => l.Contains("the model has changed", StringComparison.Ordinal));
        shop.Write("model/shop.model", "entity customer { key = id  attribute french = country == \"FR\" }");
        await shop.RestartAsync();
        await shop.Client.AskAsync("slow", "skip_wait", Cancellation);
        await shop.EndedAsync("slow");
        Assert.Contains(await LogAsync(shop), l => l.Contains("the model has changed since this run was started", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_preview_finds_its_activity_though_its_name_holds_a_point()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/c.campaign",
            """
            campaign c {
              activity `a.b` : build-audience { query = from customer }
              activity parts : split { input = `a.b`  branch xy { where = country == "FR" }  rest = others }
              activity list : extract-file { input = parts.xy  path = "out/x.csv"  columns = [id] }
            }
            """));
        await shop.StartAsync("c");
        Assert.Equal("completed", (await shop.EndedAsync("c")).Status);
        foreach (var (transition, rows) in (IEnumerable<(string, int)>)[("a.b", 3), ("a.b.result", 3), ("parts.xy", 2)])
            Assert.Equal(rows, (await shop.Client.PreviewAsync("c", transition, 10, Cancellation)).Values.Count);
        var first = await shop.Client.PreviewAsync("c", "a.b", 1, Cancellation);
        Assert.Equal((3L, true), (first.Total, first.Truncated));
        Assert.Contains("parts has no output 'z'; it has parts.xy", (await RefusedAsync(() => shop.Client.PreviewAsync("c", "parts.z", 1, Cancellation))).Message, StringComparison.Ordinal);
        Assert.Contains("c has no activity 'nobody'; it has a.b, parts, list", (await RefusedAsync(() => shop.Client.PreviewAsync("c", "nobody", 1, Cancellation))).Message, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> LogAsync(HostedShop shop) =>
        (await shop.Client.LogsAsync("slow", null, 0, 100, Cancellation)).Select(l => l.Message);

    private static async Task<Problem> RefusedAsync(Func<Task> ask) => (await Assert.ThrowsAsync<ProblemException>(ask)).Problem;
}
