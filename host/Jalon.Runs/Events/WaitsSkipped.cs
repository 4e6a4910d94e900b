using System.Collections.Immutable;
using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>Tasks that wait for an instant (of their own, or to be retried) are asked now. Waits for an answer stay.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who asked.</param>
/// <param name="Tasks">Which; each has a due instant.</param>
public sealed record WaitsSkipped(Instant At, string By, ImmutableArray<TaskId> Tasks) : RunEvent(At);
