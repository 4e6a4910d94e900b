namespace Jalon.Cli.Repl.Editing;

/// <summary>A text that is being written and the place in it, as a value: each key gives another. It may have several lines.</summary>
/// <param name="Text">The text, lines ended by a line feed.</param>
/// <param name="Caret">The place, in UTF-16 units: never between the two halves of a character.</param>
internal sealed record LineBuffer(string Text, int Caret)
{
    public static LineBuffer Empty { get; } = new("", 0);

    /// <summary>A text with the place at its end.</summary>
    public static LineBuffer Of(string text) => new(text, text.Length);

    public bool IsOnFirstLine => Text.IndexOf('\n', StringComparison.Ordinal) is var end && (end < 0 || Caret <= end);

    public bool IsOnLastLine => Text.LastIndexOf('\n') < Caret;

    public LineBuffer Insert(string what) => new(Text.Insert(Caret, what), Caret + what.Length);

    /// <summary>Something else in place of a stretch; the place is after it.</summary>
    public LineBuffer Replace(int start, int end, string what) => new(Text[..start] + what + Text[end..], start + what.Length);

    public LineBuffer Backspace() => Replace(Before(Caret), Caret, "");

    public LineBuffer Delete() => Replace(Caret, After(Caret), "");

    public LineBuffer Left() => this with { Caret = Before(Caret) };

    public LineBuffer Right() => this with { Caret = After(Caret) };

    public LineBuffer WordLeft() => this with { Caret = WordStart() };

    public LineBuffer WordRight()
    {
        var at = Caret;
        while (at < Text.Length && !IsOfWord(Text[at]))
            at++;
        while (at < Text.Length && IsOfWord(Text[at]))
            at++;
        return this with { Caret = at };
    }

    public LineBuffer Home() => this with { Caret = LineStart };

    public LineBuffer End() => this with { Caret = LineEnd };

    public LineBuffer KillToEnd() => Replace(Caret, LineEnd, "");

    public LineBuffer KillToStart() => Replace(LineStart, Caret, "");

    public LineBuffer KillWord() => Replace(WordStart(), Caret, "");

    /// <summary>The line above, as near to the same column as it goes.</summary>
    public LineBuffer Up() => IsOnFirstLine ? this : At(Text.LastIndexOf('\n', Math.Max(0, LineStart - 2)) + 1, Caret - LineStart);

    /// <summary>The line below.</summary>
    public LineBuffer Down() => IsOnLastLine ? this : At(LineEnd + 1, Caret - LineStart);

    /// <summary>Whether the line of the place holds nothing but blanks.</summary>
    public bool IsOnBlankLine => Text.AsSpan(LineStart, LineEnd - LineStart).IsWhiteSpace();

    private int LineStart => Caret == 0 ? 0 : Text.LastIndexOf('\n', Caret - 1) + 1;

    private int LineEnd => Text.IndexOf('\n', Caret) is var end && end < 0 ? Text.Length : end;

    private LineBuffer At(int lineStart, int column)
    {
        var end = Text.IndexOf('\n', lineStart) is var found && found < 0 ? Text.Length : found;
        var at = Math.Min(lineStart + column, end);
        return this with { Caret = at > 0 && at < Text.Length && char.IsLowSurrogate(Text[at]) ? at - 1 : at };
    }

    private int WordStart()
    {
        var at = Caret;
        while (at > 0 && !IsOfWord(Text[at - 1]))
            at--;
        while (at > 0 && IsOfWord(Text[at - 1]))
            at--;
        return at;
    }

    private int Before(int at) => at == 0 ? 0 : at - (at > 1 && char.IsLowSurrogate(Text[at - 1]) && char.IsHighSurrogate(Text[at - 2]) ? 2 : 1);

    private int After(int at) => at == Text.Length ? at : at + (at + 1 < Text.Length && char.IsHighSurrogate(Text[at]) && char.IsLowSurrogate(Text[at + 1]) ? 2 : 1);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
