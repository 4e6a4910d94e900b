using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>A task is done, and by its word so is the run: it is completed, whatever else is under way in it is dropped.</summary>
/// <param name="At">When.</param>
/// <param name="Task">Which task.</param>
/// <param name="Attempt">Which try.</param>
public sealed record TaskEndedRun(Instant At, TaskId Task, Attempt Attempt) : TaskEvent(At, Task, Attempt);
