namespace Jalon.Algebra.Functions;

/// <summary>
/// How <c>format_date</c> and <c>to_date</c> spell a date: <c>yyyy MM dd HH mm ss</c> with leading zeros, <c>M d H</c> without,
/// letters that stand for themselves in single quotes, every other character for itself.
/// </summary>
/// <param name="Parts">In order.</param>
public sealed record DatePattern(ValueList<DatePatternPart> Parts)
{
    private static readonly string[] Fields = ["yyyy", "MM", "dd", "HH", "mm", "ss", "M", "d", "H"];

    /// <summary>Reads a pattern; null where a letter outside quotes is none of the fields, or a quote is not closed.</summary>
    public static DatePattern? TryParse(string text)
    {
        var parts = new List<DatePatternPart>();
        for (var i = 0; i < text.Length;)
        {
            if (Array.Find(Fields, f => text.AsSpan(i).StartsWith(f, StringComparison.Ordinal)) is { } field)
            {
                parts.Add(new DatePatternPart(field, IsField: true));
                i += field.Length;
            }
            else if (text[i] == '\'' && text.IndexOf('\'', i + 1) is > 0 and var end)
            {
                // Two quotes are one.
                parts.Add(new DatePatternPart(end == i + 1 ? "'" : text[(i + 1)..end], IsField: false));
                i = end + 1;
            }
            else if (text[i] == '\'' || char.IsLetter(text[i]))
            {
                return null;
            }
            else
            {
                parts.Add(new DatePatternPart(text[i++].ToString(), IsField: false));
            }
        }

        return new DatePattern([.. parts]);
    }
}
