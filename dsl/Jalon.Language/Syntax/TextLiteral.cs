using System.Globalization;
using System.Text;

namespace Jalon.Language.Syntax;

/// <summary>Reads texts as they are written: <c>"a \"b\" \u{1F600}"</c>.</summary>
internal static class TextLiteral
{
    /// <summary>What was read.</summary>
    /// <param name="Value">The text, escapes resolved.</param>
    /// <param name="Length">How many characters it took, quotes included.</param>
    /// <param name="IsClosed">Whether the closing quote was there.</param>
    /// <param name="BadEscape">The first escape that is none, counted from the opening quote; null where all are.</param>
    public readonly record struct Result(string Value, int Length, bool IsClosed, Span? BadEscape);

    /// <summary>Reads from the opening quote on; what follows is at most the rest of the line.</summary>
    public static Result Read(ReadOnlySpan<char> line)
    {
        var plain = line[1..].IndexOfAny('"', '\\');
        if (plain < 0) return new(line[1..].ToString(), line.Length, false, null);
        if (line[plain + 1] == '"') return new(line.Slice(1, plain).ToString(), plain + 2, true, null);

        var value = new StringBuilder();
        Span? bad = null;
        var at = 1;
        while (at < line.Length)
        {
            if (line[at] == '"') return new(value.ToString(), at + 1, true, bad);
            if (line[at] != '\\')
            {
                value.Append(line[at++]);
                continue;
            }

            var length = Escape(line[at..], value);
            if (length < 0) bad ??= new Span(at, at - length);
            at += Math.Abs(length);
        }

        return new(value.ToString(), line.Length, false, bad);
    }

    // How many characters the escape takes; that number negated where it is none.
    private static int Escape(ReadOnlySpan<char> escape, StringBuilder to)
    {
        switch (escape.Length > 1 ? escape[1] : '\0')
        {
            case '"': to.Append('"'); return 2;
            case '\\': to.Append('\\'); return 2;
            case 'n': to.Append('\n'); return 2;
            case 't': to.Append('\t'); return 2;
            case 'u' when escape.Length > 2 && escape[2] == '{' && escape.IndexOf('}') is > 3 and < 10 and var close:
                if (!int.TryParse(escape[3..close], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    || code == 0 || !Rune.IsValid(code)) return -(close + 1);
                to.Append(new Rune(code).ToString());
                return close + 1;
            default: return -Math.Min(2, escape.Length);
        }
    }
}
