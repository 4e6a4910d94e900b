using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>The run is over; what is in flight is cancelled.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who asked.</param>
/// <param name="Reason">Why, as lists show it.</param>
public sealed record RunStopped(Instant At, string By, string Reason) : RunEvent(At);
