using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>Somebody answered a waiting task: it is asked again, with the answer.</summary>
/// <param name="At">When.</param>
/// <param name="Task">Which task.</param>
/// <param name="Attempt">Which try.</param>
/// <param name="By">Who.</param>
/// <param name="Answer">What they said.</param>
public sealed record TaskAnswered(Instant At, TaskId Task, Attempt Attempt, string By, string Answer)
    : TaskEvent(At, Task, Attempt);
