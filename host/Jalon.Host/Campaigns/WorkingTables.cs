using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Jalon.Host.Store;
using Jalon.Host.Workspace;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.Requests;

namespace Jalon.Host.Campaigns;

/// <summary>What becomes of the working tables of runs that are over: dropped when somebody asks, or when they have been kept long enough.</summary>
/// <param name="workspace">Whose engine.</param>
/// <param name="store">The runs.</param>
/// <param name="lease">Under which this host writes.</param>
/// <param name="clock">The wall's.</param>
public sealed class WorkingTables(OpenWorkspace workspace, IRunStore store, Lease lease, IClock clock)
{
    private static readonly Duration Patience = Duration.FromHours(1);

    /// <summary>Drops all working tables of the runs of a campaign that are over.</summary>
    /// <returns>How many runs had any.</returns>
    public async Task<int> PurgeAsync(string campaign, string by, CancellationToken cancellation)
    {
        var runs = store.Campaigns.Runs(campaign).Select(r => r.Run).Where(r => r is { EndedAt: not null, PurgedAt: null }).Select(r => r.Run).ToList();
        foreach (var run in runs)
        {
            await workspace.Engine.PurgeAsync(TableNames.PlaceOf(run), cancellation).ConfigureAwait(false);
            Purged(run, by, "working tables dropped");
        }

        return runs.Count;
    }

    /// <summary>Drops the working tables that have been kept long enough, but for those of activities that say <c>keep_result</c>.</summary>
    /// <param name="runs">Runs that are over, as <see cref="DueRows.Purges"/> names them.</param>
    /// <param name="cancellation">Stops between two runs.</param>
    public async Task SweepAsync(IReadOnlyList<RunId> runs, CancellationToken cancellation)
    {
        foreach (var run in runs)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                await SweepAsync(run, cancellation).ConfigureAwait(false);
            }
            catch (UnboundVersionException e)
            {
                // Nobody can say any more what of it was to be kept; who knows can purge it.
                Keep(run, null, e);
            }
            catch (EngineFault e)
            {
                // Somebody looks at them, or the disk fails: they are dropped later.
                Keep(run, clock.GetCurrentInstant() + Patience, e);
            }
        }
    }

    private void Keep(RunId run, Instant? until, Exception why)
    {
        store.Campaigns.Commit(lease.Owner, commit =>
        {
            commit.Keep(run, until, null);
            return 0;
        });
        store.Log(run, lease.Owner, [new LogRow(0, clock.GetCurrentInstant(), "warning", null, $"its working tables are kept: {why.Message}")]);
    }

    private async Task SweepAsync(RunId run, CancellationToken cancellation)
    {
        if (store.Find(run) is not { } stored)
            return;
        var kept = workspace.Bind(stored.Version).Campaign.Activities.Where(a => a.Common.KeepResult).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        if (kept.Count == 0)
            await workspace.Engine.PurgeAsync(TableNames.PlaceOf(run), cancellation).ConfigureAwait(false);
        else
            await DropAsync(run, kept, cancellation).ConfigureAwait(false);
        Purged(run, "retention", kept.Count == 0 ? "working tables dropped" : $"working tables dropped but for {string.Join(", ", kept)}");
    }

    private async Task DropAsync(RunId run, HashSet<string> kept, CancellationToken cancellation)
    {
        var session = await workspace.Engine.OpenAsync(TableNames.PlaceOf(run), cancellation).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            // What an activity passes on is the table of another.
            var emitted = store.Events(run).OfType<TaskSucceeded>().ToLookup(e => kept.Contains(e.Task.Activity.Value));
            var stays = emitted[true].SelectMany(e => e.Outputs).Select(o => o.Table).ToHashSet(StringComparer.Ordinal);
            foreach (var table in emitted[false].SelectMany(e => e.Outputs).Select(o => o.Table).Distinct().Where(t => !stays.Contains(t)))
                await session.DropAsync(table, cancellation).ConfigureAwait(false);
        }
    }

    private void Purged(RunId run, string by, string after) => store.Campaigns.Commit(lease.Owner, commit =>
    {
        var now = clock.GetCurrentInstant();
        commit.Keep(run, null, now);
        commit.Audit(new AuditRow(0, now, by, RunRequest.Purge.Text(), run.Campaign, run.ToString(), null, after));
        return 0;
    });
}
