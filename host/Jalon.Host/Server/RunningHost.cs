using System.Diagnostics.Metrics;
using System.Net.Sockets;
using Jalon.Api;
using Jalon.Compilers.CSharp;
using Jalon.Host.Campaigns;
using Jalon.Host.Execution;
using Jalon.Host.Scheduling;
using Jalon.Host.Store;
using Jalon.Host.Store.Sqlite;
using Jalon.Host.Workspace;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jalon.Host.Server;

/// <summary>A host that answers on a socket. Disposing it lets tasks in flight end and gives its runs up.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    // What was opened, ended in the opposite order: when the host ends, and when it could not start.
    private readonly Stack<Func<ValueTask>> _ends = new();

    private Task<string> _lost = new TaskCompletionSource<string>().Task;

    private RunningHost(string socketPath) => SocketPath = socketPath;

    /// <summary>Where it listens.</summary>
    public string SocketPath { get; }

    /// <summary>The store's file where it can only be read; else null.</summary>
    public string? ReadOnlyStore { get; private set; }

    /// <summary>Ends, with the reason, when another host has taken the workspace over because nothing was heard of this one. It is of no use from then on.</summary>
    public Task<string> Lost => _lost;

    /// <summary>Starts a host; it answers when this returns. Where it throws, nothing stays open and nothing stays held.</summary>
    /// <exception cref="ProblemException">The workspace or its store cannot be used, another host serves it, or it cannot listen.</exception>
    public static async Task<RunningHost> StartAsync(HostOptions options, CancellationToken cancellation)
    {
        var host = new RunningHost(options.SocketPath);
        try
        {
            await host.OpenAsync(options, cancellation).ConfigureAwait(false);
            return host;
        }
        catch (Exception e)
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw e switch
            {
                StoreFault f => new ProblemException(new Problem("engine", null, f.Message, [])),
                IOException or SocketException or UnauthorizedAccessException =>
                    new ProblemException(new Problem("engine", null, $"a host cannot listen on {options.SocketPath}: {e.Message}", [])),
                _ => e,
            };
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (_ends.TryPop(out var end))
            await end().ConfigureAwait(false);
    }

    // A run that waits for longer is let go of, and taken up again by what watches for due rows.
    private static readonly NodaTime.Duration Patience = NodaTime.Duration.FromSeconds(1);

    private async Task OpenAsync(HostOptions options, CancellationToken cancellation)
    {
        var folder = new WorkspaceFolder(options.Workspace);
        var workspace = new OpenWorkspace(folder, options.ShippedPlugins);
        _ends.Push(workspace.DisposeAsync);
        if (options.Warms)
            workspace.Warm();
        var store = new SqliteStore(Path.Combine(folder.State, "store.db"));
        _ends.Push(() => Ended(store));
        ReadOnlyStore = store.IsReadOnly ? Path.Combine(folder.State, "store.db") : null;
        var lease = new Lease(store.Leases, options.Time);
        _ends.Push(lease.DisposeAsync);
        if (options.Serves)
            lease.Serve(folder.Root);
        var compiler = new CSharpCompiler(new AssemblyCache(Path.Combine(folder.State, "cache")));
        var clock = new TimeClock(options.Time);
        if (!lease.WasTakenOver)
            ListeningSocket.MakeRoom(options.SocketPath);
        var app = Listener.Build(options);
        _ends.Push(() => EndAsync(app, lease));
        var meter = new Meter(RunTrace.MeterName);
        _ends.Push(() => Ended(meter));
        var trace = new RunTrace(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(Jalon)), meter);
        var runner = new Runner(
            store, new LazyEngine(workspace), workspace, new ScalarCompiler(compiler), clock, trace, lease, workspace.Settings.Tasks, patience: options.Serves ? Patience : null);
        _ends.Push(runner.DisposeAsync);
        _lost = GiveUpAsync(lease, runner);
        var on = new Routes(app, workspace.Settings.Roles);
        var rooms = new Rooms(workspace, store, runner, lease, compiler, clock);
        Map(on, rooms);
        if (options.Serves)
            Listener.MapFigures(app, on);
        await app.StartAsync(cancellation).ConfigureAwait(false);
        var subCampaigns = new SubCampaigns(store, runner, rooms.Life, lease, options.Serves, clock, options.Time);
        _ends.Push(subCampaigns.DisposeAsync);
        subCampaigns.Start();
        if (!options.Serves)
            return;
        var orphans = new Orphans(store, runner, lease, clock, options.Time);
        _ends.Push(orphans.DisposeAsync);
        orphans.Start();
        var scheduler = new Scheduler(
            store, runner, new DueFirings(store, runner, workspace, lease, clock), new WorkingTables(workspace, store, lease, clock), lease, options.Time);
        _ends.Push(scheduler.DisposeAsync);
        scheduler.Start();
    }

    private static void Map(Routes on, Rooms rooms)
    {
        Endpoints.Self.Map(on, rooms);
        Endpoints.Campaigns.Map(on, rooms);
        Endpoints.Several.Map(on, rooms);
        Endpoints.Runs.Map(on, rooms);
        Endpoints.Schedules.Map(on, rooms);
        Endpoints.Signals.Map(on, rooms);
        Endpoints.Texts.Map(on, rooms);
        Endpoints.Plugins.Map(on, rooms);
    }

    // Those who follow events never end by themselves; they have been told all there is.
    private async ValueTask EndAsync(WebApplication app, Lease lease)
    {
        // Whoever took over listens at this path now.
        if (!lease.Lost.IsCompleted)
            File.Delete(SocketPath);
        using (var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200)))
            await app.StopAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<string> GiveUpAsync(Lease lease, Runner runner)
    {
        var why = await lease.Lost.ConfigureAwait(false);
        runner.GiveUp(why);
        return why;
    }

    private static ValueTask Ended(IDisposable opened)
    {
        opened.Dispose();
        return ValueTask.CompletedTask;
    }
}
