using Jalon.Api;
using Jalon.Host.Server;

namespace Jalon.EndToEnd.Tests.RealInput;

/// <summary>A real host on a folder, asked through the real client over its socket.</summary>
internal sealed class HostedWorkspace : IAsyncDisposable
{
    private readonly RunningHost _host;
    private readonly string _folder;
    private readonly string _socketFolder;
    private readonly JalonClient _client;

    private HostedWorkspace(RunningHost host, string folder, string socketFolder)
    {
        (_host, _folder, _socketFolder) = (host, folder, socketFolder);
        _client = JalonClient.OverSocket(host.SocketPath, "en");
    }

    public IJalonClient Client => _client;

    public static async Task<HostedWorkspace> OpenAsync(Action<string> fill)
    {
        var folder = Directory.CreateTempSubdirectory("jalon-e2e-").FullName;
        fill(folder);
        var socketFolder = Directory.CreateTempSubdirectory("jalon-").FullName;
        var plugins = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Jalon", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "plugins"));
        var options = new HostOptions(folder, Path.Combine(socketFolder, "host.sock"), plugins, Serves: false);
        return new HostedWorkspace(await RunningHost.StartAsync(options, TestContext.Current.CancellationToken), folder, socketFolder);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_socketFolder, recursive: true);
    }
}
