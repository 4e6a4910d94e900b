using System.Globalization;

namespace Jalon.Host.Execution;

/// <summary>The figures that a gate looks at.</summary>
/// <param name="Rows">Rows of the transition.</param>
/// <param name="PreviousRows">Rows of it in the last completed run; null before the first.</param>
internal sealed record GateFigures(long Rows, long? PreviousRows)
{
    /// <summary><c>|rows - previous_rows| / previous_rows</c>: 0 without an earlier run, 1 from nothing to something (language reference, section 6).</summary>
    public double Change => PreviousRows switch
    {
        null => 0,
        0 => Rows == 0 ? 0 : 1,
        { } previous => Math.Abs((double)Rows - previous) / previous,
    };

    public static GateFigures Of(long rows, long? previousRows) => new(rows, previousRows);

    public Dictionary<string, object?> AsFacts() =>
        new(StringComparer.Ordinal) { ["rows"] = Rows, ["previous_rows"] = PreviousRows, ["change"] = Change };

    public override string ToString() => PreviousRows is null
        ? string.Create(CultureInfo.InvariantCulture, $"does not hold with rows {Rows:N0} and no earlier run")
        : string.Create(CultureInfo.InvariantCulture, $"does not hold with rows {Rows:N0}, {PreviousRows:N0} in the run before, change {Change:P1}");
}
