using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>
/// A gate did not let a transition pass. Nothing of the task goes on and the task is held, whatever its
/// <c>on_error</c>: a gate is there to stop before harm.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Task">The task that would have emitted it.</param>
/// <param name="Attempt">Which try.</param>
/// <param name="Transition">Where the gate stands.</param>
/// <param name="Reason">The condition and the figures that broke it.</param>
public sealed record GateRefused(Instant At, TaskId Task, Attempt Attempt, TransitionName Transition, string Reason)
    : TaskEvent(At, Task, Attempt);
