using System.Globalization;
using System.Text;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>A regular expression in PostgreSQL's words, to be matched under the collation "C", by which a word is of ASCII.</summary>
internal static class PostgresRegex
{
    // The engine counts no further.
    private const int MostTimes = 255;

    /// <summary>The expression; null where it repeats something more often than the engine counts.</summary>
    public static string? Of(RegexPattern pattern)
    {
        var spelt = new StringBuilder();
        var text = pattern.Linear;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' && Repeats(text, i) > MostTimes)
                return null;
            if (text[i] != '\\')
            {
                spelt.Append(text[i]);
                continue;
            }

            spelt.Append('\\').Append(text[++i] switch { 'b' => 'y', 'z' => 'Z', var c => c });
        }

        return spelt.ToString();
    }

    /// <summary>
    /// The expression, where the longest match is the one that comes first by the order of choices; null where it may not be. PostgreSQL looks for the
    /// longest, the language for the first: they part over alternatives and over groups that repeat.
    /// </summary>
    public static string? OfFirst(RegexPattern pattern)
    {
        var text = pattern.Linear;
        var inClass = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] is '[' or ']')
                inClass = text[i] == '[';
            else if (!inClass && (text[i] == '|' || (text[i] == ')' && i + 1 < text.Length && text[i + 1] is '*' or '+' or '?' or '{')))
                return null;
        }

        return Of(pattern);
    }

    private static int Repeats(string text, int at)
    {
        var end = text.IndexOf('}', at);
        return end < 0 ? 0 : text[(at + 1)..end].Split(',').Max(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0);
    }
}
