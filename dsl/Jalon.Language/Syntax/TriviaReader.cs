using Jalon.Language.Diagnostics;

namespace Jalon.Language.Syntax;

/// <summary>Moves over what stands between two tokens, blanks and comments, and keeps what of it counts for the token after.</summary>
/// <param name="reading">Who hears of comments as other languages have them.</param>
/// <param name="lines">Where comments end.</param>
internal sealed class TriviaReader(Reading reading, LineEnds lines)
{
    private readonly string text = reading.Source.Text;
    private bool blockCommentsClose = true;

    /// <summary>Whether a line ended since the last token.</summary>
    public bool HasLineEnd { get; private set; }

    /// <summary>Whether a comment stood since the last token.</summary>
    public bool HasComment { get; private set; }

    /// <summary>A token was read: what comes now stands before the next.</summary>
    public void Restart() => HasLineEnd = HasComment = false;

    /// <summary>The first place from here on where neither a blank nor a comment stands; the text's length for none.</summary>
    public int Skip(int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var c = text[at];
            if (c is ' ' or '\n' or '\r' or '\t') at = LastBlank(at);
            else if (c == '#') at = LastOfLine(at);
            else if (c is '-' or '/' && IsForeign(at)) at = LastOfForeign(at);
            else if (!char.IsWhiteSpace(c) && (c != '\uFEFF' || at > 0)) return at;
        }

        return text.Length;
    }

    // The last of a run of plain blanks: many of them cost little.
    private int LastBlank(int first)
    {
        var rest = text.AsSpan(first);
        var run = rest.IndexOfAnyExcept(" \n\r\t");
        if (run >= 0) rest = rest[..run];
        HasLineEnd |= rest.Contains('\n');
        return first + rest.Length - 1;
    }

    private int LastOfLine(int start)
    {
        HasComment = true;
        var end = lines.After(start);
        if (ForbiddenCharacters.First(text, start, end) is { } bad) reading.Tell(LexisErrors.ForbiddenCharacter(reading.Source, bad, text[bad.Start]));
        return end - 1;
    }

    private bool IsForeign(int at) => at + 1 < text.Length && (text[at], text[at + 1]) is ('-', '-') or ('/', '/' or '*');

    private int LastOfForeign(int start)
    {
        reading.Tell(LexisErrors.ForeignComment(reading.Source, new Span(start, start + 2), text.Substring(start, 2)));
        return text[start + 1] == '*' && EndOfBlock(start + 2) is > 0 and var close ? close + 1 : LastOfLine(start);
    }

    private int EndOfBlock(int from)
    {
        var close = blockCommentsClose ? text.IndexOf("*/", from, StringComparison.Ordinal) : -1;
        blockCommentsClose = close >= 0;
        return close;
    }
}
