using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Server;

namespace Jalon.Bench.Scenario;

/// <summary>The campaign, through a host and its socket as the command line does it: every transition a working table, every step in the store.</summary>
internal sealed class JalonSide : IScenarioSide
{
    private readonly RunningHost _host;
    private readonly JalonClient _client;
    private readonly string _socketFolder;

    private JalonSide(RunningHost host, string socketFolder) =>
        (_host, _socketFolder, _client) = (host, socketFolder, JalonClient.OverSocket(host.SocketPath, "en"));

    public string Name => "jalon";

    /// <summary>How long each activity of the last run took, the slowest first.</summary>
    public string Steps { get; private set; } = "";

    public static async Task<JalonSide> OpenAsync(string folder)
    {
        var sockets = Directory.CreateTempSubdirectory("jalon-").FullName;
        var options = new HostOptions(folder, Path.Combine(sockets, "host.sock"), Built.Plugins, Serves: false);
        return new JalonSide(await RunningHost.StartAsync(options, CancellationToken.None).ConfigureAwait(false), sockets);
    }

    public async Task<SegmentCounts> RunAsync()
    {
        var run = await _client.StartAsync(
            new RunRequest(ScenarioWorkspace.Campaign, null, new Dictionary<string, string>(), null), CancellationToken.None).ConfigureAwait(false);
        if (run.Status == "in_progress")
        {
            await foreach (var change in _client.ChangesAsync(run.Sequence, CancellationToken.None).ConfigureAwait(false))
            {
                if (change.Run != run.Id || change.Sequence <= run.Sequence)
                    continue;
                run = await _client.RunAsync(run.Id, CancellationToken.None).ConfigureAwait(false);
                if (run.Status != "in_progress")
                    break;
            }
        }

        if (run.Status != "completed")
            throw new InvalidOperationException($"{run.Id} is {run.Status}: {run.Error}");
        Steps = string.Join(", ", run.Activities.OrderByDescending(Milliseconds).Select(a => FormattableString.Invariant($"{a.Name} {Milliseconds(a):F0}")));
        var segments = run.Activities.First(a => a.Name == "segments").Outputs.ToDictionary(o => o.Output, o => o.Rows!.Value);
        return new SegmentCounts(segments["vip"], segments["online"], segments["others"]);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync().ConfigureAwait(false);
        Directory.Delete(_socketFolder, recursive: true);
    }

    private static double Milliseconds(ActivityState activity) => (activity.EndedAt - activity.StartedAt)?.TotalMilliseconds ?? 0;
}
