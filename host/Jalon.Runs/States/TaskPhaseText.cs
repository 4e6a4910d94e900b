namespace Jalon.Runs.States;

/// <summary>The one spelling of a task's phase in JSON and in the store.</summary>
public static class TaskPhaseText
{
    /// <summary>For example <c>backing_off</c>.</summary>
    public static string Text(this TaskPhase phase) => phase switch
    {
        TaskPhase.Ready => "ready",
        TaskPhase.Running => "running",
        TaskPhase.Waiting => "waiting",
        TaskPhase.BackingOff => "backing_off",
        TaskPhase.Held => "held",
        TaskPhase.Cancelling => "cancelling",
        TaskPhase.Succeeded => "succeeded",
        TaskPhase.Failed => "failed",
        TaskPhase.Cancelled => "cancelled",
        TaskPhase.Skipped => "skipped",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "No such phase."),
    };
}
