using System.Globalization;
using System.Text.RegularExpressions;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>
/// Reads what DuckDB says of a plan: boxes of operators, the one that answers on top, each with the rows that it expects (<c>~1,234 rows</c>). An operator
/// that it has no estimate for, a sort above all, says 0. It reckons no cost.
/// </summary>
internal static partial class DuckDbPlan
{
    public static EnginePlan Read(string text)
    {
        var expected = Expected().Matches(text).Select(m => long.Parse(m.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToList();
        // It draws on a sheet as wide as its widest line.
        var drawn = string.Join('\n', text.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0));
        return new EnginePlan(drawn, expected.Count == 0 ? null : expected.FirstOrDefault(n => n > 0), null);
    }

    [GeneratedRegex("~([0-9,]+) rows?")]
    private static partial Regex Expected();
}
