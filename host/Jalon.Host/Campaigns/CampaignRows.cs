using Jalon.Api;
using Jalon.Api.Campaigns;
using Jalon.Host.Execution;
using Jalon.Host.Scheduling;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Runs.Requests;
using Jalon.Runs.States;

namespace Jalon.Host.Campaigns;

/// <summary>
/// What moves a campaign's own row: a version is put in force, a schedule goes on or off, the campaign is put away. Each request is answered by the life
/// cycle's table within the commit that carries it out, and leaves its line in the audit trail there.
/// </summary>
/// <param name="store">The rows.</param>
/// <param name="lease">Under which this host writes.</param>
/// <param name="clock">The wall's.</param>
internal sealed class CampaignRows(IRunStore store, Lease lease, IClock clock)
{
    /// <summary>Why nothing of a campaign begins that was put away.</summary>
    public static SaidProblemException IsArchived(string name) =>
        Refusal.Of(name, RunRequest.Start.Text(), LifeCycle.Ask(RunStatus.Archived, RunRequest.Start));

    /// <summary>Puts a text in force, and its schedule on.</summary>
    /// <param name="subject">The text, as it was frozen.</param>
    /// <param name="action">What the audit trail calls it.</param>
    /// <param name="by">Who asks.</param>
    /// <exception cref="ProblemException">The campaign is archived.</exception>
    public Outcome Publish(RunSubject subject, string action, string by)
    {
        var (name, now) = (subject.Version.Campaign, clock.GetCurrentInstant());
        return store.Campaigns.Commit(lease.Owner, commit =>
        {
            var before = Standing.In(commit, name);
            before.Demand(RunRequest.Publish);
            var version = commit.Publish(subject.Version, now, by);
            if (version.Number == before.Row.Version && before.Row is { Schedule: not ScheduleState.Closed, StoppedAt: null })
                return before.Told(RunRequest.Publish, LifeCycle.IsInForce);
            var next = Firings.Of(subject.Campaign, subject.Zone, version.At).Next(now);
            var after = before with { Row = Moves.Published(before.Row, version.Number, subject.Campaign.Schedules, next) };
            Write(commit, before, after, action, by, now);
            return after.Told(RunRequest.Publish, before.Ask(RunRequest.Publish)) with { NextRunAt = next?.InZone(subject.Zone).ToDateTimeOffset() };
        });
    }

    /// <summary>Closes its schedule, puts it away, or makes a draft of it.</summary>
    /// <exception cref="ProblemException">It does not apply; the message says why.</exception>
    public Outcome Move(string name, RunRequest request, string by)
    {
        var now = clock.GetCurrentInstant();
        return store.Campaigns.Commit(lease.Owner, commit =>
        {
            var before = Standing.In(commit, name);
            var answer = before.Demand(request);
            if (answer.Verdict == Verdict.AlreadySo)
                return before.Told(request, answer);
            var after = before with { Row = Moves.Of(before.Row, request, now) };
            Write(commit, before, after, request.Text(), by, now);
            return after.Told(request, answer);
        });
    }

    /// <summary>Has no schedule begin another run, which is the first half of a stop.</summary>
    /// <returns>How the campaign stood, the answer, and its runs under way, for whoever asks to end.</returns>
    /// <exception cref="ProblemException">There is nothing to stop.</exception>
    public (Standing Before, Answer Answer, IReadOnlyList<RunRow> UnderWay) Unschedule(string name, string by)
    {
        var now = clock.GetCurrentInstant();
        return store.Campaigns.Commit(lease.Owner, commit =>
        {
            var before = Standing.In(commit, name);
            var answer = before.Demand(RunRequest.Stop);
            var after = before with { Row = Moves.Of(before.Row, RunRequest.Stop, now) };
            if (answer.IsOffered && (before.Row.Schedule != after.Row.Schedule || !before.IsUnderWay))
                Write(commit, before, after, RunRequest.Stop.Text(), by, now);
            return (before, answer, commit.UnderWay(name));
        });
    }

    /// <summary>What the beginning of a run of a version does to its campaign, in the commit of that: the version is in force, unless a schedule goes on with another.</summary>
    /// <exception cref="ProblemException">It was archived meanwhile.</exception>
    public void Begun(ICommit commit, PublishedVersion version, string by)
    {
        var row = commit.Campaign(version.Campaign) ?? new CampaignRow(version.Campaign);
        if (row.ArchivedAt is not null)
            throw IsArchived(row.Name);
        var now = clock.GetCurrentInstant();
        var number = version.Number > 0 ? version.Number : commit.Publish(version, now, by).Number;
        var after = Moves.Begun(row, number);
        if (after != row)
            Write(commit, new Standing(row, null), new Standing(after, null), RunRequest.Publish.Text(), by, now);
    }

    private static void Write(ICommit commit, Standing before, Standing after, string action, string by, Instant at)
    {
        commit.Put(after.Row);
        commit.Audit(new AuditRow(0, at, by, action, before.Name, null, before.Words, after.Words));
    }
}
