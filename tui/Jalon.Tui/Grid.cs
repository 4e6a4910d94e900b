using Jalon.Tui.Screens;
using Terminal.Gui.Text;
using Terminal.Gui.Views;

namespace Jalon.Tui;

/// <summary>A screen's rows as the table view wants them: each column as wide as what it holds, so that nothing jumps while one scrolls.</summary>
internal sealed class Grid : ITableSource
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _rows;
    private readonly int[] _widths;
    private readonly IReadOnlySet<int> _right;

    public Grid(Screen screen)
    {
        _rows = screen.Rows;
        _right = screen.Right;
        _widths = [.. screen.Columns.Select((c, i) => 1 + Math.Max(c.GetColumns(), _rows.Count == 0 ? 0 : _rows.Max(r => r[i].GetColumns())))];
        ColumnNames = [.. screen.Columns.Select(Padded)];
    }

    public string[] ColumnNames { get; }

    public int Columns => ColumnNames.Length;

    public int Rows => _rows.Count;

    public object this[int row, int col] => Padded(_rows[row][col], col);

    public int WidthOf(int column) => _widths[column];

    private string Padded(string text, int column)
    {
        var blanks = new string(' ', Math.Max(0, _widths[column] - text.GetColumns()));
        return _right.Contains(column) ? blanks + text : text + blanks;
    }
}
