using Jalon.Api;
using Jalon.Host.Execution;
using Jalon.Host.Store;
using Jalon.Runs;

namespace Jalon.Host.Campaigns;

/// <summary>
/// Does what is due, when it is due: schedules that fire, waits that are over. All of it stands in rows with
/// an instant; between two of them this sleeps until the first, or until something is committed. What waits costs a row and nothing else.
/// </summary>
/// <param name="store">The rows.</param>
/// <param name="runner">Goes on with runs.</param>
/// <param name="firings">Fires schedules.</param>
/// <param name="tables">Drops working tables.</param>
/// <param name="lease">Under which this host writes.</param>
/// <param name="time">Whose clock it goes by, and whose timers it sleeps on.</param>
internal sealed class Scheduler(IRunStore store, Runner runner, DueFirings firings, WorkingTables tables, Lease lease, TimeProvider time) : IAsyncDisposable
{
    // A timer measures elapsed time: only by looking again is it noticed that somebody has set the clock.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    // So many runs go on at once; the others are due all the same, and come as those make room.
    private const int MostDriven = 256;

    private readonly CancellationTokenSource _ending = new();
    private readonly Dictionary<string, Instant> _troubled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private Task _running = Task.CompletedTask;
    private Task _sweeping = Task.CompletedTask;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Begins; returns at once.</summary>
    public void Start() => _running = Task.Run(() => Commits.LookAfterEachAsync(store.Changes, () => ValueTask.FromResult(Look()), LongestSleep, time, _ending.Token));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _sweeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    private TimeSpan Look()
    {
        var next = store.Campaigns.NextDue();
        if (next <= Now)
        {
            Turn();
            next = store.Campaigns.NextDue();
        }
        else
        {
            _troubled.Clear();
        }

        return Until(next);
    }

    // Until the first that is due, or is tried again; what is due already and stays so waits for room, which a commit makes.
    private TimeSpan Until(Instant? next)
    {
        var now = Now;
        var ahead = next > now ? next.Value - now : Duration.MaxValue;
        foreach (var again in _troubled.Values)
            ahead = Duration.Min(ahead, Duration.Max(again - now, Duration.Zero));
        return ahead < Duration.FromTimeSpan(LongestSleep) ? ahead.ToTimeSpan() + TimeSpan.FromMilliseconds(1) : LongestSleep;
    }

    private void Turn()
    {
        var now = Now;
        var due = store.Campaigns.Due(now);
        var wanted = due.Firings.Select(r => r.Name).Concat(due.Waits.Select(r => r.ToString())).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _troubled.Keys.Where(w => !wanted.Contains(w)).ToList())
            _troubled.Remove(gone);
        foreach (var row in due.Firings)
            Try(row.Name, now, () => firings.Fire(row), why => Refused(row, now, why));
        foreach (var run in due.Waits)
        {
            if (runner.Driven >= MostDriven)
                break;
            Try(run.ToString(), now, () => runner.GoOn(run), why => store.Log(run, lease.Owner, [new LogRow(0, now, "error", null, $"cannot go on: {why}")]));
        }

        // Beside the rest, and one after the other: no schedule waits for tables to be dropped.
        if (due.Purges.Count > 0 && _sweeping.IsCompleted)
            _sweeping = Task.Run(() => tables.SweepAsync(due.Purges, _ending.Token));
    }

    // What cannot be done now is said once, and tried again after a while: an hour later somebody has mended the file that it needs.
    private void Try(string what, Instant now, Action work, Action<string> tell)
    {
        if (_troubled.TryGetValue(what, out var again) && now < again)
            return;
        try
        {
            work();
            _troubled.Remove(what);
            _told.Remove(what);
        }
        catch (Exception e) when (e is ProblemException or UnboundVersionException or RefusedEventException or BrokenInvariantException)
        {
            _troubled[what] = now + Duration.FromTimeSpan(LongestSleep);
            if (_told.Add(what))
                tell(e.Message);
        }
    }

    private void Refused(CampaignRow row, Instant now, string why) => store.Campaigns.Commit(lease.Owner, commit =>
    {
        commit.Audit(new AuditRow(0, now, DueFirings.By, "start", row.Name, null, null, $"refused, and tried again each minute: {why}"));
        return 0;
    });
}
