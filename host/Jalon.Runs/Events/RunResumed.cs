using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>The run goes on: tasks may start, and those held by an error are tried again.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who asked.</param>
public sealed record RunResumed(Instant At, string By) : RunEvent(At);
