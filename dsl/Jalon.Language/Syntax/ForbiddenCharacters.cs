namespace Jalon.Language.Syntax;

/// <summary>What no text may hold, not even between quotes: the character NUL, and half of a pair that makes one character.</summary>
internal static class ForbiddenCharacters
{
    /// <summary>The first of them in a stretch of a text; null for none.</summary>
    public static Span? First(string text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (IsAt(text, index)) return new Span(index, index + 1);
        }

        return null;
    }

    /// <summary>Whether one of them stands at a place of a text.</summary>
    public static bool IsAt(string text, int index)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c)) return index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]);
        return c == '\0' || (char.IsLowSurrogate(c) && (index == 0 || !char.IsHighSurrogate(text[index - 1])));
    }
}
