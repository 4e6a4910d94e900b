using Jalon.Host.Server;

namespace Jalon;

/// <summary>A host inside this process, on a socket that nobody else can reach, for as long as one verb needs it.</summary>
internal sealed class HostHere : IAsyncDisposable
{
    private readonly RunningHost _host;
    private readonly string _folder;

    private HostHere(RunningHost host, string folder) => (_host, _folder) = (host, folder);

    public string SocketPath => _host.SocketPath;

    public string? ReadOnlyStore => _host.ReadOnlyStore;

    public static async Task<HostHere> StartAsync(string workspace, string shippedPlugins, bool warms, CancellationToken cancellation)
    {
        // Made with mode 0700; and short, since a socket's path may have some hundred bytes only.
        var folder = Directory.CreateTempSubdirectory("jalon-").FullName;
        try
        {
            var options = new HostOptions(workspace, Path.Combine(folder, "host.sock"), shippedPlugins, Serves: false, warms);
            return new HostHere(await RunningHost.StartAsync(options, cancellation).ConfigureAwait(false), folder);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync().ConfigureAwait(false);
        Directory.Delete(_folder, recursive: true);
    }
}
