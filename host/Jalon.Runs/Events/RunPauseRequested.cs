using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>No task starts from here on. Once those in flight have ended, the run is paused.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who asked.</param>
public sealed record RunPauseRequested(Instant At, string By) : RunEvent(At);
