using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>
/// The host is about to execute a try. Appended before it does anything, so that after a crash the store knows which
/// tries may have left something behind.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Task">Which task.</param>
/// <param name="Attempt">Which try.</param>
public sealed record TaskStarted(Instant At, TaskId Task, Attempt Attempt) : TaskEvent(At, Task, Attempt);
