using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>A try has failed. Whether another follows, and when, the rules decide.</summary>
/// <param name="At">When.</param>
/// <param name="Task">Which task.</param>
/// <param name="Attempt">Which try.</param>
/// <param name="Code">A stable code, for programs and documentation.</param>
/// <param name="Message">What, where and what to do next, for people.</param>
/// <param name="Retryable">False: trying the same again cannot help, so no retry is spent on it.</param>
/// <param name="Jitter">From 0 up to, not including, 1; drawn by the host, spreads retries over time.</param>
public sealed record TaskFailed(
    Instant At, TaskId Task, Attempt Attempt, string Code, string Message, bool Retryable, double Jitter)
    : TaskEvent(At, Task, Attempt);
