namespace Jalon.Language.Diagnostics;

/// <summary>Shows a piece of a text inside a message.</summary>
public static class Quote
{
    private const int Longest = 40;

    /// <summary>The text, or its beginning and dots where it is longer than a message should be.</summary>
    public static string Short(string text)
    {
        if (text.Length <= Longest) return text;
        var end = Longest - 3;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + "...";
    }
}
