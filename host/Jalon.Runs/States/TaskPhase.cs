namespace Jalon.Runs.States;

/// <summary>Where a task stands.</summary>
public enum TaskPhase
{
    /// <summary>To be started as soon as a pause and the host's limits allow.</summary>
    Ready,

    /// <summary>In flight.</summary>
    Running,

    /// <summary>Its activity decided to wait: for an instant, for an answer, or for both.</summary>
    Waiting,

    /// <summary>It failed and is tried again at its due instant.</summary>
    BackingOff,

    /// <summary>It failed, no retry is left, and it keeps the run with error until somebody retries it or stops the run.</summary>
    Held,

    /// <summary>In flight in a run that was stopped: told to end, has not ended yet.</summary>
    Cancelling,

    /// <summary>Done; what it emitted is kept with it.</summary>
    Succeeded,

    /// <summary>It failed for good (<c>on_error</c> is ignore or stop).</summary>
    Failed,

    /// <summary>Ended because the run was stopped, or because its activity was started afresh.</summary>
    Cancelled,

    /// <summary>Somebody let the run go on without it.</summary>
    Skipped,
}
