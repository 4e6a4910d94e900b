namespace Jalon.Host.Scheduling;

/// <summary>Names each day.</summary>
public sealed record EachDay : DayRule
{
    /// <inheritdoc/>
    public override bool Names(LocalDate day) => true;
}
