using Jalon.Api;
using Jalon.Cli;
using Jalon.Cli.Repl;
using Jalon.Host.Server;
using Jalon.Host.Workspace.Samples;
using Microsoft.Extensions.Hosting.Systemd;

namespace Jalon;

/// <summary>The one composition root: decides whether the workspace's running host answers, or one started inside this process.</summary>
internal sealed class Entrance : IEntrance
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "plugins");

    private static readonly TimeSpan LongestPing = TimeSpan.FromSeconds(5);

    public async Task<Session> OpenAsync(string? workspace, string? near, string language, CancellationToken cancellation)
    {
        var folder = WorkspaceOf(workspace, near);
        var running = JalonClient.OverSocket(SocketOf(folder), language);
        if (File.Exists(SocketOf(folder)) && await AnswersAsync(running, cancellation).ConfigureAwait(false))
            return new Session(running, null);
        running.Dispose();
        // A verb on a file will bind it, and so needs plugins and data; one on a run may need neither.
        var here = await HostHere.StartAsync(folder, Shipped, warms: near is not null, cancellation).ConfigureAwait(false);
        return new Session(JalonClient.OverSocket(here.SocketPath, language), here) { ReadOnlyStore = here.ReadOnlyStore };
    }

    public Task<IReadOnlyList<string>> InitAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult(SampleWorkspace.WriteTo(folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(e.Message);
        }
    }

    public async Task ServeAsync(string? workspace, string? log, Action<string> listening, CancellationToken cancellation)
    {
        var folder = WorkspaceOf(workspace, null);
        using var running = JalonClient.OverSocket(SocketOf(folder), "en");
        if (File.Exists(SocketOf(folder)) && await AnswersAsync(running, cancellation).ConfigureAwait(false))
            throw Refused($"a host serves {folder} already");
        var options = new HostOptions(folder, SocketOf(folder), Shipped, Serves: true, Warms: true) { Log = FormOf(log) };
        // Says nothing where no service manager asked for it (systemd's Type=notify sets NOTIFY_SOCKET).
        var manager = new SystemdNotifier();
        var host = await RunningHost.StartAsync(options, cancellation).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            listening(host.SocketPath);
            manager.Notify(ServiceState.Ready);
            await Task.WhenAny(host.Lost, Task.Delay(Timeout.Infinite, cancellation)).ConfigureAwait(false);
            manager.Notify(ServiceState.Stopping);
            if (host.Lost.IsCompleted)
                throw Refused(await host.Lost.ConfigureAwait(false));
        }
    }

    public async Task<string?> RestoreAsync(string? workspace, string file, CancellationToken cancellation)
    {
        var folder = WorkspaceOf(workspace, null);
        using var running = JalonClient.OverSocket(SocketOf(folder), "en");
        if (File.Exists(SocketOf(folder)) && await AnswersAsync(running, cancellation).ConfigureAwait(false))
            throw Refused($"a host serves {folder}; end it before its store is replaced");
        return StoreFile.Restore(folder, file);
    }

    public ICSharpLines CSharp() => new CSharpLines();

    public Task<int> ConsoleAsync(IJalonClient client, string language, CancellationToken cancellation) =>
        Tui.Console.RunAsync(client, language, cancellation);

    private static LogForm FormOf(string? log) => log switch
    {
        "json" => LogForm.Json,
        "none" => LogForm.None,
        null when Environment.GetEnvironmentVariable("JOURNAL_STREAM") is { Length: > 0 } => LogForm.Journal,
        _ => LogForm.Text,
    };

    private static string SocketOf(string folder) => Path.Combine(folder, ".jalon", "host.sock");

    // A file without a listener is what a killed host left behind; a listener that says nothing is a host that was frozen.
    private static async Task<bool> AnswersAsync(JalonClient client, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestPing);
        try
        {
            await client.PingAsync(patience.Token).ConfigureAwait(false);
            return true;
        }
        catch (HostGoneException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static string WorkspaceOf(string? workspace, string? near)
    {
        if (workspace is not null)
        {
            return File.Exists(Path.Combine(workspace, "jalon.json"))
                ? Path.GetFullPath(workspace)
                : throw Refused($"{workspace} is no workspace: it has no jalon.json ('{{}}' is enough; jalon init {workspace} makes a whole one)");
        }

        var start = near is null ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(near))!;
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "jalon.json")))
                return folder;
        }

        throw Refused($"no jalon.json in {start} or above; say --workspace DIR, or make a workspace with jalon init");
    }

    private static ProblemException Refused(string message) => new(new Problem("refused", null, message, []));
}
