using Jalon.Runs;

namespace Jalon.Host.Store;

/// <summary>
/// One commit that is being made: all of it is written, or nothing. It holds the store's write lock, so that what it reads stays true until its end;
/// what the work throws takes everything back.
/// </summary>
public interface ICommit
{
    /// <summary>A campaign's row; null where there is none.</summary>
    CampaignRow? Campaign(string name);

    /// <summary>The last run of a campaign that was no simulation; null where there is none.</summary>
    RunRow? LastRun(string campaign);

    /// <summary>The runs of a campaign that are neither completed nor stopped, simulations left out, the oldest first.</summary>
    IReadOnlyList<RunRow> UnderWay(string campaign);

    /// <summary>Writes a campaign's row, whether there was one or not.</summary>
    void Put(CampaignRow row);

    /// <summary>
    /// Moves the instant at which a campaign's schedule is due, where that is still <paramref name="from"/>: of two that fire one instant, one is told
    /// that the other was first.
    /// </summary>
    /// <returns>False where it is not <paramref name="from"/> any more; nothing was moved.</returns>
    bool MoveNext(string campaign, Instant from, Instant? to);

    /// <summary>Freezes a version; where the last one has the same text, plugins, model and zone, it is that one.</summary>
    /// <returns>It, with its number and with when it was first published.</returns>
    VersionRow Publish(PublishedVersion version, Instant at, string by);

    /// <summary>The run that a signal of this key began or went on with; null where none was given yet.</summary>
    RunId? Signalled(string campaign, string key);

    /// <summary>Remembers which run a signal reached, so that a repeated one finds it.</summary>
    void Remember(string key, RunId run);

    /// <summary>The run that a task asked for last; null where it asked for none.</summary>
    SubRun? SubRun(RunId parent, TaskId task);

    /// <summary>Writes a run that a task asks for, or how that stands, whether the task had asked before or not.</summary>
    void Put(SubRun row);

    /// <summary>Forgets it: the task asks anew.</summary>
    void Forget(SubRun row);

    /// <summary>Says when the working tables of a run may go (null: never), and when they went (null: not yet).</summary>
    void Keep(RunId run, Instant? purgeAt, Instant? purgedAt);

    /// <summary>
    /// Gives up the working tables of a run that is over: from now on nobody reads them or takes the run up again. Dropping them comes after; until
    /// <see cref="Keep"/> says that it is done, they stay due.
    /// </summary>
    /// <param name="run">Which run.</param>
    /// <param name="at">When they are given up.</param>
    /// <param name="again">When whoever is there then drops what is left of them.</param>
    /// <returns>False where the run is under way, or they were given up before; nothing was written.</returns>
    bool GiveUp(RunId run, Instant at, Instant again);

    /// <summary>Removes a campaign with its versions, runs and signals; gives the names of its runs. The audit trail stays.</summary>
    IReadOnlyList<RunId> Delete(string campaign);

    /// <summary>Writes a line of the audit trail.</summary>
    void Audit(AuditRow line);
}
