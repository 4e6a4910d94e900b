using System.Collections.Immutable;
using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>A task is done. Appended after its working tables exist; a declared output that is not named here is dead.</summary>
/// <param name="At">When.</param>
/// <param name="Task">Which task.</param>
/// <param name="Attempt">Which try.</param>
/// <param name="Outputs">What it emitted; for a flow activity, what it chose.</param>
/// <param name="Books">What became of the rows that came in; null where no law says, and in histories from before books were kept.</param>
public sealed record TaskSucceeded(Instant At, TaskId Task, Attempt Attempt, ImmutableArray<EmittedOutput> Outputs, TaskBooks? Books = null)
    : TaskEvent(At, Task, Attempt);
