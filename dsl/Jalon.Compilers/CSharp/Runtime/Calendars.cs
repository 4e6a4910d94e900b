using NodaTime;

using Duration = Jalon.Algebra.Types.Duration;
using Period = Jalon.Algebra.Types.Period;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>
/// Dates and times moved and compared. Units are <c>second minute hour day week month quarter year</c>; an unknown unit or zone is empty, and so is
/// what leaves the years 1 to 9999. Pure; nothing here raises.
/// </summary>
public static class Calendars
{
    private static readonly Duration s_microsecond = new(0, 1);

    /// <summary>The first day of the unit.</summary>
    public static DateOnly? StartOf(DateOnly? d, string? unit) => d is not { } day ? null : unit switch
    {
        "day" => day,
        "week" => TimeOperators.AddDays(day, new Duration(1 - Dates.Weekday(day)!.Value, 0)),
        "month" => new DateOnly(day.Year, day.Month, 1),
        "quarter" => new DateOnly(day.Year, day.Month - ((day.Month - 1) % 3), 1),
        "year" => new DateOnly(day.Year, 1, 1),
        _ => null,
    };

    /// <summary>The last day of the unit.</summary>
    public static DateOnly? EndOf(DateOnly? d, string? unit) => unit switch
    {
        "day" => d,
        "week" => TimeOperators.AddDays(StartOf(d, unit), new Duration(6, 0)),
        _ => StartOf(d, unit) is { } start ? LastOf(start, unit) : null,
    };

    /// <summary>The first instant of the unit.</summary>
    public static DateTimeOffset? StartOf(DateTimeOffset? t, string? unit, DateTimeZone? zone)
    {
        if (Dates.Local(t, zone) is not { } local)
            return null;
        return Clock(unit) is { } length
            ? TimeOperators.Subtract(t, new Duration(0, local.Ticks % length / TimeSpan.TicksPerMicrosecond), zone!)
            : TimeOperators.Midnight(StartOf(DateOnly.FromDateTime(local), unit), zone!);
    }

    /// <summary>The last microsecond of the unit.</summary>
    public static DateTimeOffset? EndOf(DateTimeOffset? t, string? unit, DateTimeZone? zone)
    {
        if (Dates.Local(t, zone) is not { } local)
            return null;
        // From the instant itself: of the very first unit there is, the start may be none.
        if (Clock(unit) is { } length)
            return TimeOperators.Add(t, new Duration(0, ((length - (local.Ticks % length)) / TimeSpan.TicksPerMicrosecond) - 1), zone!);
        var last = EndOf(DateOnly.FromDateTime(local), unit);
        // After the last day there is there comes no midnight.
        if (last == DateOnly.MaxValue)
            return TimeOperators.Instant(last.Value.ToDateTime(TimeOnly.MaxValue), zone!) is { } end ? TimeOperators.Instant(end) : null;
        var next = TimeOperators.AddDays(last, new Duration(1, 0));
        return TimeOperators.Subtract(TimeOperators.Midnight(next, zone!), s_microsecond, zone!);
    }

    /// <summary>So many days, weeks, months, quarters or years later.</summary>
    public static DateOnly? Add(DateOnly? d, long? n, string? unit) =>
        Months(n, unit) is { } months ? TimeOperators.Add(d, new Period(months))
        : Days(n, unit) is { } days ? TimeOperators.AddDays(d, new Duration(days, 0))
        : null;

    /// <summary>So many units later.</summary>
    public static DateTimeOffset? Add(DateTimeOffset? t, long? n, string? unit, DateTimeZone? zone) =>
        zone is null ? null
        : Months(n, unit) is { } months ? TimeOperators.Add(t, new Period(months), zone)
        : Days(n, unit) is { } days ? TimeOperators.Add(t, new Duration(days, 0), zone)
        : Clock(unit) is { } length && Operators.Multiply(n, length / TimeSpan.TicksPerMicrosecond) is { } elapsed
            ? TimeOperators.Add(t, new Duration(0, elapsed), zone)
        : null;

