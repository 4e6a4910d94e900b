using static Jalon.Algebra.Functions.Parameters;
using static Jalon.Algebra.Functions.Signatures;

namespace Jalon.Algebra.Functions;

/// <summary>The instant of the run, and the parts of dates and times. Parts of a datetime are read in the zone in force or in one given last; an unknown zone is empty.</summary>
internal static class DateFunctions
{
    private static readonly Family Dates = new("date");

    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } =
    [
        Dates.Scalar("today", "The day of the task's instant, in the zone in force or in one given.", Gives(DataType.Date, Zone))
            .NeverEmpty().ByRun()
            .Usage("purchases.ordered_on >= today() - 180 days"),

        Dates.Scalar("now", "The instant of the task: the same for all its rows.", Gives(DataType.DateTime))
            .NeverEmpty().ByRun()
            .Usage("sent_at >= now() - 2 hours"),

        Dates.Scalar("last_run", "When the campaign's last successful run before this one began. Empty where there was none.", Gives(DataType.DateTime))
            .MayBeEmpty().ByRun()
            .Usage("created_at >= last_run() ?? @2026-01-01T00:00"),

        CalendarPart("year", "The year.")
            .Example("year(@2026-11-23)", "2026"),

        CalendarPart("iso_year", "The year that the ISO week belongs to.")
            .Example("iso_year(@2027-01-01)", "2026"),

        CalendarPart("quarter", "The quarter, from 1.")
            .Example("quarter(@2026-11-23)", "4"),

        CalendarPart("month", "The month, from 1.")
            .Example("month(@2026-11-23)", "11"),

        CalendarPart("week", "The ISO week, from 1: the week with the year's first Thursday.")
            .Example("week(@2027-01-01)", "53"),

        CalendarPart("day", "The day of the month, from 1.")
            .Example("day(@2026-11-23)", "23"),

        CalendarPart("day_of_year", "The day of the year, from 1.")
            .Example("day_of_year(@2026-12-31)", "365"),

        CalendarPart("weekday", "The day of the week: 1 is Monday, 7 Sunday.")
            .Example("weekday(@2026-11-23)", "1"),

        ClockPart("hour", "The hour, from 0.")
            .Example("hour(@08:30)", "8")
            .Example("hour(@2026-07-01T08:00Z, \"Europe/Paris\")", "10"),

        ClockPart("minute", "The minute, from 0.")
            .Example("minute(@08:30)", "30"),

        ClockPart("second", "The second, from 0.")
            .Example("second(@08:30:15)", "15"),

        Dates.Scalar(
                "date",
                "The day of a datetime; or the day of a year, a month and a day, empty where there is no such day.",
                Gives(DataType.Date, Date("d")), Gives(DataType.Date, DateTime("t"), Zone), Gives(DataType.Date, Int("year"), Int("month"), Int("day")))
            .MayBeEmpty().ByZone()
            .Example("date(2026, 2, 28)", "@2026-02-28")
            .Example("date(2026, 2, 29)", "empty")
            .Example("date(@2026-07-01T23:00Z, \"Europe/Paris\")", "@2026-07-02"),

        Dates.Scalar("time", "The time of day of a datetime.", Gives(DataType.Time, Time("t")), Gives(DataType.Time, DateTime("t"), Zone))
            .MayBeEmpty().ByZone()
            .Example("time(@2026-07-01T23:00Z, \"Europe/Paris\")", "@01:00"),
    ];

    private static Function CalendarPart(string name, string summary) =>
        Dates.Scalar(name, summary, Gives(DataType.Int, Date("d")), Gives(DataType.Int, DateTime("t"), Zone)).MayBeEmpty().ByZone();

    private static Function ClockPart(string name, string summary) =>
        Dates.Scalar(name, summary, Gives(DataType.Int, Time("t")), Gives(DataType.Int, DateTime("t"), Zone)).MayBeEmpty().ByZone();
}
