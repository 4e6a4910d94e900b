namespace Jalon.Host.Scheduling;

/// <summary>Names a day of each month by its number; in a month that is too short for it, the last day stands for it, so that no month is left out.</summary>
/// <param name="Day">1 to 31.</param>
public sealed record DayOfMonth(int Day) : DayRule
{
    /// <inheritdoc/>
    public override bool Names(LocalDate day) => day.Day == Math.Min(Day, day.Calendar.GetDaysInMonth(day.Year, day.Month));
}
