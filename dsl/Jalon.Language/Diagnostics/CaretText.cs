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
        lines.AddRange(Picture(source, diagnostic.Span, diagnostic.Beside is { } beside ? Printable(book.Say(beside)) : ""));
        if (diagnostic.Related is { } related) lines.AddRange(Picture(source, related.Span, Printable(book.Say(related.Label))));
        lines.AddRange(diagnostic.Hints.SelectMany(hint => Wrapped(Printable(book.Say(hint)), Width - Gutter.Length)).Select(line => Gutter + line));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Picture(SourceText source, Span span, string beside)
    {
        var number = source.LineOf(span.Start);
        var line = source.Line(number);
        var gutter = number.ToString(CultureInfo.InvariantCulture).PadLeft(3) + " | ";
        var room = Width - gutter.Length;
        var (text, start, end) = Window(source.Text, line, span, room);
        var blank = new string(' ', gutter.Length - 2) + "| ";
        var caret = new string(' ', start) + new string('^', Math.Max(1, end - start));
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

    // A line may be megabytes long: only what can be shown is ever copied.
    private static (string Text, int Start, int End) Window(string text, Span line, Span span, int room)
    {
        var from = Math.Min(span.Start, line.End);
        var left = Math.Max(line.Start, from - room);
        var before = Cells(text, left, from);
        var right = Math.Min(line.End, from + room);
        var after = Cells(text, from, right);
        var end = before.Length + Cells(text, from, Math.Clamp(span.End, from, right)).Length;
        var whole = before + after;
        if (left == line.Start && right == line.End && whole.Length <= room) return (whole, before.Length, end);

        // The span stands where a third of the room is before it, unless the line begins or ends nearer.
        var skip = left == line.Start && Math.Min(end, before.Length + room / 3) <= room - Cut.Length ? 0 : Math.Max(0, before.Length - room / 3);
        var cutsLeft = skip > 0 || left > line.Start;
        var shown = whole[skip..];
        var cutsRight = shown.Length > room || right < line.End;
        if (shown.Length > room || cutsRight) shown = shown[..Math.Min(shown.Length, room - Cut.Length)] + Cut;
        if (cutsLeft) shown = Cut + shown[Math.Min(Cut.Length, shown.Length)..];
        return (shown, before.Length - skip, Math.Clamp(end - skip, before.Length - skip, shown.Length));
    }

    private static string Cells(string text, int start, int end)
    {
        var cells = new StringBuilder(end - start);
        for (var at = start; at < end; at++)
        {
            if (text[at] == '\t') cells.Append(' ', TabWidth);
            else cells.Append(Printable(text[at]));
        }

        return cells.ToString();
    }

    // What a text says never reaches the terminal as a command to it.
    private static string Printable(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var at = 0; at < to.Length; at++) to[at] = Printable(from[at]);
    });

    private static char Printable(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '\uFFFD' : c;
}
