using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>A flow activity decided to wait. The store keeps the instant as a row with a due time.</summary>
/// <param name="At">When.</param>
/// <param name="Task">Which task.</param>
/// <param name="Attempt">Which try.</param>
/// <param name="Until">When to ask it again; null: when it is answered.</param>
/// <param name="For">What for, in a few words.</param>
public sealed record TaskWaiting(Instant At, TaskId Task, Attempt Attempt, Instant? Until, string For)
    : TaskEvent(At, Task, Attempt);
