namespace Jalon.Runs.Requests;

/// <summary>What becomes of an activity of a run when something is asked of it.</summary>
public enum Fate
{
    /// <summary>A task of it starts as soon as a pause and the host's limits allow.</summary>
    Runs,

    /// <summary>It comes after what runs, and may start too: that depends on what comes of those.</summary>
    MayRun,

    /// <summary>It is in flight or waits for its time, and goes on with that.</summary>
    GoesOn,

    /// <summary>It is held by an error, or waits for what is, and stays so.</summary>
    Held,

    /// <summary>It has ended and keeps its results.</summary>
    Kept,

    /// <summary>It does not run: it is disabled, somebody skips it, or nothing reaches it.</summary>
    Skipped,

    /// <summary>Its task is given up without a result.</summary>
    Ends,
}
