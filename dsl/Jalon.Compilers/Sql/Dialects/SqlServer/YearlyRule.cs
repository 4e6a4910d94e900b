namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>Clocks that change twice a year, each time on the first of a weekday from a day of a month on.</summary>
/// <param name="First">The earlier change of a year.</param>
/// <param name="Second">The later one.</param>
internal sealed record YearlyRule(YearlyChange First, YearlyChange Second)
{
    /// <summary>The first year in which nothing but the rule holds.</summary>
    public int FromYear { get; init; }

    /// <summary>The rule that makes these changes; null where none does.</summary>
    public static YearlyRule? Of(IReadOnlyList<ClockChange> changes)
    {
        var years = changes.GroupBy(c => c.Year).Select(y => y.OrderBy(c => c.At).ToList()).ToList();
        return years.TrueForAll(y => y.Count == 2)
            && YearlyChange.Of([.. years.Select(y => y[0])]) is { } first
            && YearlyChange.Of([.. years.Select(y => y[1])]) is { } second
            ? new YearlyRule(first, second)
            : null;
    }

    /// <summary>Whether the rule makes a change.</summary>
    public bool Makes(ClockChange change) => First.Makes(change) || Second.Makes(change);
}
