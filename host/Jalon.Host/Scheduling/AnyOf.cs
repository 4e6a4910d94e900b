using Jalon.Algebra;

namespace Jalon.Host.Scheduling;

/// <summary>Names what any of several rules names.</summary>
/// <param name="Rules">At least one.</param>
public sealed record AnyOf(ValueList<DayRule> Rules) : DayRule
{
    /// <inheritdoc/>
    public override bool Names(LocalDate day) => Rules.Any(r => r.Names(day));
}
