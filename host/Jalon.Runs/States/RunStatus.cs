namespace Jalon.Runs.States;

/// <summary>
/// What a list shows of a campaign or a run. The first two and the last are a campaign's; the rest are a run's, which
/// its campaign shows while that is its last one.
/// </summary>
public enum RunStatus
{
    /// <summary>Being written; nothing of it is published.</summary>
    Draft,

    /// <summary>Published, waiting for its time.</summary>
    Scheduled,

    /// <summary>Tasks run or wait for an instant or an answer.</summary>
    InProgress,

    /// <summary>No task starts any more; those in flight are ending.</summary>
    PauseRequested,

    /// <summary>Nothing is in flight and nothing starts until somebody resumes.</summary>
    Paused,

    /// <summary>At least one task is held by an error; independent branches may still be going on.</summary>
    WithError,

    /// <summary>Every activity is done, dead or skipped.</summary>
    Completed,

    /// <summary>Ended by somebody, or by an error under <c>on_error = stop</c>.</summary>
    Stopped,

    /// <summary>Put away; read only.</summary>
    Archived,
}
