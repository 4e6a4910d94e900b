using System.Collections.Immutable;
using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>Tasks held by an error are tried again, with their retries restored; all earlier results are kept.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who asked.</param>
/// <param name="Tasks">Which; each is held.</param>
public sealed record TasksRetried(Instant At, string By, ImmutableArray<TaskId> Tasks) : RunEvent(At);
