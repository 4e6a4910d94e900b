namespace Jalon.Host.Scheduling;

/// <summary>
/// Fires at a beginning and after each interval of elapsed time from there. Each firing is reckoned from the beginning and not from the one before it, so
/// that nothing drifts; a change of the clocks does not concern it.
/// </summary>
/// <param name="Begin">The first firing.</param>
/// <param name="Interval">Above zero.</param>
/// <param name="End">No firing at or after it; null for none.</param>
public sealed record EverySchedule(Instant Begin, Duration Interval, Instant? End) : Schedule
{
    /// <inheritdoc/>
    public override Instant? Next(Instant after)
    {
        if (after < Begin)
            return Within(Begin);
        var passed = (after - Begin).ToBigIntegerNanoseconds() / Interval.ToBigIntegerNanoseconds();
        var next = (passed + 1) * Interval.ToBigIntegerNanoseconds();
        return next > (Instant.MaxValue - Begin).ToBigIntegerNanoseconds() ? null : Within(Begin + Duration.FromNanoseconds(next));
    }

    private Instant? Within(Instant instant) => End is { } end && instant >= end ? null : instant;
}
