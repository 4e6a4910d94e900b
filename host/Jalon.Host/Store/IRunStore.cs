using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.States;

namespace Jalon.Host.Store;

/// <summary>
/// Where runs live: their events, and the rows that lists are read from, in the same commits, as are the lines of
/// the audit trail for what somebody asked for. All members may be called from several
/// threads; all throw <see cref="StoreFault"/> where the store fails.
/// </summary>
public interface IRunStore : IDisposable
{
    /// <summary>What was committed, as it comes.</summary>
    ChangeFeed Changes { get; }

    /// <summary>The campaigns of the same store.</summary>
    ICampaignStore Campaigns { get; }

    /// <summary>The hosts of the same store.</summary>
    ILeases Leases { get; }

    /// <summary>The runs that tasks of other runs have asked for, in the same store.</summary>
    ISubRunStore SubRuns { get; }

    /// <summary>Creates the next run of a campaign, owned by the caller, and begins it, in one commit: of many who begin one, each sees those before it.</summary>
    /// <param name="version">What it is started from; one without a number is published in the same commit.</param>
    /// <param name="owner">Who owns it: names a host and its lease, the token without which nothing of the run is written from here on.</param>
    /// <param name="begin">Given the campaign's last run that was no simulation (null for none) and the new one's name, says how that begins. What it throws leaves the store as it was.</param>
    /// <param name="beside">What else is done in the same commit: a campaign's row is moved, a signal is remembered. What it throws leaves the store as it was.</param>
    /// <returns>The state that it began with.</returns>
    /// <exception cref="FencedWriteException">The owner's lease was taken away. Nothing was written.</exception>
    RunState Begin(PublishedVersion version, string owner, Func<RunRow?, RunId, Beginning> begin, Action<ICommit, RunId>? beside = null);

    /// <summary>Appends events and the rows that follow from them, in one commit.</summary>
    /// <param name="before">The state that the events were applied to: its version must be the store's.</param>
    /// <param name="after">The state that they gave.</param>
    /// <param name="owner">Must still own the run.</param>
    /// <param name="events">In order.</param>
    /// <param name="log">Lines to write with them.</param>
    /// <param name="beside">What else is done in the same commit.</param>
    /// <exception cref="FencedWriteException">The owner's lease was taken away, another has taken the run, or has appended meanwhile. Nothing was written.</exception>
    void Append(
        RunState before, RunState after, string owner, IReadOnlyList<RunEvent> events, IReadOnlyList<LogRow> log, Action<ICommit>? beside = null);

    /// <summary>Stops a run whose state cannot be made any more, because its text means nothing now: the event is appended, and its tasks are over.</summary>
    /// <exception cref="FencedWriteException">The owner's lease was taken away, or another has the run. Nothing was written.</exception>
    void Stop(RunId run, string owner, RunStopped stopped, IReadOnlyList<LogRow> log);

    /// <summary>Writes lines of a run's log outside of any event.</summary>
    /// <exception cref="FencedWriteException">The owner's lease was taken away. Nothing was written.</exception>
    void Log(RunId run, string owner, IReadOnlyList<LogRow> lines);

    /// <summary>Takes a run over from an owner that is gone (as <paramref name="isGone"/> says of its name).</summary>
    /// <returns>False where its owner lives.</returns>
    /// <exception cref="FencedWriteException">The lease of the one that takes it was taken away.</exception>
    bool TryTake(RunId run, string owner, Func<string, bool> isGone);

    /// <summary>Gives a run up, so that any host may take it.</summary>
    void Release(RunId run, string owner);

    /// <summary>All events of a run, in order.</summary>
    IReadOnlyList<RunEvent> Events(RunId run);

    /// <summary>A run; null where there is none.</summary>
    StoredRun? Find(RunId run);

    /// <summary>The last run of a campaign that was no simulation; null where there is none.</summary>
    RunId? LastRun(string campaign);

    /// <summary>The last run of each campaign that has one, simulations left out; without the text and the plugins of its version.</summary>
    IReadOnlyList<StoredRun> LastRuns();

    /// <summary>Runs that are neither completed nor stopped and of which a task is ready or in flight: a host has to drive them, the owner where there is one. Others wait for an instant, or for somebody.</summary>
    IReadOnlyList<(RunId Run, string? Owner)> RunsToDrive();

    /// <summary>The tasks of a run, in the order in which they became ready.</summary>
    IReadOnlyList<TaskRow> Tasks(RunId run);

    /// <summary>The log of a run after a sequence; at most <paramref name="limit"/> lines, the last ones for a negative limit.</summary>
    IReadOnlyList<LogRow> Logs(RunId run, string? activity, long after, int limit);

    /// <summary>Rows of a transition in the last completed run before this one that was no simulation; null where there is none.</summary>
    long? PreviousRows(RunId run, TransitionName transition);

    /// <summary>How many tasks of each activity have failed for good since one succeeded, in the campaign's last runs that were no simulation, by the activity's name.</summary>
    IReadOnlyDictionary<string, int> FailuresInARow(string campaign);

    /// <summary>Changes after a sequence, in order.</summary>
    IReadOnlyList<Change> ChangesAfter(long sequence, int limit);

    /// <summary>The sequence of the last change; 0 where there is none.</summary>
    long LastChange();
}
