using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.EndToEnd.Tests.Processes;
using Jalon.Host.Server;

namespace Jalon.EndToEnd.Tests.RealInput;

/// <summary>A real host on a folder, asked through the real client over its socket.</summary>
internal sealed class HostedWorkspace : IAsyncDisposable
{
    private readonly RunningHost _host;
    private readonly string _socketFolder;
    private readonly string? _ownFolder;
    private readonly JalonClient _client;

    private HostedWorkspace(RunningHost host, string socketFolder, string? ownFolder)
    {
        (_host, _socketFolder, _ownFolder) = (host, socketFolder, ownFolder);
        _client = JalonClient.OverSocket(host.SocketPath, "en");
    }

    public IJalonClient Client => _client;

    /// <summary>On a folder of its own, gone afterwards.</summary>
    public static async Task<HostedWorkspace> OpenAsync(Action<string> fill)
    {
        var folder = Directory.CreateTempSubdirectory("jalon-e2e-").FullName;
        fill(folder);
        return await StartAsync(folder, folder);
    }

    /// <summary>On a folder of somebody else's.</summary>
    public static Task<HostedWorkspace> OnAsync(string folder) => StartAsync(folder, null);

    /// <summary>Runs a campaign to where it goes no further by itself.</summary>
    public async Task<Run> RunAsync(RunRequest request)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var run = await Client.StartAsync(request, cancellation);
        if (run.Status == "in_progress")
        {
            await foreach (var change in Client.ChangesAsync(run.Sequence, cancellation))
            {
                run = await Client.RunAsync(run.Id, cancellation);
                if (run.Status != "in_progress")
                    break;
            }
        }

        return run;
    }

    public Task<Run> RunAsync(string file) => RunAsync(new RunRequest(file, null, new Dictionary<string, string>(), null));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_socketFolder, recursive: true);
        if (_ownFolder is not null)
            Directory.Delete(_ownFolder, recursive: true);
    }

    private static async Task<HostedWorkspace> StartAsync(string folder, string? ownFolder)
    {
        var socketFolder = Directory.CreateTempSubdirectory("jalon-").FullName;
        var plugins = Path.Combine(Path.GetDirectoryName(JalonProcess.Executable)!, "plugins");
        var options = new HostOptions(folder, Path.Combine(socketFolder, "host.sock"), plugins, Serves: false);
        return new HostedWorkspace(await RunningHost.StartAsync(options, TestContext.Current.CancellationToken), socketFolder, ownFolder);
    }
}