    /// <summary>Days from one to the other.</summary>
    public static long? DaysBetween(DateOnly? a, DateOnly? b) => b?.DayNumber - a?.DayNumber;

    /// <summary>Whole days of the local calendar from one to the other.</summary>
    public static long? DaysBetween(DateTimeOffset? a, DateTimeOffset? b, DateTimeZone? zone) =>
        Dates.Local(a, zone) is { } from && Dates.Local(b, zone) is { } to ? (to.Ticks - from.Ticks) / TimeSpan.TicksPerDay : null;

    /// <summary>Whole hours of elapsed time from one to the other.</summary>
    public static long? HoursBetween(DateTimeOffset? a, DateTimeOffset? b) => (b?.UtcTicks - a?.UtcTicks) / TimeSpan.TicksPerHour;

    /// <summary>Whole minutes of elapsed time from one to the other.</summary>
    public static long? MinutesBetween(DateTimeOffset? a, DateTimeOffset? b) => (b?.UtcTicks - a?.UtcTicks) / TimeSpan.TicksPerMinute;

    /// <summary>Whole months from one to the other.</summary>
    public static long? MonthsBetween(DateOnly? a, DateOnly? b) =>
        a is { } from && b is { } to ? Months(from.ToDateTime(TimeOnly.MinValue), to.ToDateTime(TimeOnly.MinValue)) : null;

    /// <summary>Whole months of the local calendar from one to the other.</summary>
    public static long? MonthsBetween(DateTimeOffset? a, DateTimeOffset? b, DateTimeZone? zone) =>
        Dates.Local(a, zone) is { } from && Dates.Local(b, zone) is { } to ? Months(from, to) : null;

    /// <summary>Whole years from one to the other.</summary>
    public static long? YearsBetween(DateOnly? a, DateOnly? b) => MonthsBetween(a, b) / 12;

    /// <summary>Whole years of the local calendar from one to the other.</summary>
    public static long? YearsBetween(DateTimeOffset? a, DateTimeOffset? b, DateTimeZone? zone) => MonthsBetween(a, b, zone) / 12;

    /// <summary>The first day from another on with the same month and day; 29 February comes on the 28th where it has to.</summary>
    public static DateOnly? NextAnniversary(DateOnly? d, DateOnly? from)
    {
        if (d is not { } day || from is not { } first)
            return null;
        var next = TimeOperators.Add(day, new Period((first.Year - day.Year) * 12L));
        return next >= first ? next : TimeOperators.Add(day, new Period((first.Year - day.Year + 1) * 12L));
    }

    // The most that can be added to the first without passing the second, backwards too; a day that a month lacks is its last.
    private static long Months(DateTime a, DateTime b)
    {
        var months = ((b.Year - a.Year) * 12) + b.Month - a.Month;
        var reached = new DateTime(b.Year, b.Month, Math.Min(a.Day, DateTime.DaysInMonth(b.Year, b.Month))) + a.TimeOfDay;
        return months > 0 && reached > b ? months - 1 : months < 0 && reached < b ? months + 1 : months;
    }

    private static DateOnly LastOf(DateOnly start, string? unit)
    {
        var month = start.Month + (unit == "month" ? 0 : unit == "quarter" ? 2 : 11);
        return new DateOnly(start.Year, month, DateTime.DaysInMonth(start.Year, month));
    }

    private static long? Clock(string? unit) => unit switch
    {
        "second" => TimeSpan.TicksPerSecond,
        "minute" => TimeSpan.TicksPerMinute,
        "hour" => TimeSpan.TicksPerHour,
        _ => null,
    };

    private static long? Days(long? n, string? unit) => unit switch
    {
        "day" => n,
        "week" => Operators.Multiply(n, 7),
        _ => null,
    };

    private static long? Months(long? n, string? unit) => unit switch
    {
        "month" => n,
        "quarter" => Operators.Multiply(n, 3),
        "year" => Operators.Multiply(n, 12),
        _ => null,
    };
}
