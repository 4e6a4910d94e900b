using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Scheduling;

/// <summary>Makes schedules of what a campaign's text says.</summary>
/// <param name="zone">The zone in force.</param>
/// <param name="published">Where an interval without a beginning of its own is counted from.</param>
internal sealed class ScheduleReader(DateTimeZone zone, Instant published)
{
    // What no calendar reaches: an interval of that length fires at its beginning alone.
    private static readonly Int128 LongestMicroseconds = (Int128)3_000_000 * Algebra.Types.Duration.MicrosecondsPerDay;

    /// <summary>The schedule of a block that was bound without errors.</summary>
    public Schedule Read(BoundSchedule schedule) => schedule.Kind switch
    {
        "once" => new OnceSchedule(Instant.FromDateTimeOffset((DateTimeOffset)schedule.Settings["at"])),
        "every" => Every(schedule),
        "daily" => new CalendarSchedule(new EachDay(), Time(schedule), zone, Valid(schedule)),
        "weekly" => new CalendarSchedule(new Weekdays([.. Words(schedule).Select(Weekday)]), Time(schedule), zone, Valid(schedule)),
        "monthly" => new CalendarSchedule(Monthly(schedule), Time(schedule), zone, Valid(schedule)),
        "cron" => new CronSchedule((string)schedule.Settings["expression"], zone, Valid(schedule)),
        "signal" => new SignalSchedule(schedule.Settings.GetValueOrDefault("name") as string ?? ""),
        _ => throw new InvalidOperationException($"There is no schedule '{schedule.Kind}'."),
    };

    private EverySchedule Every(BoundSchedule schedule)
    {
        var microseconds = Int128.Min(((Algebra.Types.Duration)schedule.Settings["interval"]).TotalMicroseconds, LongestMicroseconds);
        var interval = Duration.FromDays((int)(microseconds / Algebra.Types.Duration.MicrosecondsPerDay))
            + Duration.FromTicks((long)(microseconds % Algebra.Types.Duration.MicrosecondsPerDay) * 10);
        var begin = schedule.Settings.GetValueOrDefault("from") switch
        {
            DateTimeOffset instant => Instant.FromDateTimeOffset(instant),
            DateOnly day => Midnight(LocalDate.FromDateOnly(day)),
            _ => published + interval,
        };
        var until = schedule.Settings.GetValueOrDefault("until") is DateOnly last && last < DateOnly.MaxValue ? Midnight(LocalDate.FromDateOnly(last).PlusDays(1)) : (Instant?)null;
        return new EverySchedule(begin, interval, until);
    }

    private Instant Midnight(LocalDate day) => ZonePolicy.At(day.AtMidnight(), zone);

    private static AnyOf Monthly(BoundSchedule schedule)
    {
        var rules = Words(schedule).Select(MonthlyDay);
        return new AnyOf([.. schedule.Settings.GetValueOrDefault("day") is long day ? rules.Append(new DayOfMonth((int)day)) : rules]);
    }

    private static DayRule MonthlyDay(string word)
    {
        var parts = word.Split('_');
        var nth = Array.IndexOf(["last", "first", "second", "third", "fourth"], parts[0]);
        return parts[1] == "day" ? new DayOfMonth(nth == 0 ? 31 : nth) : new NthWeekday(nth, Weekday(parts[1]));
    }

    private static IsoDayOfWeek Weekday(string word) => Enum.Parse<IsoDayOfWeek>(word, ignoreCase: true);

    private static IEnumerable<string> Words(BoundSchedule schedule) => schedule.Settings.GetValueOrDefault("on") is IReadOnlyList<object> words ? words.Cast<string>() : [];

    private static LocalTime Time(BoundSchedule schedule) => LocalTime.FromTimeOnly((TimeOnly)schedule.Settings["at"]);

    private static Validity Valid(BoundSchedule schedule) => new(Day(schedule, "from"), Day(schedule, "until"));

    private static LocalDate? Day(BoundSchedule schedule, string name) => schedule.Settings.GetValueOrDefault(name) is DateOnly day ? LocalDate.FromDateOnly(day) : null;
}
