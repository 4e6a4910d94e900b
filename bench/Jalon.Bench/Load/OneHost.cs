using System.Diagnostics;
using Jalon.Api;
using Jalon.Api.Runs;

namespace Jalon.Bench.Load;

/// <summary><c>jalon serve</c> over a workspace, in a process of its own as operators run it, and a client at its socket.</summary>
internal sealed class OneHost : IAsyncDisposable
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    private readonly Process _process;

    private OneHost(Process process, JalonClient client, TimeSpan started) => (_process, Client, Started) = (process, client, started);

    public JalonClient Client { get; }

    /// <summary>From the start of its process to its first answer.</summary>
    public TimeSpan Started { get; }

    /// <summary>What its process takes of memory now, in MB.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_048_576.0;
        }
    }

    public static async Task<OneHost> OpenAsync(string folder)
    {
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo(Built.Executable, ["serve", "--log", "none", "--workspace", folder]) { RedirectStandardError = true })!;
        // Read, so that it never waits for room to write; what it says is of no use here.
        _ = process.StandardError.ReadToEndAsync();
        var client = JalonClient.OverSocket(Path.Combine(folder, ".jalon", "host.sock"), "en");
        try
        {
            while (!await AnswersAsync(client).ConfigureAwait(false))
            {
                if (process.HasExited || watch.Elapsed > Patience)
                    throw new InvalidOperationException("The host does not answer.");
                await Task.Delay(Glance).ConfigureAwait(false);
            }

            return new OneHost(process, client, watch.Elapsed);
        }
        catch
        {
            client.Dispose();
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>What some work took, of the host's processor time only.</summary>
    public async Task<Measured> TakesAsync(Func<Task> work)
    {
        var before = Processor();
        var watch = Stopwatch.StartNew();
        await work().ConfigureAwait(false);
        return new Measured(watch.Elapsed.TotalMilliseconds, (Processor() - before).TotalMilliseconds);
    }

    /// <summary>Starts campaigns, some at once, and comes back when none of their runs has anything left to do but to wait.</summary>
    public async Task RunAsync(IEnumerable<string> campaigns) => await Parallel.ForEachAsync(
        campaigns.ToList(),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (name, cancellation) => await SettleAsync(
            await Client.StartAsync(new RunRequest(null, name, new Dictionary<string, string>(), null), cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false))
        .ConfigureAwait(false);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(JalonClient client)
    {
        try
        {
            await client.PingAsync(CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (HostGoneException)
        {
            return false;
        }
    }

    private TimeSpan Processor()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
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
        if (run.Activities[0].Outputs[0].Rows is not > 0)
            throw new InvalidOperationException($"{run.Id} found nobody.");
    }

    private static bool IsUnderWay(Run run) => run is { Status: "in_progress", Idle: false };
}
