using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>
/// An activity and all that comes after it start afresh, with new tasks; what lies before keeps its results. Tasks of that part that have not
/// ended are cancelled. A run that was completed is under way again.
/// </summary>
/// <param name="At">When.</param>
/// <param name="By">Who asked.</param>
/// <param name="From">Which activity; something has reached it, and nothing from it on is in flight.</param>
public sealed record RunRewound(Instant At, string By, ActivityName From) : RunEvent(At);
