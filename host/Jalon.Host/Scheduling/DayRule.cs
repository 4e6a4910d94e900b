namespace Jalon.Host.Scheduling;

/// <summary>Which days a schedule names.</summary>
public abstract record DayRule
{
    private protected DayRule()
    {
    }

    /// <summary>Whether it names a day.</summary>
    public abstract bool Names(LocalDate day);
}
