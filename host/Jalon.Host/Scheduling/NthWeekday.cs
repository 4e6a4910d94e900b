namespace Jalon.Host.Scheduling;

/// <summary>Names a weekday of each month by its turn: the first Tuesday, the last Friday.</summary>
/// <param name="Nth">1 to 4; 0 for the last.</param>
/// <param name="Weekday">Which.</param>
public sealed record NthWeekday(int Nth, IsoDayOfWeek Weekday) : DayRule
{
    /// <inheritdoc/>
    public override bool Names(LocalDate day) => day.DayOfWeek == Weekday
        && (Nth == 0 ? day.Day > day.Calendar.GetDaysInMonth(day.Year, day.Month) - 7 : (day.Day - 1) / 7 == Nth - 1);
}
