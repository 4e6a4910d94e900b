namespace Jalon.Host.Scheduling;

/// <summary>Fires when somebody signals; no clock makes it fire.</summary>
/// <param name="Name">The signal's name.</param>
public sealed record SignalSchedule(string Name) : Schedule
{
    /// <inheritdoc/>
    public override Instant? Next(Instant after) => null;
}
