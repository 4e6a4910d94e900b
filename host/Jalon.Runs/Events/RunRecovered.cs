using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>A host has taken the run over from one that is gone: what was in flight is started again, as a new try.</summary>
/// <param name="At">When.</param>
/// <param name="Epoch">Above every earlier one of this run; the new owner's fencing token.</param>
/// <param name="Host">Which host.</param>
public sealed record RunRecovered(Instant At, long Epoch, string Host) : RunEvent(At);
