namespace Jalon.Host.Scheduling;

/// <summary>The days on which a schedule may fire, both included.</summary>
/// <param name="From">The first; null for no beginning.</param>
/// <param name="Until">The last; null for no end.</param>
public sealed record Validity(LocalDate? From, LocalDate? Until)
{
    // No schedule fires in the last year of the calendar, so that no day after another is ever beyond it.
    private static readonly LocalDate LastDay = new(9998, 12, 31);

    /// <summary>All days.</summary>
    public static Validity Always { get; } = new(null, null);

    /// <summary>Whether a day, and so each one after it, is beyond the last.</summary>
    public bool IsOver(LocalDate day) => day > LastDay || (Until is { } until && day > until);

    /// <summary>A day, or the first one where that is later.</summary>
    public LocalDate NotBefore(LocalDate day) => From is { } from && from > day ? from : day;
}
