namespace Jalon.Compilers;

/// <summary>What a text must look like to be read by a <see cref="DatePattern"/>, as a regular expression that all engines read alike.</summary>
internal static class DateTexts
{
    /// <summary>The expression, with a group for each field; null where the pattern has no year or names a field twice.</summary>
    public static string? Regex(DatePattern pattern)
    {
        var letters = pattern.Parts.Where(p => p.IsField).Select(p => p.Text[0]).ToList();
        return letters.Contains('y') && letters.Count == letters.Distinct().Count()
            ? "^" + string.Concat(pattern.Parts.Select(p => p.IsField ? Field(p.Text) : Escaped(p.Text))) + "$"
            : null;
    }

    /// <summary>The number of the group that holds a field, by the field's letter; null where the pattern has none.</summary>
    public static int? GroupOf(DatePattern pattern, char letter)
    {
        var at = pattern.Parts.Where(p => p.IsField).ToList().FindIndex(p => p.Text[0] == letter);
        return at < 0 ? null : at + 1;
    }

    private static string Field(string field) => field switch
    {
        "yyyy" => "([0-9]{4})",
        "HH" => "([01][0-9]|2[0-3])",
        "H" => "([01]?[0-9]|2[0-3])",
        "mm" or "ss" => "([0-5][0-9])",
        "M" or "d" => "([0-9]{1,2})",
        _ => "([0-9]{2})",
    };

    private static string Escaped(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c > 127 ? c.ToString() : $"\\{c}"));
}
