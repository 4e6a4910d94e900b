using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Workspace.Samples;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>Disks and files that break while no host looks: the next one says what it found, and goes on or holds the run.</summary>
public sealed class RecoveryTests
{
    private const string Newsletter = "campaigns/newsletter.campaign";

    private static readonly (string Verb, string Shown)[] Reading =
    [
        ("list", "newsletter"), ("show newsletter", "subscribers"), ("tasks newsletter", "subscribers"), ("logs newsletter", "waits until"),
        ("audit", "start"), ("history newsletter", "in force"), ("preview newsletter subscribers", "id"), ("check campaigns/newsletter.campaign", "no errors"),
        ("query from,customer,limit,1", "id"), ("graph newsletter", "subscribers"),
        ("plan campaigns/newsletter.campaign", "no errors"), ("diff --counts newsletter@1 newsletter", "subscribers"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_disk_that_may_only_be_read_is_one_clear_error_and_the_run_goes_on_once_it_can_be_written()
    {
        using var disk = SmallDisk.Mount(megabytes: 32);
        if (disk is null)
            Assert.Skip("a small disk can be mounted by root on Linux only");
        SampleWorkspace.WriteTo(disk.Folder);
        await KilledInWaitAsync(disk.Folder);

        disk.AllowWrites(false);
        var store = $"{disk.Folder}/.jalon/store.db";
        foreach (var verb in (string[][])[["serve"], ["resume", "newsletter"], ["run", "campaigns/spring_sale.campaign"], ["publish", "spring_sale"], ["stop", "newsletter#1"]])
        {
            var refused = await JalonProcess.RunAsync(disk.Folder, verb);
            Assert.True(refused.Exit == 5, refused.All);
            Assert.EndsWith($"jalon: the store {store} cannot be written; give this user write access to it and to its folder\n", refused.Error, StringComparison.Ordinal);
        }

        foreach (var (verb, shown) in Reading)
        {
            var read = (await JalonProcess.RunAsync(disk.Folder, [.. verb.Split(' ').Select(w => w.Replace(',', ' '))])).Well();
            Assert.StartsWith($"jalon: the store {store} can only be read here; what it holds is shown, nothing is changed\n", read.Error, StringComparison.Ordinal);
            Assert.Contains(shown, read.Out, StringComparison.Ordinal);
        }

        disk.AllowWrites(true);
        (await JalonProcess.RunAsync(disk.Folder, "resume", "newsletter")).Well();
    }

    [Fact]
    public async Task A_store_that_nobody_writes_to_is_read_where_it_cannot_be_written()
    {
        using var disk = SmallDisk.Mount(megabytes: 32);
        if (disk is null)
            Assert.Skip("a small disk can be mounted by root on Linux only");
        SampleWorkspace.WriteTo(disk.Folder);
        (await JalonProcess.RunAsync(disk.Folder, "run", "campaigns/spring_sale.campaign")).Well();
        disk.AllowWrites(false);
        Assert.Contains("completed", (await JalonProcess.RunAsync(disk.Folder, "list")).Well().Out, StringComparison.Ordinal);
        Assert.Contains("vip", (await JalonProcess.RunAsync(disk.Folder, "show", "spring_sale")).Well().Out, StringComparison.Ordinal);
        disk.AllowWrites(true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12_288)]
    public async Task Damaged_working_tables_hold_their_run_and_no_other(int from)
    {
        using var workspace = TemporaryWorkspace.Sample();
        await KilledInWaitAsync(workspace.Folder);
        var file = Path.Combine(workspace.Folder, ".jalon", "runs", "newsletter", "1.duckdb");
        var sound = await File.ReadAllBytesAsync(file, Cancellation);
        await File.WriteAllBytesAsync(file, [.. sound.Take(from), .. Enumerable.Repeat((byte)'x', sound.Length - from)], Cancellation);
        File.Delete(file + ".wal");

        using var host = JalonProcess.Start(workspace.Folder, "serve");
        await host.UntilToldAsync("listening on");
        using var client = JalonClient.OverSocket(Path.Combine(workspace.Folder, ".jalon", "host.sock"), "en");
        var held = await EndedAsync(client, "newsletter#1");
        Assert.Equal("with_error", held.Status);
        Assert.Contains(".jalon/runs/newsletter/1.duckdb", held.Error, StringComparison.Ordinal);
        Assert.Contains("damaged", held.Error, StringComparison.Ordinal);
        Assert.Contains("jalon restart", held.Error, StringComparison.Ordinal);

        var other = await client.StartAsync(new RunRequest(null, "spring_sale", new Dictionary<string, string>(), null), Cancellation);
        Assert.Equal("completed", (await EndedAsync(client, other.Id)).Status);
        await client.AskAsync("newsletter#1", "restart", Cancellation);
        Assert.Equal("completed", (await EndedAsync(client, "newsletter#2")).Status);
        host.Signal("TERM");
        Assert.Equal(0, (await host.EndAsync()).Exit);
    }

    private static async Task KilledInWaitAsync(string folder)
    {
        using var jalon = JalonProcess.Start(folder, "run", Newsletter);
        await jalon.UntilAsync(l => l.Contains("waits until", StringComparison.Ordinal));
        // Another branch may be at work still: the tables are in their file once the run rests.
        var file = Path.Combine(folder, ".jalon", "runs", "newsletter", "1.duckdb");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!File.Exists(file) || File.Exists(file + ".wal"))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await jalon.KillAsync();
    }

    private static async Task<Run> EndedAsync(JalonClient client, string id)
    {
        var run = await client.RunAsync(id, Cancellation);
        if (run.Status is "completed" or "with_error")
            return run;
        await foreach (var change in client.ChangesAsync(run.Sequence, Cancellation))
        {
            if ((run = await client.RunAsync(id, Cancellation)).Status is "completed" or "with_error")
                break;
        }

        return run;
    }
}
