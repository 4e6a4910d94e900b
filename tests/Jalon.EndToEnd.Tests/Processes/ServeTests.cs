using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Jalon.Api;
using Jalon.Api.Runs;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>A host as a service manager sees it.</summary>
public sealed class ServeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_manager_is_told_when_it_is_ready_and_when_it_stops()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("no systemd here");
        using var workspace = TemporaryWorkspace.Shop();
        using var manager = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        var path = Path.Combine(workspace.Folder, "notify.sock");
        manager.Bind(new UnixDomainSocketEndPoint(path));
        using var host = JalonProcess.StartWith(workspace.Folder, new Dictionary<string, string> { ["NOTIFY_SOCKET"] = path }, "serve");
        Assert.Equal("READY=1", await ToldAsync(manager));
        using (var client = JalonClient.OverSocket(Path.Combine(workspace.Folder, ".jalon", "host.sock"), "en"))
            Assert.Single((await client.CampaignsAsync(Cancellation)).Campaigns);
        host.Signal("TERM");
        Assert.Equal("STOPPING=1", await ToldAsync(manager));
        Assert.Equal(0, (await host.EndAsync()).Exit);
    }

    [Fact]
    public async Task Told_to_end_it_lets_tasks_in_flight_end_and_the_next_host_repeats_none()
    {
        using var workspace = TemporaryWorkspace.Sample();
        using (var host = JalonProcess.Start(workspace.Folder, "serve"))
        {
            await host.UntilToldAsync("listening on");
            using var client = JalonClient.OverSocket(Path.Combine(workspace.Folder, ".jalon", "host.sock"), "en");
            var run = await client.StartAsync(new RunRequest(null, "newsletter", new Dictionary<string, string>(), null), Cancellation);
            await foreach (var change in client.ChangesAsync(run.Sequence, Cancellation))
            {
                if ((await client.TasksAsync(run.Id, Cancellation)).Any(t => t.State == "running"))
                    break;
            }

            host.Signal("TERM");
            Assert.Equal(0, (await host.EndAsync()).Exit);
        }

        using (var stopped = JalonProcess.Start(workspace.Folder, "tasks", "newsletter", "--json"))
            Assert.DoesNotContain("\"running\"", (await stopped.EndAsync()).Well().Out, StringComparison.Ordinal);
        (await JalonProcess.RunAsync(workspace.Folder, "resume", "newsletter")).Well();
        using var tasks = JsonDocument.Parse((await JalonProcess.RunAsync(workspace.Folder, "tasks", "newsletter", "--json")).Well().Out);
        Assert.All(tasks.RootElement.EnumerateArray(), t => Assert.Equal(("done", 1), (t.GetProperty("state").GetString(), t.GetProperty("attempt").GetInt32())));
    }

    [Fact]
    public async Task Its_log_can_be_read_by_a_machine()
    {
        using var workspace = TemporaryWorkspace.Shop();
        using var host = JalonProcess.Start(workspace.Folder, "serve", "--log", "json");
        await host.UntilToldAsync("listening on");
        (await JalonProcess.RunAsync(workspace.Folder, "start", "good")).Well();
        host.Signal("TERM");
        var lines = (await host.EndAsync()).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var states = lines.Select(l => l.GetProperty("State")).ToList();
        Assert.Contains(states, s => s.TryGetProperty("Task", out var task) && task.GetString() == "all:1" && s.GetProperty("Run").GetString() == "good#1" && s.GetProperty("Rows").GetInt64() == 2);
        Assert.Contains(states, s => s.TryGetProperty("Status", out var status) && status.GetString() == "completed");
    }

    [Fact]
    public async Task A_second_host_is_told_who_holds_the_workspace()
    {
        using var workspace = TemporaryWorkspace.Shop();
        using var host = JalonProcess.Start(workspace.Folder, "serve");
        await host.UntilToldAsync("listening on");
        // What answers on the socket is found first; where it does not answer, the lock says who it is.
        host.Signal("STOP");
        File.Delete(Path.Combine(workspace.Folder, ".jalon", "host.sock"));
        var second = await JalonProcess.RunAsync(workspace.Folder, "serve");
        Assert.Equal(3, second.Exit);
        Assert.Contains($"process {host.Id} on {Environment.MachineName}", second.Error, StringComparison.Ordinal);
    }

    private static async Task<string> ToldAsync(Socket manager)
    {
        var buffer = new byte[256];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        return Encoding.UTF8.GetString(buffer, 0, await manager.ReceiveAsync(buffer, patience.Token)).Trim();
    }
}
