using Jalon.Api;
using Jalon.Compilers.CSharp;
using Jalon.Host.Execution;
using Jalon.Host.Store;
using Jalon.Host.Store.Sqlite;
using Jalon.Host.Workspace;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jalon.Host.Server;

/// <summary>A host that answers on a socket. Disposing it lets tasks in flight end and gives its runs up.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Runner _runner;
    private readonly IRunStore _store;
    private readonly OpenWorkspace _workspace;
    private readonly FileStream? _lock;

    private RunningHost(string socketPath, WebApplication app, Runner runner, IRunStore store, OpenWorkspace workspace, FileStream? held) =>
        (SocketPath, _app, _runner, _store, _workspace, _lock) = (socketPath, app, runner, store, workspace, held);

    /// <summary>Where it listens.</summary>
    public string SocketPath { get; }

    /// <summary>Starts a host; it answers when this returns.</summary>
    /// <exception cref="ProblemException">The workspace or its store cannot be used, or another host serves it.</exception>
    public static async Task<RunningHost> StartAsync(HostOptions options, CancellationToken cancellation)
    {
        var folder = new WorkspaceFolder(options.Workspace);
        var workspace = new OpenWorkspace(folder, options.ShippedPlugins);
        var held = options.Serves ? Hold(folder) : null;
        IRunStore store;
        try
        {
            store = new SqliteStore(Path.Combine(folder.State, "store.db"));
        }
        catch (StoreFault e)
        {
            held?.Dispose();
            throw new ProblemException(new Problem("engine", null, e.Message, []));
        }

        var compiler = new CSharpCompiler(new AssemblyCache(Path.Combine(folder.State, "cache")));
        var runner = new Runner(store, new LazyEngine(workspace), workspace, new ScalarCompiler(compiler), SystemClock.Instance);
        var app = Build(options.SocketPath);
        Endpoints.Map(app, workspace, store, runner, compiler, SystemClock.Instance);
        await app.StartAsync(cancellation).ConfigureAwait(false);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(options.SocketPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);
        if (options.Serves)
            runner.ResumeOpenRuns();
        return new RunningHost(options.SocketPath, app, runner, store, workspace, held);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _runner.DisposeAsync().ConfigureAwait(false);
        // Those who follow events never end by themselves; they have been told all there is.
        using (var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200)))
            await _app.StopAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _app.DisposeAsync().ConfigureAwait(false);
        await _workspace.DisposeAsync().ConfigureAwait(false);
        _store.Dispose();
        _lock?.Dispose();
    }

    private static WebApplication Build(string socketPath)
    {
        File.Delete(socketPath);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(socketPath));
        builder.Services.AddRoutingCore();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        var app = builder.Build();
        app.UseRouting();
        return app;
    }

    // Held for as long as the process lives, whatever ends it: the system lets go of it.
    private static FileStream Hold(WorkspaceFolder folder)
    {
        var path = Path.Combine(folder.State, "host.lock");
        try
        {
            Directory.CreateDirectory(folder.State);
            var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            held.SetLength(0);
            held.Write(System.Text.Encoding.UTF8.GetBytes(HostOwner.Here + "\n"));
            held.Flush();
            return held;
        }
        catch (IOException e)
        {
            throw new ProblemException(new Problem("refused", null, $"another host holds {folder.Root} ({path}): {e.Message}", []));
        }
    }
}
