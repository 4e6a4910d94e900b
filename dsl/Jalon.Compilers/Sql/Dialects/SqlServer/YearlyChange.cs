namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>A change of the clocks that comes every year.</summary>
/// <param name="Month">The month in UTC.</param>
/// <param name="FromDay">The day of the month from which on the weekday is looked for.</param>
/// <param name="Weekday">0 is Monday.</param>
/// <param name="SecondOfDay">When, in UTC.</param>
/// <param name="Offset">Seconds that local time is ahead from then on.</param>
internal sealed record YearlyChange(int Month, int FromDay, int Weekday, int SecondOfDay, int Offset)
{
    /// <summary>What these changes, one a year, have in common; null where that is too little.</summary>
    public static YearlyChange? Of(IReadOnlyList<ClockChange> changes)
    {
        var one = changes[0];
        var made = new YearlyChange(one.Day.Month, changes.Min(c => c.Day.Day), WeekdayOf(one.Day), one.Second, one.Offset);
        return changes.All(made.Makes) ? made : null;
    }

    /// <summary>Whether a change is this one.</summary>
    public bool Makes(ClockChange change) =>
        change.Day.Month == Month && WeekdayOf(change.Day) == Weekday && change.Second == SecondOfDay && change.Offset == Offset
            && change.Day.Day >= FromDay && change.Day.Day < FromDay + 7;

    private static int WeekdayOf(DateOnly day) => day.DayNumber % 7;
}
