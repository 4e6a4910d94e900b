using System.Globalization;
using System.Text;
using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>Draws a diagnostic for people: place and message, the line, a caret under the span, what to do. Fits 80 columns where the words allow.</summary>
public static class CaretText
{
    private const int Width = 80;
    private const int TabWidth = 4;
    private const string Cut = "...";
    private const string Gutter = "    | ";

    /// <summary>The diagnostic as lines of text, without a newline at the end.</summary>
    public static string Draw(Diagnostic diagnostic, Phrasebook book)
    {
        var source = diagnostic.Source;
        var (line, column) = source.Place(diagnostic.Span.Start);
        var severity = book.Say(Phrase.Of(diagnostic.Severity == Severity.Error ? "error" : "advice"));
        var message = Printable(book.Say(diagnostic.Message));
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{Printable(source.Name)}:{line}:{column}: {severity} {diagnostic.Code}: {message}"),
        };
        var beside = diagnostic.Beside is { } said ? Printable(book.Say(said)) : "";
        if (diagnostic.Related is not { } related) lines.AddRange(Picture(source, diagnostic.Span, beside));
        else if (beside.Length == 0 && MarkOn(source, diagnostic.Span, related.Span) is { } mark) lines.AddRange(Picture(source, diagnostic.Span, $"- {Printable(book.Say(related.Label))}", mark));
        else lines.AddRange([.. Picture(source, diagnostic.Span, beside), .. Picture(source, related.Span, Printable(book.Say(related.Label)))]);
        lines.AddRange(diagnostic.Hints.SelectMany(hint => Wrapped(Printable(book.Say(hint)), Width - Gutter.Length)).Select(line => Gutter + line));
        return string.Join('\n', lines);
    }

    // Where a second place stands in the picture of the first: before it, on the same line, in the same part of it.
    private static int? MarkOn(SourceText source, Span span, Span second)
    {
        var number = source.LineOf(span.Start);
        if (second.Start >= span.Start || source.LineOf(second.Start) != number) return null;
        var (text, start, _) = Window(source.Text, source.Line(number), span, Width - Gutter.Length);
        var (other, mark, _) = Window(source.Text, source.Line(number), second, Width - Gutter.Length);
        return text == other && mark < start ? mark : null;
    }

    private static IEnumerable<string> Picture(SourceText source, Span span, string beside, int? mark = null)
    {
        var number = source.LineOf(span.Start);
        var line = source.Line(number);
        var gutter = number.ToString(CultureInfo.InvariantCulture).PadLeft(3) + " | ";
        var room = Width - gutter.Length;
        var (text, start, end) = Window(source.Text, line, span, room);
        var blank = new string(' ', gutter.Length - 2) + "| ";
        var caret = (mark is { } at ? new string(' ', at) + '-' : "").PadRight(start) + new string('^', Math.Max(1, end - start));
        yield return (gutter + text).TrimEnd();
        if (beside.Length == 0) yield return blank + caret;
        else if (caret.Length + 1 + beside.Length <= room) yield return blank + caret + ' ' + beside;
        else
        {
            yield return blank + caret;
            yield return blank + beside;
        }
    }

    private static IEnumerable<string> Wrapped(string text, int room)
    {
        while (text.Length > room && text.LastIndexOf(' ', room) is > 0 and var blank)
        {
            yield return text[..blank];
            text = text[(blank + 1)..];
        }

        yield return text;
    }

    // A line may be megabytes long: only what can be shown is ever looked at.
    private static (string Text, int Start, int End) Window(string text, Span line, Span span, int room)
    {
        var from = Math.Min(span.Start, line.End);
        var left = Whole(text, Math.Max(line.Start, from - (2 * room)));
        var right = Whole(text, Math.Min(line.End, from + (2 * room)));
        var cells = Cells(text, left, right);
        var start = cells.TakeWhile(c => c.At < from).Sum(c => c.Width);
        var end = cells.TakeWhile(c => c.At < Math.Clamp(span.End, from, right)).Sum(c => c.Width);
        var width = cells.Sum(c => c.Width);
        if (left == line.Start && right == line.End && width <= room) return (Joined(cells), start, end);

        // The span stands where a third of the room is before it, unless the line begins or ends nearer.
        var skip = left == line.Start && Math.Min(end, start + (room / 3)) <= room - Cut.Length ? 0 : Math.Max(0, start - (room / 3));
        var shown = new StringBuilder();
        var used = 0;
        var passed = 0;
        if (skip > 0 || left > line.Start)
        {
            // What is cut may be wider than what stands for it.
            for (; passed < cells.Count && used < skip + Cut.Length; passed++) used += cells[passed].Width;
            used -= skip;
            shown.Append(Cut.PadRight(used));
        }

        var cutsRight = width - skip > room || right < line.End;
        foreach (var cell in cells.Skip(passed))
        {
            if (used + cell.Width > (cutsRight ? room - Cut.Length : room)) break;
            shown.Append(cell.Text);
            used += cell.Width;
        }

        if (cutsRight)
        {
            shown.Append(Cut);
            used += Cut.Length;
        }

        return (shown.ToString(), start - skip, Math.Clamp(end - skip, start - skip, Math.Max(start - skip, used)));
    }

    private static string Joined(IEnumerable<Cell> cells) => string.Concat(cells.Select(c => c.Text));

    // Half of a surrogate pair is nothing to begin or end with.
    private static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at + 1 : at;

    private static List<Cell> Cells(string text, int start, int end)
    {
        var cells = new List<Cell>(end - start);
        for (var at = start; at < end;)
        {
            var known = Rune.TryGetRuneAt(text, at, out var rune);
            if (text[at] == '\t') cells.Add(new(at, new string(' ', TabWidth), TabWidth));
            else if (known && !IsCommand(rune)) cells.Add(new(at, rune.ToString(), TerminalWidth.Of(rune)));
            else cells.Add(new(at, "\uFFFD", 1));
            at += known ? rune.Utf16SequenceLength : 1;
        }

        return cells;
    }

    private readonly record struct Cell(int At, string Text, int Width);

    // What a text says never reaches the terminal as a command to it.
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(rune => IsCommand(rune) ? "\uFFFD" : rune.ToString()));

    private static bool IsCommand(Rune rune) => Rune.IsControl(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
