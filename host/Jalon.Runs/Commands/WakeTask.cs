using NodaTime;

namespace Jalon.Runs.Commands;

/// <summary>Keep a row with this due time, and append <c>TaskWoken</c> when it has come.</summary>
/// <param name="Task">Which task.</param>
/// <param name="Attempt">Which try.</param>
/// <param name="Due">When.</param>
public sealed record WakeTask(TaskId Task, Attempt Attempt, Instant Due) : RunCommand(Task, Attempt);
