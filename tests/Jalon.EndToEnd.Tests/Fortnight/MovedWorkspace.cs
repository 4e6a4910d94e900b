using System.Globalization;
using Jalon.Api;
using Jalon.Cli;
using Jalon.Cli.Repl;
using Jalon.EndToEnd.Tests.Processes;
using Jalon.Host.Server;
using Jalon.Host.Tests.Server;

namespace Jalon.EndToEnd.Tests.Fortnight;

/// <summary>A real host whose clock is moved from one due instant to the next, and the command line in front of it.</summary>
internal sealed class MovedWorkspace(DateTimeOffset begun) : IEntrance, IAsyncDisposable
{
    private readonly TemporaryWorkspace _workspace = TemporaryWorkspace.Empty();
    private readonly string _socketFolder = Directory.CreateTempSubdirectory("jalon-").FullName;
    private readonly MovedTime _time = new(begun);
    private RunningHost? _host;
    private JalonClient? _client;

    public IJalonClient Client => _client!;

    private string Socket => Path.Combine(_socketFolder, "host.sock");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Write(string path, string text) => _workspace.Write(path, text);

    public async Task HostAsync()
    {
        var plugins = Path.Combine(Path.GetDirectoryName(JalonProcess.Executable)!, "plugins");
        _host = await RunningHost.StartAsync(new HostOptions(_workspace.Folder, Socket, plugins, Serves: true) { Time = _time }, Cancellation);
        _client = JalonClient.OverSocket(Socket, "en");
        await SettledAsync();
    }

    public async Task StopAsync()
    {
        _client?.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
        (_client, _host) = (null, null);
    }

    /// <summary>Lets time pass with nobody there.</summary>
    public void Sleep(DateTimeOffset until) => _time.Pass(until - _time.GetUtcNow());

    /// <summary>Lets time pass from one due instant to the next, each done before time goes on.</summary>
    public async Task LiveAsync(DateTimeOffset until)
    {
        while (await NextAsync() is { } next && next <= until)
        {
            // A timer of the host wakes a millisecond late, so that it never wakes early.
            Sleep(next.AddMilliseconds(1));
            await SettledAsync();
        }

        Sleep(until);
    }

    /// <summary>Waits until nothing is due and nothing is being done.</summary>
    public async Task SettledAsync()
    {
        var seen = (await Client.CampaignsAsync(Cancellation)).Sequence;
        if (await IsSettledAsync())
            return;
        await foreach (var _ in Client.ChangesAsync(seen, Cancellation))
        {
            if (await IsSettledAsync())
                return;
        }
    }

    /// <summary>What a command line answers.</summary>
    public async Task<string> SaysAsync(string line)
    {
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        await CommandTree.RunAsync(line.Split(' '), this, new Streams(said, said, 140, Interactive: false, Colour: false, "en"), Cancellation);
        return said.ToString();
    }

    public Task<Session> OpenAsync(string? workspace, string? near, string language, CancellationToken cancellation) =>
        Task.FromResult(new Session(JalonClient.OverSocket(Socket, language), null));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _workspace.Dispose();
        Directory.Delete(_socketFolder, recursive: true);
    }

    Task<IReadOnlyList<string>> IEntrance.InitAsync(string folder, CancellationToken cancellation) => throw new NotSupportedException();

    Task IEntrance.ServeAsync(string? workspace, string? log, Action<string> listening, CancellationToken cancellation) => throw new NotSupportedException();

    Task<string?> IEntrance.RestoreAsync(string? workspace, string file, CancellationToken cancellation) => throw new NotSupportedException();

    ICSharpLines IEntrance.CSharp() => throw new NotSupportedException();

    Task<int> IEntrance.ConsoleAsync(IJalonClient client, string language, CancellationToken cancellation) => throw new NotSupportedException();

    private async Task<bool> IsSettledAsync()
    {
        foreach (var campaign in (await Client.CampaignsAsync(Cancellation)).Campaigns)
        {
            if (campaign.NextRunAt <= _time.GetUtcNow())
                return false;
            if (campaign.LastRun is { } last && await Client.RunAsync(last, Cancellation) is { Status: "in_progress" } run && (!run.Idle || Due(run) <= _time.GetUtcNow()))
                return false;
        }

        return true;
    }

    private async Task<DateTimeOffset?> NextAsync()
    {
        var campaigns = (await Client.CampaignsAsync(Cancellation)).Campaigns;
        var due = new List<DateTimeOffset?>(campaigns.Select(c => c.NextRunAt));
        foreach (var last in campaigns.Select(c => c.LastRun).OfType<string>())
            due.Add(Due(await Client.RunAsync(last, Cancellation)));
        return due.Min();
    }

    private static DateTimeOffset? Due(Api.Runs.Run run) => run.Activities.Where(a => a.State == "waiting").Min(a => a.WaitingUntil);
}
