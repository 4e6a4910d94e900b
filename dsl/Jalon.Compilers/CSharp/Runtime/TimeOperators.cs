using NodaTime;
using NodaTime.TimeZones;
using Duration = Jalon.Algebra.Types.Duration;
using Period = Jalon.Algebra.Types.Period;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>
/// Operators on days, instants, durations and periods (language reference, sections 2 and 7): days, months and years move the local date and time in
/// the zone in force, hours and less are elapsed time, and what leaves the years 1 to 9999 is empty.
/// </summary>
public static class TimeOperators
{
    private static readonly ZoneLocalMappingResolver s_resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>A day so many days later.</summary>
    public static DateOnly? AddDays(DateOnly? day, Duration? days) =>
        day is { } d && days is { } n ? Day((Int128)d.DayNumber + (n.TotalMicroseconds / Duration.MicrosecondsPerDay)) : null;

    /// <summary>A day so many days earlier.</summary>
    public static DateOnly? SubtractDays(DateOnly? day, Duration? days) => AddDays(day, Negate(days));

    /// <summary>A day so many months later; a day that the month does not have becomes its last.</summary>
    public static DateOnly? Add(DateOnly? day, Period? period) =>
        day is { } d && period is { } p && Month(d, p.Months) is { } moved ? moved : null;

    /// <summary>A day so many months earlier.</summary>
    public static DateOnly? Subtract(DateOnly? day, Period? period) => Add(day, Negate(period));

    /// <summary>The instant that begins a day in a zone.</summary>
    public static DateTimeOffset? Midnight(DateOnly? day, DateTimeZone zone) =>
        day is { } d ? Instant(d.ToDateTime(TimeOnly.MinValue), zone) : null;

    /// <summary>An instant moved by days of the local calendar and then by elapsed time.</summary>
    public static DateTimeOffset? Add(DateTimeOffset? instant, Duration? duration, DateTimeZone zone)
    {
        if (instant is not { } at || duration is not { } by)
            return null;
        if (by.Days != 0)
        {
            if (Local(at, zone) is not { } local
                || Day((Int128)DateOnly.FromDateTime(local).DayNumber + by.Days) is not { } day
                || Instant(day.ToDateTime(TimeOnly.FromDateTime(local)), zone) is not { } moved)
                return null;
            at = moved;
        }

        return Elapsed(at, by.Microseconds);
    }

    /// <summary>An instant moved back by days of the local calendar and then by elapsed time.</summary>
    public static DateTimeOffset? Subtract(DateTimeOffset? instant, Duration? duration, DateTimeZone zone) => Add(instant, Negate(duration), zone);

    /// <summary>An instant moved by months of the local calendar.</summary>
    public static DateTimeOffset? Add(DateTimeOffset? instant, Period? period, DateTimeZone zone) =>
        instant is { } at && period is { } by && Local(at, zone) is { } local && Month(DateOnly.FromDateTime(local), by.Months) is { } day
            ? Instant(day.ToDateTime(TimeOnly.FromDateTime(local)), zone)
            : null;

    /// <summary>An instant moved back by months of the local calendar.</summary>
    public static DateTimeOffset? Subtract(DateTimeOffset? instant, Period? period, DateTimeZone zone) => Add(instant, Negate(period), zone);

    /// <summary>The days from one day to another.</summary>
    public static Duration? Between(DateOnly? later, DateOnly? earlier) =>
        later is { } a && earlier is { } b ? new Duration(a.DayNumber - b.DayNumber, 0) : null;

    /// <summary>The time that elapsed from one instant to another.</summary>
    public static Duration? Between(DateTimeOffset? later, DateTimeOffset? earlier) =>
        later is { } a && earlier is { } b ? new Duration(0, (a.UtcTicks - b.UtcTicks) / TimeSpan.TicksPerMicrosecond) : null;

    /// <summary>Two durations one after the other.</summary>
    public static Duration? Add(Duration? left, Duration? right) =>
        left is { } a && right is { } b && Operators.Add(a.Microseconds, b.Microseconds) is { } rest
            ? Held(a.Days + b.Days, rest)
            : null;

