using Jalon.Api.Runs;
using Jalon.EndToEnd.Tests.RealInput;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>The host's process killed as a power cut would, then the run gone on with.</summary>
public sealed class CrashTests(CrashTests.Undisturbed undisturbed) : IClassFixture<CrashTests.Undisturbed>
{
    private const string Campaign = "campaigns/newsletter.campaign";

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public async Task A_run_killed_between_its_tasks_goes_on_where_it_was(int activitiesDone)
    {
        using var workspace = TemporaryWorkspace.Sample();
        var lines = 0;
        var before = await KilledAsync(workspace, line => IsActivity(line) && ++lines == activitiesDone);
        Assert.True(before.Tasks.Count(t => t.State == "done") >= activitiesDone, "what was told as done was not in the store");
        Assert.Contains(before.Run.Activities, a => a.State is "pending" or "running");
        await ResumedAsync(workspace, before);
    }

    [Fact]
    public async Task A_run_killed_while_it_waits_goes_on_once_the_wait_is_over()
    {
        using var workspace = TemporaryWorkspace.Sample();
        var before = await KilledAsync(workspace, line => IsActivity(line) && line.Contains("waits until", StringComparison.Ordinal));
        var wait = Assert.Single(before.Tasks, t => t.State == "waiting");
        Assert.Equal("pause", wait.Activity);
        Assert.NotNull(wait.WaitingUntil);
        Assert.Contains(before.Run.Activities, a => a is { Name: "letters", State: "pending" });
        var after = await ResumedAsync(workspace, before);
        var waited = Assert.Single(after.Tasks, t => t.Id == wait.Id);
        Assert.Equal(1, waited.Attempt);
        Assert.True(waited.EndedAt >= wait.WaitingUntil, "it did not wait until the instant that it had said");
    }

    private static async Task<Seen> KilledAsync(TemporaryWorkspace workspace, Func<string, bool> when)
    {
        using (var jalon = JalonProcess.Start(workspace.Folder, "run", Campaign))
        {
            await jalon.UntilAsync(when);
            await jalon.KillAsync();
        }

        var seen = await Seen.InAsync(workspace.Folder);
        Assert.Equal("in_progress", seen.Run.Status);
        return seen;
    }

    private async Task<Seen> ResumedAsync(TemporaryWorkspace workspace, Seen before)
    {
        (await JalonProcess.RunAsync(workspace.Folder, "resume", "newsletter")).Well();
        var after = await Seen.InAsync(workspace.Folder);
        Assert.Equal("completed", after.Run.Status);
        Assert.All(after.Tasks, t => Assert.Equal("done", t.State));
        Assert.Equal(undisturbed.Seen.Tasks.Select(t => t.Id).Order(), after.Tasks.Select(t => t.Id).Order());
        foreach (var finished in before.Tasks.Where(t => t.State == "done"))
        {
            Assert.Equal(1, finished.Attempt);
            Assert.Equal(finished, Assert.Single(after.Tasks, t => t.Id == finished.Id));
        }

        Assert.Equal(undisturbed.Seen.Counts, after.Counts);
        foreach (var file in undisturbed.Files)
            Assert.Equal(file.Value, await File.ReadAllTextAsync(Path.Combine(workspace.Folder, file.Key), TestContext.Current.CancellationToken));
        return after;
    }

    private static bool IsActivity(string line) => line.StartsWith("  ", StringComparison.Ordinal);

    /// <summary>The same campaign run without a crash.</summary>
    public sealed class Undisturbed : IAsyncLifetime
    {
        internal Seen Seen { get; private set; } = null!;

        /// <summary>What it wrote, by path.</summary>
        internal Dictionary<string, string> Files { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            using var workspace = TemporaryWorkspace.Sample();
            (await JalonProcess.RunAsync(workspace.Folder, "run", Campaign)).Well();
            Seen = await Seen.InAsync(workspace.Folder);
            Assert.Equal("completed", Seen.Run.Status);
            Assert.All(Seen.Tasks, t => Assert.Equal(("done", 1), (t.State, t.Attempt)));
            foreach (var file in (string[])["out/newsletter.csv", "out/vouchers.csv"])
                Files[file] = await File.ReadAllTextAsync(Path.Combine(workspace.Folder, file));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>A run as the store has it.</summary>
    internal sealed record Seen(Run Run, IReadOnlyList<TaskState> Tasks)
    {
        public IReadOnlyDictionary<string, long?> Counts => Run.Activities.SelectMany(a => a.Outputs).ToDictionary(o => o.Name, o => o.Rows);

        public static async Task<Seen> InAsync(string folder)
        {
            await using var host = await HostedWorkspace.OnAsync(folder);
            var cancellation = TestContext.Current.CancellationToken;
            return new Seen(await host.Client.RunAsync("newsletter", cancellation), await host.Client.TasksAsync("newsletter", cancellation));
        }
    }
}
