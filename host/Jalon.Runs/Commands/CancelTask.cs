namespace Jalon.Runs.Commands;

/// <summary>Cancel what is in flight, and append how it ended: <c>TaskCancelled</c>, <c>TaskFailed</c> or <c>TaskSucceeded</c>.</summary>
/// <param name="Task">Which task.</param>
/// <param name="Attempt">Which try.</param>
public sealed record CancelTask(TaskId Task, Attempt Attempt) : RunCommand(Task, Attempt);
