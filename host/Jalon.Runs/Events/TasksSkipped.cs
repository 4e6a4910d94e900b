using System.Collections.Immutable;
using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>Somebody lets the run go on without what tasks would have given: each counts as done, its outputs are dead.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who asked.</param>
/// <param name="Tasks">Which; each is held, waits or backs off.</param>
public sealed record TasksSkipped(Instant At, string By, ImmutableArray<TaskId> Tasks) : RunEvent(At);
