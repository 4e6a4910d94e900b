using Jalon.Api;
using Jalon.Host.Store;
using Jalon.Runs;

namespace Jalon.Host.Execution;

/// <summary>
/// Takes up runs of which something can be done and whose host is gone: when a host begins to serve, and with each beat of its lease, since the host of a
/// verb may be killed meanwhile. Those that wait for an instant are left to it.
/// </summary>
/// <param name="store">The runs.</param>
/// <param name="runner">Goes on with them.</param>
/// <param name="lease">Knows who is gone.</param>
/// <param name="clock">The wall's.</param>
/// <param name="time">Whose timers it sleeps on.</param>
internal sealed class Orphans(IRunStore store, Runner runner, Lease lease, IClock clock, TimeProvider time) : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly HashSet<RunId> _told = [];
    private Task _running = Task.CompletedTask;

    /// <summary>Takes up what there is now, and goes on beside.</summary>
    public void Start()
    {
        TakeUp();
        _running = Task.Run(() => Beats.WhileAsync(TakeUp, time, _ending.Token));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    // False once another host has taken over from this one: it takes up what there is from then on.
    private bool TakeUp()
    {
        try
        {
            foreach (var (run, owner) in store.RunsToDrive())
            {
                if (owner is null || lease.IsGone(owner))
                    TakeUp(run);
            }

            return true;
        }
        catch (FencedWriteException)
        {
            return false;
        }
    }

    // What cannot be done now is said once, and tried again: meanwhile somebody may have mended what it needs.
    private void TakeUp(RunId run)
    {
        try
        {
            runner.GoOn(run);
            _told.Remove(run);
        }
        catch (Exception e) when (e is ProblemException or UnboundVersionException or RefusedEventException or BrokenInvariantException)
        {
            if (_told.Add(run))
                store.Log(run, lease.Owner, [new LogRow(0, clock.GetCurrentInstant(), "error", null, $"cannot go on: {e.Message}")]);
        }
    }
}
