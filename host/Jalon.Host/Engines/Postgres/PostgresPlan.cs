using System.Globalization;
using System.Text.RegularExpressions;

namespace Jalon.Host.Engines.Postgres;

/// <summary>Reads what PostgreSQL says of a plan: lines of nodes, the first of which answers (<c>Sort  (cost=1.27..1.28 rows=12 width=4)</c>).</summary>
internal static partial class PostgresPlan
{
    public static EnginePlan Read(string text) => Expected().Match(text) is { Success: true } found
        ? new EnginePlan(text, long.Parse(found.Groups[2].Value, CultureInfo.InvariantCulture), double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture))
        : new EnginePlan(text, null, null);

    [GeneratedRegex(@"cost=[0-9.]+\.\.([0-9.]+) rows=([0-9]+)")]
    private static partial Regex Expected();
}
