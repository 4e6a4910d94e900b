namespace Jalon.Host.Scheduling;

/// <summary>The clock of a time provider, so that what reads the time and what sleeps until a time go by the same one.</summary>
/// <param name="time">The system's, or one that a test moves.</param>
public sealed class TimeClock(TimeProvider time) : IClock
{
    /// <inheritdoc/>
    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
