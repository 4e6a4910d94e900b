using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>The due instant of a waiting or backing-off task has come: it is to be asked, or tried, again.</summary>
/// <param name="At">When; not before the task's due instant.</param>
/// <param name="Task">Which task.</param>
/// <param name="Attempt">Which try.</param>
public sealed record TaskWoken(Instant At, TaskId Task, Attempt Attempt) : TaskEvent(At, Task, Attempt);
