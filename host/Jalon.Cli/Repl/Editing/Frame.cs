using System.Text;
using Jalon.Cli.Views;

namespace Jalon.Cli.Repl.Editing;

/// <summary>What an editor looks like: rows no wider than the terminal, and where the cursor stands in them. Pure.</summary>
/// <param name="Rows">The rows, from where the entry begins.</param>
/// <param name="CursorRow">The cursor's row, from 0.</param>
/// <param name="CursorColumn">The cursor's column, from 0.</param>
internal sealed record Frame(IReadOnlyList<string> Rows, int CursorRow, int CursorColumn)
{
    private const string Prompt = "jalon> ";
    private const string Continued = "     > ";
    private const int MostItems = 8;

    /// <summary>The picture of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="height">Rows of the terminal: no more are used.</param>
    public static Frame Of(EditorState state, int width, int height)
    {
        width = Math.Max(width, 20);
        var rows = new List<string>();
        var (cursorRow, cursorColumn) = (0, 0);
        var row = new StringBuilder(Prompt);
        var column = Prompt.Length;
        var buffer = state.Buffer;
        void Break(string start)
        {
            rows.Add(row.ToString());
            row.Clear().Append(start);
            column = start.Length;
        }

        for (var at = 0; ;)
        {
            if (at == buffer.Caret)
                (cursorRow, cursorColumn) = (rows.Count, column);
            if (at >= buffer.Text.Length)
                break;
            if (buffer.Text[at] == '\n')
            {
                Break(Continued);
                at++;
                continue;
            }

            var size = char.IsHighSurrogate(buffer.Text[at]) && at + 1 < buffer.Text.Length && char.IsLowSurrogate(buffer.Text[at + 1]) ? 2 : 1;
            var shown = char.IsControl(buffer.Text[at]) ? "?" : buffer.Text.Substring(at, size);
            var cells = Cells.Width(shown);
            if (column + cells >= width)
            {
                Break("");
                if (at == buffer.Caret)
                    (cursorRow, cursorColumn) = (rows.Count, column);
            }

            row.Append(shown);
            column += cells;
            at += size;
        }

        rows.Add(row.ToString());
        if (state.Menu is { } menu)
            rows.AddRange(Shown(menu, width, Math.Max(1, Math.Min(MostItems, height - rows.Count - 3))));
        var first = Math.Max(0, Math.Min(cursorRow, rows.Count - height));
        return new Frame([.. rows.Skip(first).Take(height)], cursorRow - first, cursorColumn);
    }

    private static IEnumerable<string> Shown(Menu menu, int width, int most)
    {
        var first = Math.Clamp(menu.Chosen - most + 1, 0, Math.Max(0, menu.Items.Count - most));
        var items = menu.Items.Skip(first).Take(most).ToList();
        var names = items.Max(i => Cells.Width(i.Text));
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
            yield return Cells.Cut($"{(first + i == menu.Chosen ? ">" : " ")} {Cells.PadRight(item.Text.Trim(), names)}  {item.Signature ?? item.Kind}", width - 1);
        if (menu.Items.Count > items.Count)
            yield return $"  {first + 1}-{first + items.Count} / {menu.Items.Count}";
        if (menu.Chosen >= 0 && menu.Items[menu.Chosen].Documentation is { } documentation)
            foreach (var line in Wrapped(documentation, width - 3).Take(3))
                yield return "  " + line;
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && Cells.Width(line) + 1 + Cells.Width(word) > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? Cells.Cut(word, width) : $"{line} {word}";
        }

        yield return line;
    }
}
