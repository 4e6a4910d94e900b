namespace Jalon.Host.Scheduling;

/// <summary>Fires at one instant.</summary>
/// <param name="At">Which.</param>
public sealed record OnceSchedule(Instant At) : Schedule
{
    /// <inheritdoc/>
    public override Instant? Next(Instant after) => At > after ? At : null;
}
