using Jalon.Api.Runs;
using Jalon.EndToEnd.Tests.Processes;
using Jalon.EndToEnd.Tests.RealInput;

namespace Jalon.EndToEnd.Tests.Plugins;

/// <summary>Plugins from a workspace's own folder, in the real executable and a real host.</summary>
public class WorkspacePluginTests
{
    [Fact]
    public async Task Two_versions_of_a_plugin_with_two_versions_of_its_library_serve_one_run()
    {
        using var workspace = TemporaryWorkspace.Shop();
        GalleryPlugins.Install(workspace.Folder, ("stamp", "1.4.2"), ("stamp", "2.0.0"));
        workspace.Campaign(
            "activity all : build-audience { query = from customer }",
            "activity old : stamp@1 { input = all }",
            "activity fixed : stamp@1.4 { input = all }",
            "activity new : stamp { input = all }",
            "activity both : enrich { input = new  link before { one = old  on = id == before.id }  query = derive was = before.greeting }");
        (await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign")).Well();

        await using var host = await HostedWorkspace.OnAsync(workspace.Folder);
        var run = await host.Client.RunAsync("c", TestContext.Current.CancellationToken);
        Assert.Equal(
            ["build-audience 1.0.0", "stamp 1.4.2", "stamp 1.4.2", "stamp 2.0.0", "enrich 1.0.0"],
            run.Activities.Select(a => a.Plugin));
        Assert.Equal(["hello from library 1"], await Greetings("old"));
        Assert.Equal(["hello from library 1"], await Greetings("fixed"));
        Assert.Equal(["hello you from library 2"], await Greetings("new"));
        Assert.Equal(["hello you from library 2 | hello from library 1"], await Greetings("both"));

        async Task<IEnumerable<string>> Greetings(string transition)
        {
            var rows = await host.Client.PreviewAsync("c", transition, 10, TestContext.Current.CancellationToken);
            Assert.Equal(2, rows.Values.Count);
            return rows.Values.Select(r => string.Join(" | ", rows.Columns.Zip(r).Where(c => c.First.Name is "greeting" or "was").Select(c => c.Second.GetString()))).Distinct();
        }
    }

    [Fact]
    public async Task A_run_that_waited_goes_on_with_the_version_that_it_was_started_with()
    {
        using var workspace = TemporaryWorkspace.Shop();
        GalleryPlugins.Install(workspace.Folder, ("stamp", "1.4.2"));
        workspace.Campaign(
            "activity all : build-audience { query = from customer }",
            "activity pause : wait { input = all  for = 2 days }",
            "activity stamped : stamp { input = pause }");
        var waiting = (await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign")).Well();
        Assert.Contains("jalon resume c#1 goes on then", waiting.Out, StringComparison.Ordinal);
        GalleryPlugins.Install(workspace.Folder, ("stamp", "2.0.0"));
        (await JalonProcess.RunAsync(workspace.Folder, "skip-wait", "c")).Well();
        Assert.Contains("\"hello from library 1\"", (await JalonProcess.RunAsync(workspace.Folder, "preview", "c", "stamped", "--json")).Well().Out, StringComparison.Ordinal);

        // A run that is started over has its version; one that is started anew has the newest.
        await using var host = await HostedWorkspace.OnAsync(workspace.Folder);
        var again = await host.Client.AskAsync("c", "restart", TestContext.Current.CancellationToken);
        Assert.Equal(("c#2", "stamp 1.4.2"), (again.Id, again.Activities[2].Plugin));
        await host.Client.AskAsync("c#2", "stop", TestContext.Current.CancellationToken);
        var anew = await host.Client.StartAsync(new RunRequest("campaigns/c.campaign", null, new Dictionary<string, string>(), null), TestContext.Current.CancellationToken);
        Assert.Equal(("c#3", "stamp 2.0.0"), (anew.Id, anew.Activities[2].Plugin));
        await host.Client.AskAsync("c#3", "stop", TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Plugins_that_cannot_be_used_are_listed_with_the_reason_and_hinder_nobody_else()
    {
        using var workspace = TemporaryWorkspace.Shop();
        GalleryPlugins.Install(workspace.Folder, ("stamp", "1.4.2"), ("stamp", "2.0.0"), ("bad-constructor", "1.0.0"));
        File.AppendAllText(Path.Combine(workspace.Folder, "plugins", "stamp", "2.0.0", "Greeting.dll"), "spoilt");
        workspace.Write("plugins/empty/1.0.0/readme.txt", "nothing");

        var list = (await JalonProcess.RunAsync(workspace.Folder, "plugin", "list", "--json")).Well();
        var reasons = System.Text.Json.JsonDocument.Parse(list.Out).RootElement.EnumerateArray()
            .Where(p => !p.GetProperty("usable").GetBoolean())
            .ToDictionary(p => $"{p.GetProperty("id")} {p.GetProperty("version")}", p => p.GetProperty("reason").GetString()!);
        Assert.Equal(3, reasons.Count);
        Assert.Contains("its constructor threw InvalidOperationException: no licence found", reasons["bad-constructor 1.0.0"], StringComparison.Ordinal);
        Assert.Contains("Greeting.dll", reasons["stamp 2.0.0"], StringComparison.Ordinal);
        Assert.Contains("plugin.json", reasons.Single(r => r.Key.StartsWith("empty", StringComparison.Ordinal)).Value, StringComparison.Ordinal);

        workspace.Campaign("activity a : bad-constructor { }");
        var run = await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign");
        Assert.StartsWith("campaigns/c.campaign:2:15: error JAL0703: ", run.Error, StringComparison.Ordinal);
        BadInputTests.Is(run, "a plugin that does not load", run.Error);
        workspace.Campaign("activity all : build-audience { query = from customer }", "activity old : stamp@1 { input = all }");
        (await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign")).Well();
    }
}
