using System.Globalization;
using Jalon.Host.Execution;
using Jalon.Host.Scheduling;
using Jalon.Host.Store;

namespace Jalon.Host.Campaigns;

/// <summary>
/// Fires schedules that are due. What was missed while no host was there is fired once; the next instant is moved in the commit that begins the run,
/// so that no instant is fired twice, whatever the clock does and whoever else fires.
/// </summary>
/// <param name="store">The campaigns' rows.</param>
/// <param name="runner">Begins their runs.</param>
/// <param name="versions">Binds the versions in force.</param>
/// <param name="lease">Under which this host writes.</param>
/// <param name="clock">The wall's.</param>
internal sealed class DueFirings(IRunStore store, Runner runner, IVersions versions, Lease lease, IClock clock)
{
    /// <summary>Who acts, for the audit trail.</summary>
    public const string By = "schedule";

    private const int MostCounted = 1000;

    private static readonly Duration Punctual = Duration.FromMinutes(1);

    /// <summary>Fires what is due of a campaign: its schedule's instant, else one of the firings that were queued.</summary>
    /// <param name="row">As it was read; where it has changed since, nothing is fired.</param>
    /// <exception cref="UnboundVersionException">The version in force means nothing any more.</exception>
    /// <exception cref="Api.ProblemException">A run cannot be begun.</exception>
    public void Fire(CampaignRow row)
    {
        if (row.Version is not { } number || store.Campaigns.Version(row.Name, number) is not { } version)
            return;
        var subject = versions.Bind(version.Version);
        try
        {
            if (row.NextAt is { } due && due <= clock.GetCurrentInstant())
                FireDue(row.Name, due, subject, Firings.Of(subject.Campaign, subject.Zone, version.At));
            else if (row.Queued > 0)
                Begin(subject, Unqueue);
        }
        catch (FiredAlreadyException)
        {
            // It is done, and by whom does not matter.
        }
    }

    private void FireDue(string name, Instant due, RunSubject subject, Firings firings)
    {
        var now = clock.GetCurrentInstant();
        var next = firings.Next(now);
        var missed = firings.Count(due, now, MostCounted);
        if (Overlaps(name, due, next, subject, now))
            return;
        var run = Begin(subject, (commit, _) => Move(commit, name, due, next));
        if (missed > 0)
            store.Log(run, lease.Owner, [Line(now, "warning", $"missed {Count(missed + 1)} while the host was down, the first due at {RunWords.Time(due, subject.Zone)}; this run stands for all of them")]);
        else if (now - due > Punctual)
            store.Log(run, lease.Owner, [Line(now, "warning", $"was due at {RunWords.Time(due, subject.Zone)} and begins only now: no host was there to begin it")]);
    }

    // Whether a run is under way and the campaign does not let another begin beside it; the firing is used up then, and said.
    private bool Overlaps(string name, Instant due, Instant? next, RunSubject subject, Instant now)
    {
        var queues = subject.Campaign.Overlap == "queue";
        var busy = subject.Campaign.Overlap == "allow" ? null : store.Campaigns.Commit(lease.Owner, commit =>
        {
            if (commit.UnderWay(name) is not [.., var last])
                return null;
            Move(commit, name, due, next);
            if (queues && commit.Campaign(name) is { } row)
                commit.Put(row with { Queued = row.Queued + 1 });
            var action = queues ? "queue" : "skip";
            commit.Audit(new AuditRow(0, now, By, action, name, last.Run.ToString(), null, $"{last.Run} is under way (overlap = {action})"));
            return last;
        });
        if (busy is null)
            return false;
        var what = queues ? "waits for this run to end" : "is left out, since this run is still under way";
        store.Log(busy.Run, lease.Owner, [Line(now, "warning", $"the firing of {RunWords.Time(due, subject.Zone)} {what} (overlap = {subject.Campaign.Overlap})")]);
        return true;
    }

    private Runs.RunId Begin(RunSubject subject, Action<ICommit, Runs.RunId> beside) =>
        runner.Start(subject, new Dictionary<string, string>(), null, By, beside);

    private static void Move(ICommit commit, string name, Instant due, Instant? next)
    {
        if (!commit.MoveNext(name, due, next))
            throw new FiredAlreadyException();
        if (next is null && commit.Campaign(name) is { } row)
            commit.Put(row with { Schedule = ScheduleState.Spent });
    }

    private static void Unqueue(ICommit commit, Runs.RunId run)
    {
        if (commit.Campaign(run.Campaign) is not { Queued: > 0 } row)
            throw new FiredAlreadyException();
        commit.Put(row with { Queued = row.Queued - 1 });
    }

    private static string Count(int missed) =>
        missed < MostCounted ? string.Create(CultureInfo.InvariantCulture, $"{missed} firings") : $"{RunWords.Count(MostCounted)} firings or more";

    private static LogRow Line(Instant at, string level, string text) => new(0, at, level, null, text);
}
