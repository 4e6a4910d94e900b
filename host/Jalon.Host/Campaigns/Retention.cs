using System.Globalization;
using System.Text.RegularExpressions;
using Duration = Jalon.Algebra.Types.Duration;
using Period = Jalon.Algebra.Types.Period;

namespace Jalon.Host.Campaigns;

/// <summary>How long the working tables of a run that is over are kept.</summary>
public static partial class Retention
{
    /// <summary>Where neither campaign nor workspace says anything.</summary>
    public static Duration Usual { get; } = new(30, 0);

    /// <summary>Reads a stretch of time as the language writes it: <c>12 hours</c>, <c>30 days</c>, <c>6 months</c>. Null where the text is none.</summary>
    public static object? Read(string text)
    {
        if (Written().Match(text) is not { Success: true } read || !int.TryParse(read.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var number))
            return null;
        return read.Groups[2].Value switch
        {
            "hour" => new Duration(0, number * Duration.MicrosecondsPerDay / 24),
            "day" => new Duration(number, 0),
            "week" => new Duration(number * 7L, 0),
            "month" => new Period(number),
            _ => new Period(number * 12L),
        };
    }

    /// <summary>The instant until which they are kept: days and months by the calendar of the zone, the rest by the elapsed time.</summary>
    /// <param name="kept">A <see cref="Duration"/> or a <see cref="Period"/>.</param>
    /// <param name="ended">When the run was over.</param>
    /// <param name="zone">The zone in force.</param>
    public static Instant Until(object kept, Instant ended, DateTimeZone zone)
    {
        var local = ended.InZone(zone).LocalDateTime;
        return kept switch
        {
            Period period => local.PlusMonths((int)period.Months).InZoneLeniently(zone).ToInstant(),
            Duration duration => local.PlusDays((int)duration.Days).InZoneLeniently(zone).ToInstant().PlusTicks(duration.Microseconds * 10),
            _ => throw new ArgumentException($"{kept} is no stretch of time", nameof(kept)),
        };
    }

    [GeneratedRegex("^([0-9]{1,5}) (hour|day|week|month|year)s?\\z")]
    private static partial Regex Written();
}
