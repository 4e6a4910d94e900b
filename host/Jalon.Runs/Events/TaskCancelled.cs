using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>A task in flight in a stopped run has ended without a result.</summary>
/// <param name="At">When.</param>
/// <param name="Task">Which task.</param>
/// <param name="Attempt">Which try.</param>
public sealed record TaskCancelled(Instant At, TaskId Task, Attempt Attempt) : TaskEvent(At, Task, Attempt);
