using static Jalon.Algebra.Functions.Parameters;
using static Jalon.Algebra.Functions.Signatures;

namespace Jalon.Algebra.Functions;

/// <summary>Dates and times moved and compared. What falls outside 0001-01-01 to 9999-12-31 is empty.</summary>
internal static class CalendarFunctions
{
    private static readonly Family Dates = new("date");

    private static ValueList<string> AllUnits => ClockUnits.AddRange(CalendarUnits);

    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } =
    [
        Dates.Scalar(
                "start_of",
                "The first instant of the day, week, month... that it lies in; of a date, the first day.",
                Gives(DataType.Date, Date("d"), Unit(CalendarUnits)), Gives(DataType.DateTime, DateTime("t"), Unit(AllUnits), Zone))
            .MayBeEmpty().ByZone()
            .Example("start_of(@2026-11-23, \"month\")", "@2026-11-01")
            .Example("start_of(@2026-11-25, \"week\")", "@2026-11-23"),

        Dates.Scalar(
                "end_of",
                "The last microsecond of the day, week, month... that it lies in; of a date, the last day.",
                Gives(DataType.Date, Date("d"), Unit(CalendarUnits)), Gives(DataType.DateTime, DateTime("t"), Unit(AllUnits), Zone))
            .MayBeEmpty().ByZone()
            .Example("end_of(@2026-02-03, \"month\")", "@2026-02-28"),

        Dates.Scalar(
                "add",
                "So many units later, or earlier where n is negative: days and longer by the calendar in the zone in force, months clamped to the month's end, hours and shorter as elapsed time.",
                new Signature([Date("d"), Int("n"), Unit(AllUnits)], a => IsClock(a[2]) ? DataType.DateTime : DataType.Date, "date, or datetime for hours and shorter"),
                Gives(DataType.DateTime, DateTime("t"), Int("n"), Unit(AllUnits), Zone))
            .MayBeEmpty().ByZone()
            .Example("add(@2026-01-31, 1, \"month\")", "@2026-02-28")
            .Example("add(@2026-11-23, -2, \"week\")", "@2026-11-09"),

        Dates.Scalar(
                "days_between",
                "Whole days from the first to the second; between datetimes, by the calendar in the zone in force.",
                Gives(DataType.Int, Date("a"), Date("b")), Gives(DataType.Int, Moment("a"), Moment("b"), Zone))
            .MayBeEmpty().ByZone()
            .Example("days_between(@2026-11-01, @2026-11-23)", "22")
            .Example("days_between(@2026-11-23, @2026-11-01)", "-22"),

        Dates.Scalar("hours_between", "Whole hours of elapsed time from the first to the second.", Gives(DataType.Int, Moment("a"), Moment("b")))
            .ByZone()
            .Example("hours_between(@2026-11-23T08:00Z, @2026-11-23T10:59Z)", "2"),

        Dates.Scalar("minutes_between", "Whole minutes of elapsed time from the first to the second.", Gives(DataType.Int, Moment("a"), Moment("b")))
            .ByZone()
            .Example("minutes_between(@2026-11-23T08:00Z, @2026-11-23T08:59:59Z)", "59"),

        Dates.Scalar(
                "months_between",
                "Whole months from the first to the second: the most that can be added to the first without passing the second.",
                Gives(DataType.Int, Date("a"), Date("b")), Gives(DataType.Int, Moment("a"), Moment("b"), Zone))
            .MayBeEmpty().ByZone()
            .Example("months_between(@2026-01-31, @2026-02-28)", "1")
            .Example("months_between(@2026-01-15, @2026-03-14)", "1"),

        Dates.Scalar(
                "years_between",
                "Whole years from the first to the second: the most that can be added to the first without passing the second.",
                Gives(DataType.Int, Date("a"), Date("b")), Gives(DataType.Int, Moment("a"), Moment("b"), Zone))
            .MayBeEmpty().ByZone()
            .Example("years_between(@2000-06-15, @2026-06-14)", "25"),

        Dates.Scalar("age", "Whole years from a date to today, or to another day.", Gives(DataType.Int, Date("born"), Date("on").Optional()))
            .ByRun()
            .Example("age(@2000-06-15, @2026-06-14)", "25"),

        Dates.Scalar(
                "next_anniversary",
                "The first day from today on, or from another day on, with the same month and day. 29 February comes on the 28th where it has to.",
                Gives(DataType.Date, Date("d"), Date("from").Optional()))
            .MayBeEmpty().ByRun()
            .Example("next_anniversary(@1990-05-01, @2026-11-23)", "@2027-05-01")
            .Example("next_anniversary(@2000-02-29, @2026-11-23)", "@2027-02-28"),

        Dates.Scalar("to_unix", "Whole seconds since 1970-01-01T00:00Z; negative before.", Gives(DataType.Int, Moment("t")))
            .ByZone()
            .Example("to_unix(@2026-11-23T00:00Z)", "1795392000"),

        Dates.Scalar("from_unix", "The instant so many seconds after 1970-01-01T00:00Z.", Gives(DataType.DateTime, Int("seconds")))
            .MayBeEmpty()
            .Example("from_unix(1795392000)", "@2026-11-23T00:00Z"),
    ];

    private static bool IsClock(Scalar unit) => unit is Literal { Value: string name } && ClockUnits.Contains(name);
}
