using Jalon.Algebra;

namespace Jalon.Host.Scheduling;

/// <summary>Names days of the week.</summary>
/// <param name="On">At least one.</param>
public sealed record Weekdays(ValueList<IsoDayOfWeek> On) : DayRule
{
    /// <inheritdoc/>
    public override bool Names(LocalDate day) => On.Contains(day.DayOfWeek);
}
