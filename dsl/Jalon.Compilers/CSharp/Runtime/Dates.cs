using System.Globalization;

using NodaTime;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>
/// The parts of dates and times. A datetime is read in the zone given; where that is unknown (null), or an argument is empty, so is the result.
/// Pure; nothing here raises.
/// </summary>
public static class Dates
{
    /// <summary>The task's instant.</summary>
    public static DateTimeOffset? Now(CompileContext context) => TimeOperators.Instant(context.Now.ToDateTimeOffset());

    /// <summary>The day of the task's instant.</summary>
    public static DateOnly? Today(CompileContext context, DateTimeZone? zone) => Date(Now(context), zone);

    /// <summary>The fact <c>last_run</c>: when the last successful run began.</summary>
    public static DateTimeOffset? LastRun(CompileContext context) => context.Parameters.GetValueOrDefault("last_run") as DateTimeOffset?;

    /// <summary>The local day.</summary>
    public static DateOnly? Date(DateTimeOffset? t, DateTimeZone? zone) => Local(t, zone) is { } local ? DateOnly.FromDateTime(local) : null;

    /// <summary>The day of a year, a month and a day; empty where there is none.</summary>
    public static DateOnly? Date(long? year, long? month, long? day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth((int)year, (int)month)
            ? new DateOnly((int)year, (int)month, (int)day)
            : null;

    /// <summary>The local time of day.</summary>
    public static TimeOnly? Time(DateTimeOffset? t, DateTimeZone? zone) => Local(t, zone) is { } local ? TimeOnly.FromDateTime(local) : null;

    /// <summary>The year.</summary>
    public static long? Year(DateOnly? d) => d?.Year;

    /// <summary>The year that the ISO week belongs to.</summary>
    public static long? IsoYear(DateOnly? d) => d is { } day ? ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)) : null;

    /// <summary>The quarter, from 1.</summary>
    public static long? Quarter(DateOnly? d) => d is { } day ? ((day.Month - 1) / 3) + 1 : null;

    /// <summary>The month, from 1.</summary>
    public static long? Month(DateOnly? d) => d?.Month;

    /// <summary>The ISO week, from 1.</summary>
    public static long? Week(DateOnly? d) => d is { } day ? ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)) : null;

    /// <summary>The day of the month, from 1.</summary>
    public static long? Day(DateOnly? d) => d?.Day;

    /// <summary>The day of the year, from 1.</summary>
    public static long? DayOfYear(DateOnly? d) => d?.DayOfYear;

    /// <summary>The day of the week: 1 is Monday.</summary>
    public static long? Weekday(DateOnly? d) => d is { } day ? Iso(day.DayOfWeek) : null;

    /// <summary>The hour, from 0.</summary>
    public static long? Hour(TimeOnly? t) => t?.Hour;

    /// <summary>The minute, from 0.</summary>
    public static long? Minute(TimeOnly? t) => t?.Minute;

    /// <summary>The second, from 0.</summary>
    public static long? Second(TimeOnly? t) => t?.Second;

    /// <summary>Whole seconds since 1970, towards the past.</summary>
    public static long? ToUnix(DateTimeOffset? t) => t?.ToUnixTimeSeconds();

    /// <summary>The instant so many seconds after 1970.</summary>
    public static DateTimeOffset? FromUnix(long? seconds) =>
        seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds.Value)
            : null;

    /// <summary>The local date and time.</summary>
    internal static DateTime? Local(DateTimeOffset? t, DateTimeZone? zone) => t is { } at && zone is not null ? TimeOperators.Local(at, zone) : null;

    private static int Iso(DayOfWeek day) => day == DayOfWeek.Sunday ? 7 : (int)day;
}
