using Jalon.Runs;
using Jalon.Runs.States;

namespace Jalon.Host.Store;

/// <summary>A task as lists show it; written in the commit of the events that it sums up.</summary>
/// <param name="Task">Which task.</param>
/// <param name="Attempt">The attempt at hand or the last.</param>
/// <param name="State"><c>pending running waiting done failed cancelled skipped</c>.</param>
/// <param name="StartedAt">When that attempt began; null before.</param>
/// <param name="EndedAt">When it ended; null while it has not.</param>
/// <param name="Rows">Rows of all its outputs; null before it is done.</param>
/// <param name="Due">Until when it waits; null where it does not.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
public sealed record TaskRow(TaskId Task, int Attempt, string State, Instant? StartedAt, Instant? EndedAt, long? Rows, Instant? Due, string? Error)
{
    /// <summary>The row of a task.</summary>
    public static TaskRow Of(TaskState task) => new(
        task.Id,
        task.Attempt.Number,
        task.Phase switch
        {
            TaskPhase.Ready => "pending",
            TaskPhase.Running or TaskPhase.Cancelling => "running",
            TaskPhase.Waiting or TaskPhase.BackingOff => "waiting",
            TaskPhase.Succeeded => "done",
            TaskPhase.Cancelled => "cancelled",
            TaskPhase.Skipped => "skipped",
            _ => "failed",
        },
        task.StartedAt,
        task.EndedAt,
        task.Phase == TaskPhase.Succeeded ? task.Outputs.Sum(o => o.Rows) : null,
        task.Phase is TaskPhase.Waiting or TaskPhase.BackingOff ? task.Due : null,
        task.Phase is TaskPhase.Held or TaskPhase.Failed or TaskPhase.BackingOff ? task.Error?.Message : null);
}
