using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Server;
using Microsoft.Data.Sqlite;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>A host that is frozen for longer than its lease while another takes over, and thaws.</summary>
public sealed class FrozenHostTests
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_that_thaws_after_another_took_over_writes_nothing_says_so_and_gives_up()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("no SIGSTOP here");
        using var workspace = TemporaryWorkspace.Sample();
        var socket = Path.Combine(workspace.Folder, ".jalon", "host.sock");
        using var frozen = JalonProcess.Start(workspace.Folder, "serve");
        await frozen.UntilToldAsync("listening on");
        Run begun;
        using (var client = JalonClient.OverSocket(socket, "en"))
        {
            begun = await client.StartAsync(new RunRequest(null, "newsletter", new Dictionary<string, string>(), null), Cancellation);
            await UntilAsync(client, begun, async () => (await client.TasksAsync(begun.Id, Cancellation)).Any(t => t.State == "running"));
        }

        Freeze(frozen, Path.Combine(workspace.Folder, ".jalon", "store.db"));

        // Its clock is ahead by the length of the lease, as if so long had been waited.
        var plugins = Path.Combine(Path.GetDirectoryName(JalonProcess.Executable)!, "plugins");
        var options = new HostOptions(workspace.Folder, socket, plugins, Serves: true) { Time = new Later(TimeSpan.FromSeconds(31)) };
        await using var second = await RunningHost.StartAsync(options, Cancellation);
        using var other = JalonClient.OverSocket(socket, "en");
        // The engine knows of no lease: the frozen process keeps the working tables' file open, and the run is held where it stood.
        var held = await EndedAsync(other, begun);
        Assert.Equal("with_error", held.Status);
        Assert.Contains("open in another process", held.Error, StringComparison.Ordinal);
        // A run is held by the first task that fails; what is in flight beside it ends after that.
        IReadOnlyList<TaskState> tasks = [];
        await UntilAsync(other, begun, async () => (tasks = await other.TasksAsync(begun.Id, Cancellation)).All(t => t.State != "running"));

        frozen.Signal("CONT");
        var ended = await frozen.EndAsync();
        Assert.Equal(3, ended.Exit);
        Assert.Contains($"{begun.Id} is given up, what was to be written is refused", ended.Error, StringComparison.Ordinal);
        Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName} has taken over", ended.Error, StringComparison.Ordinal);
        Assert.Equal(tasks, await other.TasksAsync(begun.Id, Cancellation));
        Assert.True(File.Exists(socket), "the socket of the host that took over is gone");

        await other.AskAsync(begun.Id, "retry", Cancellation);
        var done = await EndedAsync(other, begun);
        Assert.Equal("completed", done.Status);
        var after = await other.TasksAsync(begun.Id, Cancellation);
        Assert.All(after, t => Assert.Equal("done", t.State));
        foreach (var finished in tasks.Where(t => t.State == "done"))
            Assert.Equal(finished, Assert.Single(after, t => t.Id == finished.Id));
    }

    // SQLite's lock has no lease: a process that is frozen in the midst of a commit keeps the store to itself until it is thawed or killed.
    private static void Freeze(JalonProcess host, string store)
    {
        while (true)
        {
            host.Signal("STOP");
            try
            {
                using var probe = new SqliteConnection($"Data Source={store};Pooling=False;Default Timeout=1");
                probe.Open();
                using var transaction = probe.BeginTransaction(deferred: false);
                return;
            }
            catch (SqliteException e) when (e.SqliteErrorCode == Busy)
            {
                host.Signal("CONT");
            }
        }
    }

    private static async Task<Run> EndedAsync(JalonClient client, Run run)
    {
        var now = run;
        await UntilAsync(client, run, async () => (now = await client.RunAsync(run.Id, Cancellation)).Status is "completed" or "with_error");
        return now;
    }

    private static async Task UntilAsync(JalonClient client, Run run, Func<Task<bool>> so)
    {
        if (await so())
            return;
        await foreach (var change in client.ChangesAsync(run.Sequence, Cancellation))
        {
            if (await so())
                return;
        }
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
