using System.Text.Json;

namespace Jalon.EndToEnd.Tests.Processes;

public class CrashTests
{
    [Fact]
    public async Task A_run_that_was_killed_goes_on_where_it_was_and_comes_to_the_same()
    {
        using var undisturbed = await TemporaryWorkspace.InitAsync();
        var whole = await JalonProcess.RunAsync(undisturbed.Folder, "run", "campaigns/newsletter.campaign");
        Assert.True(whole.Exit == 0, whole.Error + whole.Out);

        using var workspace = await TemporaryWorkspace.InitAsync();
        using (var jalon = JalonProcess.Start(workspace.Folder, "run", "campaigns/newsletter.campaign"))
        {
            await jalon.UntilAsync("dressed");
            await jalon.KillAsync();
        }

        var before = await TasksAsync(workspace.Folder);
        var resumed = await JalonProcess.RunAsync(workspace.Folder, "resume", "newsletter");
        Assert.True(resumed.Exit == 0, resumed.Error + resumed.Out);
        var after = await TasksAsync(workspace.Folder);
        foreach (var (task, (state, attempt, started)) in before.Where(t => t.Value.State == "done"))
            Assert.Equal((state, attempt, started), after[task]);
        Assert.All(after.Values, t => Assert.Equal("done", t.State));
        Assert.Equal(await CountsAsync(undisturbed.Folder), await CountsAsync(workspace.Folder));
    }

    private static async Task<Dictionary<string, (string State, int Attempt, string Started)>> TasksAsync(string folder)
    {
        var ended = await JalonProcess.RunAsync(folder, "tasks", "newsletter", "--json");
        Assert.True(ended.Exit == 0, ended.Error);
        using var tasks = JsonDocument.Parse(ended.Out);
        return tasks.RootElement.EnumerateArray().ToDictionary(
            t => t.GetProperty("id").GetString()!,
            t => (t.GetProperty("state").GetString()!, t.GetProperty("attempt").GetInt32(), t.GetProperty("started_at").GetString()!));
    }

    private static async Task<List<string>> CountsAsync(string folder)
    {
        var ended = await JalonProcess.RunAsync(folder, "show", "newsletter", "--json");
        using var run = JsonDocument.Parse(ended.Out);
        return
        [
            .. run.RootElement.GetProperty("activities").EnumerateArray().SelectMany(a => a.GetProperty("outputs").EnumerateArray())
                .Select(o => $"{o.GetProperty("name").GetString()} {o.GetProperty("rows").GetRawText()}"),
        ];
    }
}
