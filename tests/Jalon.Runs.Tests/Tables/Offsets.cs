using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Jalon.Runs.Tests.Tables;

/// <summary>Instants of a table: so long after its first event, as <c>0</c>, <c>30s</c>, <c>7d</c> or <c>1h30m</c>.</summary>
internal static partial class Offsets
{
    private static readonly Instant Zero = Instant.FromUtc(2026, 11, 24, 3, 0);

    private static readonly (string Unit, Duration Length)[] Units =
        [("d", Duration.FromDays(1)), ("h", Duration.FromHours(1)), ("m", Duration.FromMinutes(1)), ("s", Duration.FromSeconds(1))];

    public static Instant Parse(string text) => Zero + ParseDuration(text);

    public static Duration ParseDuration(string text) => Part().Matches(text).Aggregate(
        Duration.Zero,
        (sum, m) => sum + Units.Single(u => u.Unit == m.Groups[2].Value).Length * int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));

    public static string Text(Instant at)
    {
        var left = at - Zero;
        var text = "";
        foreach (var (unit, length) in Units)
        {
            var n = (long)(left / length);
            left -= length * n;
            if (n > 0) text += string.Create(CultureInfo.InvariantCulture, $"{n}{unit}");
        }

        return text.Length == 0 ? "0" : text;
    }

    [GeneratedRegex("([0-9]+)([dhms])")]
    private static partial Regex Part();
}
