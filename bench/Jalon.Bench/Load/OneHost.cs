using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Server;

namespace Jalon.Bench.Load;

/// <summary>A host of this process over a workspace, and a client at its socket.</summary>
internal sealed class OneHost : IAsyncDisposable
{
    private const int AtOnce = 8;

    private readonly RunningHost _host;
    private readonly string _socketFolder;

    private OneHost(RunningHost host, string socketFolder) => (_host, _socketFolder, Client) = (host, socketFolder, JalonClient.OverSocket(host.SocketPath, "en"));

    public JalonClient Client { get; }

    public static async Task<OneHost> OpenAsync(string folder)
    {
        var sockets = Directory.CreateTempSubdirectory("jalon-").FullName;
        var options = new HostOptions(folder, Path.Combine(sockets, "host.sock"), Built.Plugins, Serves: true);
        return new OneHost(await RunningHost.StartAsync(options, CancellationToken.None).ConfigureAwait(false), sockets);
    }

    /// <summary>Starts campaigns, some at once, and comes back when none of their runs has anything left to do but to wait.</summary>
    public async Task RunAsync(IEnumerable<string> campaigns)
    {
        var names = campaigns.ToList();
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (name, cancellation) =>
            await SettleAsync(await Client.StartAsync(new RunRequest(null, name, new Dictionary<string, string>(), null), cancellation).ConfigureAwait(false), cancellation)
                .ConfigureAwait(false)).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync().ConfigureAwait(false);
        Directory.Delete(_socketFolder, recursive: true);
    }

    private async Task SettleAsync(Run run, CancellationToken cancellation)
    {
        if (IsUnderWay(run))
        {
            await foreach (var change in Client.ChangesAsync(run.Sequence, cancellation).ConfigureAwait(false))
            {
                if (change.Run != run.Id || change.Sequence <= run.Sequence)
                    continue;
                run = await Client.RunAsync(run.Id, cancellation).ConfigureAwait(false);
                if (!IsUnderWay(run))
                    break;
            }
        }

        if (run.Status is not ("completed" or "in_progress"))
            throw new InvalidOperationException($"{run.Id} is {run.Status}: {run.Error}");
    }

    private static bool IsUnderWay(Run run) => run is { Status: "in_progress", Idle: false };
}