    /// <summary>A duration less another.</summary>
    public static Duration? Subtract(Duration? left, Duration? right) =>
        left is { } a && right is { } b && Operators.Subtract(a.Microseconds, b.Microseconds) is { } rest
            ? Held(a.Days - b.Days, rest)
            : null;

    /// <summary>A duration so many times.</summary>
    public static Duration? Multiply(Duration? duration, long? times) =>
        duration is { } d && Operators.Multiply(d.Days, times) is { } days && Operators.Multiply(d.Microseconds, times) is { } rest
            ? Held(days, rest)
            : null;

    /// <summary>A period so many times.</summary>
    public static Period? Multiply(Period? period, long? times) =>
        period is { } p && Operators.Multiply(p.Months, times) is { } months ? Held(months) : null;

    /// <summary>A duration with its sign turned.</summary>
    public static Duration? Negate(Duration? duration) =>
        duration is { } d && Operators.Negate(d.Microseconds) is { } rest ? Held(-d.Days, rest) : null;

    /// <summary>A period with its sign turned.</summary>
    public static Period? Negate(Period? period) => period is { } p ? Held(-p.Months) : null;

    /// <summary>The local date and time of an instant in a zone, of no kind; empty where it lies outside the years 1 to 9999.</summary>
    public static DateTime? Local(DateTimeOffset instant, DateTimeZone zone)
    {
        var ticks = instant.UtcTicks + zone.GetUtcOffset(NodaTime.Instant.FromDateTimeOffset(instant)).Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? null : new DateTime(ticks);
    }

    /// <summary>
    /// The instant of a local date and time: one that does not exist becomes the next that does, of one that exists twice the first. Empty outside
    /// the years 1 to 9999 UTC.
    /// </summary>
    public static DateTimeOffset? Instant(DateTime local, DateTimeZone zone)
    {
        // No zone changes its offset in the first or last days there are, where a mapping would leave what instants can say.
        if (local.Year is 1 or 9999)
            return Within(local.Ticks - zone.GetUtcOffset(NodaTime.Instant.FromDateTimeUtc(DateTime.SpecifyKind(local, DateTimeKind.Utc))).Ticks);
        var instant = zone.ResolveLocal(LocalDateTime.FromDateTime(local), s_resolver).ToInstant();
        return Within(instant.ToUnixTimeTicks() + DateTimeOffset.UnixEpoch.Ticks);
    }

    /// <summary>An instant as the language holds it: in UTC, whole microseconds.</summary>
    public static DateTimeOffset Instant(DateTimeOffset value)
    {
        var ticks = value.UtcTicks;
        return new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    // Days and months count to 2^31: no engine holds more, and no date is so far away.
    private static Duration? Held(long days, long microseconds) => days is >= int.MinValue and <= int.MaxValue ? new Duration(days, microseconds) : null;

    private static Period? Held(long months) => months is >= int.MinValue and <= int.MaxValue ? new Period(months) : null;

    private static DateTimeOffset? Elapsed(DateTimeOffset instant, long microseconds) =>
        Within(instant.UtcTicks + ((Int128)microseconds * TimeSpan.TicksPerMicrosecond));

    private static DateTimeOffset? Within(Int128 ticks) =>
        ticks < DateTimeOffset.MinValue.Ticks || ticks > DateTimeOffset.MaxValue.Ticks ? null : new DateTimeOffset((long)ticks, TimeSpan.Zero);

    private static DateOnly? Day(Int128 number) =>
        number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);

    private static DateOnly? Month(DateOnly day, long months)
    {
        var month = ((Int128)day.Year * 12) + day.Month - 1 + months;
        if (month < 12 || month >= 120_000)
            return null;
        var (year, of) = ((int)(month / 12), (int)(month % 12) + 1);
        return new DateOnly(year, of, Math.Min(day.Day, DateTime.DaysInMonth(year, of)));
    }
}
