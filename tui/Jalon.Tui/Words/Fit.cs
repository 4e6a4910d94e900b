using System.Globalization;
using System.Text;
using Terminal.Gui.Text;

namespace Jalon.Tui.Words;

/// <summary>Texts in a number of columns. A column is a cell of the terminal: wide characters take two, marks none.</summary>
internal static class Fit
{
    private const string Ellipsis = "…";

    /// <summary>A text as one line that cannot steer a terminal: line ends, tabs and other control characters become blanks.</summary>
    public static string Plain(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    /// <summary>A text of at most so many columns; what was taken away is told by an ellipsis.</summary>
    public static string Cut(string text, int columns) =>
        text.GetColumns() <= columns ? text : columns <= 0 ? "" : Head(text, columns - 1) + Ellipsis;

    /// <summary>A text of exactly so many columns.</summary>
    public static string Pad(string text, int columns, bool right)
    {
        var cut = Cut(text, columns);
        var blanks = new string(' ', Math.Max(0, columns - cut.GetColumns()));
        return right ? blanks + cut : cut + blanks;
    }

    /// <summary>Two texts at the two ends of a line; where both do not fit the first one gives way.</summary>
    public static string Ends(string left, string right, int columns)
    {
        var room = columns - right.GetColumns() - 2;
        return room < 0 ? Cut(left, columns) : Pad(left, room, right: false) + "  " + right;
    }

    /// <summary>A text in at most so many lines, broken at blanks; the last line tells by an ellipsis that there is more.</summary>
    public static IReadOnlyList<string> Wrap(string text, int columns, int most)
    {
        var lines = new List<string>();
        var rest = text.Trim();
        while (rest.Length > 0 && lines.Count < most - 1 && columns > 1 && rest.GetColumns() > columns)
        {
            var head = Head(rest, columns);
            var blank = rest[head.Length] == ' ' ? head.Length : head.LastIndexOf(' ');
            var end = blank > 0 ? blank : head.Length;
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        if (rest.Length > 0)
            lines.Add(Cut(rest, columns));
        return lines;
    }

    // As much of it as fits, by whole characters as people see them.
    private static string Head(string text, int columns)
    {
        var head = new StringBuilder();
        var used = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            used += element.GetColumns();
            if (used > columns)
                break;
            head.Append(element);
        }

        return head.ToString();
    }
}
