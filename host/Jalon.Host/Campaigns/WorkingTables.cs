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
    /// <summary>In whose name tables go that have been kept long enough.</summary>
    internal const string Retention = "retention";

    // How long what could not be dropped, or was given up by a host that is gone, lies before it is tried again.
    private static readonly Duration Patience = Duration.FromHours(1);

    /// <summary>Drops all working tables of the runs of a campaign that are over, those too that <c>keep_result</c> has kept until now.</summary>
    /// <returns>How many runs had any.</returns>
    public async Task<int> PurgeAsync(string campaign, string by, CancellationToken cancellation)
    {
        var purged = 0;
        foreach (var row in store.Campaigns.Runs(campaign).Select(r => r.Run).Where(r => r.EndedAt is not null))
        {
            var isSwept = row.PurgedAt is not null;
            if (isSwept && !await workspace.Engine.HoldsAsync(TableNames.PlaceOf(row.Run), cancellation).ConfigureAwait(false))
                continue;
            if (!GiveUp(row.Run, by, [], isSwept))
                continue;
            await DropAsync(row.Run, [], cancellation).ConfigureAwait(false);
            purged++;
        }

        return purged;
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
        Keep(run, until, store.Find(run)?.Row.PurgedAt);
        store.Log(run, lease.Owner, [new LogRow(0, clock.GetCurrentInstant(), "warning", null, $"its working tables are kept: {why.Message}")]);
    }

    private void Keep(RunId run, Instant? until, Instant? purgedAt) => store.Campaigns.Commit(lease.Owner, commit =>
    {
        commit.Keep(run, until, purgedAt);
        return 0;
    });

    private async Task SweepAsync(RunId run, CancellationToken cancellation)
    {
        if (store.Find(run) is not { } stored)
            return;
        if (stored.Row.PurgedAt is not { } given)
        {
            var kept = Kept(stored);
            if (GiveUp(run, Retention, kept, isSwept: false))
                await DropAsync(run, kept, cancellation).ConfigureAwait(false);
            return;
        }

        // Whoever gave them up did not come to drop them. Who asked for it, asked for all.
        var asked = store.Campaigns.AuditTrail(run.Campaign, given, int.MaxValue)
            .Any(a => a.Run == run.ToString() && a.At == given && a.Action == RunRequest.Purge.Text() && a.By != Retention);
        Keep(run, clock.GetCurrentInstant() + Patience, given);
        await DropAsync(run, asked ? [] : Kept(stored), cancellation).ConfigureAwait(false);
    }

    private HashSet<string> Kept(StoredRun stored) =>
        workspace.Bind(stored.Version).Campaign.Activities.Where(a => a.Common.KeepResult).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);

    // Comes first: a host that lost its lease is refused here and drops nothing, and a run that goes on again keeps its tables.
    private bool GiveUp(RunId run, string by, IReadOnlyCollection<string> kept, bool isSwept) => store.Campaigns.Commit(lease.Owner, commit =>
    {
        var now = clock.GetCurrentInstant();
        if (isSwept)
            commit.Keep(run, now + Patience, now);
        else if (!commit.GiveUp(run, now, now + Patience))
            return false;
        var after = kept.Count == 0 ? "working tables dropped" : $"working tables dropped but for {string.Join(", ", kept)}";
        commit.Audit(new AuditRow(0, now, by, RunRequest.Purge.Text(), run.Campaign, run.ToString(), null, after));
        return true;
    });

    private async Task DropAsync(RunId run, HashSet<string> kept, CancellationToken cancellation)
    {
        var place = TableNames.PlaceOf(run);
        if (kept.Count == 0)
            await workspace.Engine.PurgeAsync(place, cancellation).ConfigureAwait(false);
        else if (await workspace.Engine.HoldsAsync(place, cancellation).ConfigureAwait(false))
            await DropButForAsync(run, place, kept, cancellation).ConfigureAwait(false);
        Keep(run, null, store.Find(run)?.Row.PurgedAt);
    }

    private async Task DropButForAsync(RunId run, string place, HashSet<string> kept, CancellationToken cancellation)
    {
        var session = await workspace.Engine.OpenAsync(place, cancellation).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            // What an activity passes on is the table of another.
            var emitted = store.Events(run).OfType<TaskSucceeded>().ToLookup(e => kept.Contains(e.Task.Activity.Value));
            var stays = emitted[true].SelectMany(e => e.Outputs).Select(o => o.Table).ToHashSet(StringComparer.Ordinal);
            foreach (var table in emitted[false].SelectMany(e => e.Outputs).Select(o => o.Table).Distinct().Where(t => !stays.Contains(t)))
                await session.DropAsync(table, cancellation).ConfigureAwait(false);
        }
    }
}
