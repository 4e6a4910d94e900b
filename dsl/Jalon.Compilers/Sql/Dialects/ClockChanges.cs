using NodaTime;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>On which days of the week and in which months a zone's clocks change: on all other days each local time exists once.</summary>
/// <param name="Weekdays">1 is Monday; none where the clocks never change.</param>
/// <param name="Months">From 1.</param>
internal sealed record ClockChanges(ValueList<int> Weekdays, ValueList<int> Months)
{
    /// <summary>The years for which it is known.</summary>
    public const int FirstYear = 1975;

    /// <summary>The last of them.</summary>
    public const int LastYear = 2100;

    /// <summary>Those of a zone: local days before and after each change count, and those between.</summary>
    public static ClockChanges Of(DateTimeZone zone)
    {
        var days = zone.GetZoneIntervals(Instant.FromUtc(FirstYear - 1, 12, 30, 0, 0), Instant.FromUtc(LastYear + 1, 1, 2, 0, 0))
            .Where(i => i.HasStart)
            .SelectMany(i => Days(zone, i.Start))
            .ToHashSet();
        return new ClockChanges([.. days.Select(d => (int)d.DayOfWeek).Distinct().Order()], [.. days.Select(d => d.Month).Distinct().Order()]);
    }

    private static IEnumerable<LocalDate> Days(DateTimeZone zone, Instant change)
    {
        var (before, after) = ((change - NodaTime.Duration.Epsilon).InZone(zone).Date, change.InZone(zone).Date);
        var (first, last) = before < after ? (before, after) : (after, before);
        for (var day = first; day <= last; day = day.PlusDays(1))
            yield return day;
    }
}
