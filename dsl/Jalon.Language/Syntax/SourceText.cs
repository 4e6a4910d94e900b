namespace Jalon.Language.Syntax;

/// <summary>A text and where it came from. Its lines are counted when somebody asks.</summary>
/// <param name="name">What people call it: a path as they would type it, or <c>&lt;query&gt;</c>.</param>
/// <param name="text">The characters.</param>
public sealed class SourceText(string name, string text)
{
    private readonly Lazy<int[]> starts = new(() => LineStarts(text));

    /// <summary>What people call it.</summary>
    public string Name { get; } = name;

    /// <summary>The characters.</summary>
    public string Text { get; } = text;

    /// <summary>The characters of a stretch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no stretch of this text.</exception>
    public string this[Span span] => Text[span.Start..span.End];

    /// <summary>How many lines there are: at least one.</summary>
    public int LineCount => starts.Value.Length;

    /// <summary>The line and column of a character, both from 1; columns count code points.</summary>
    public (int Line, int Column) Place(int offset)
    {
        var line = LineOf(offset);
        var start = starts.Value[line - 1];
        var end = Math.Max(start, Math.Min(offset, Text.Length));
        var first = Text.AsSpan(start, end - start).IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0) return (line, end - start + 1);
        var column = first + 1;
        for (var at = start + first; at < end; at++)
            if (!char.IsLowSurrogate(Text[at]) || at == 0 || !char.IsHighSurrogate(Text[at - 1]))
                column++;
        return (line, column);
    }

    /// <summary>Where a stretch begins, and how many code points of it stand on that line: at least one.</summary>
    public (int Line, int Column, int Length) Place(Span span)
    {
        var (line, column) = Place(span.Start);
        var (_, end) = Place(Math.Min(span.End, Line(line).End));
        return (line, column, Math.Max(1, end - column));
    }

    /// <summary>The line of a character, from 1; much cheaper than its column where lines are long.</summary>
    public int LineOf(int offset)
    {
        var found = Array.BinarySearch(starts.Value, offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The stretch of a line, from 1, without its line break.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public Span Line(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        var start = starts.Value[line - 1];
        var end = line < LineCount ? starts.Value[line] - 1 : Text.Length;
        return new Span(start, end > start && Text[end - 1] == '\r' ? end - 1 : end);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static int[] LineStarts(string text)
    {
        var starts = new int[text.AsSpan().Count('\n') + 1];
        for (var (line, at) = (1, 0); line < starts.Length; line++)
        {
            // Millions of lines may hold nothing: a search costs more than a look.
            at += text[at] == '\n' ? 1 : text.AsSpan(at).IndexOf('\n') + 1;
            starts[line] = at;
        }

        return starts;
    }
}
