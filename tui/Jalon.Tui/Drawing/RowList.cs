using Jalon.Tui.Screens;
using Jalon.Tui.Words;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.Text;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Jalon.Tui.Drawing;

/// <summary>The rows of a screen under their heads, one of them selected. The library's own table swallows keys, forgets where it was scrolled to and cuts columns away.</summary>
internal sealed class RowList : View
{
    private IReadOnlyList<Column> _columns = [];
    private IReadOnlyList<Line> _lines = [];
    private IReadOnlyList<int> _wanted = [];
    private int _top;
    private int _left;

    public RowList() => CanFocus = true;

    /// <summary>Raised when the person selected another row.</summary>
    public event EventHandler? Moved;

    /// <summary>The selected row; -1 where there is none.</summary>
    public int Selected { get; private set; } = -1;

    /// <summary>What is selected, as it is shown; null where nothing is.</summary>
    public Line? SelectedLine => Selected < 0 ? null : _lines[Selected];

    /// <summary>Whether the last row is selected.</summary>
    public bool IsAtTheEnd => Selected == _lines.Count - 1;

    /// <summary>How rows stand out that need somebody; null where no colours are wanted.</summary>
    public Attribute? Alarm { get; init; }

    private int Page => Math.Max(1, Viewport.Height - 1);

    /// <summary>Shows rows, and keeps the place that it was scrolled to.</summary>
    public void Show(IReadOnlyList<Column> columns, IReadOnlyList<Line> lines, int selected)
    {
        if (columns.Count != _columns.Count)
            _left = 0;
        (_columns, _lines, Selected) = (columns, lines, Math.Clamp(selected, -1, lines.Count - 1));
        _wanted = [.. columns.Select((c, i) => lines.Select(l => l.Cells[i].Text.GetColumns()).Append(c.Head.GetColumns()).Max())];
        SetNeedsDraw();
    }

    /// <summary>Moves the selection if the key is one that does.</summary>
    public bool Move(Key key)
    {
        if (key == Key.CursorLeft || key == Key.CursorRight)
        {
            _left = Math.Clamp(_left + (key == Key.CursorLeft ? -1 : 1), 0, IsTooWide ? _columns.Count - 1 : 0);
            SetNeedsDraw();
            return true;
        }

        int? to = key == Key.CursorDown || key == Key.J ? Selected + 1
            : key == Key.CursorUp || key == Key.K ? Selected - 1
            : key == Key.PageDown || key == Key.F.WithCtrl ? Selected + Page
            : key == Key.PageUp || key == Key.B.WithCtrl ? Selected - Page
            : key == Key.Home || key == Key.G ? 0
            : key == Key.End || key == Key.G.WithShift ? _lines.Count - 1
            : null;
        if (to is { } row)
            Select(row);
        return to is not null;
    }

    /// <inheritdoc/>
    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            Select(Selected + 1);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            Select(Selected - 1);
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && mouse.Position is { Y: > 0 } at && _top + at.Y - 1 < _lines.Count)
            Select(_top + at.Y - 1);
        else
            return false;
        return true;
    }

    /// <inheritdoc/>
    protected override bool OnDrawingContent(DrawContext? context)
    {
        _top = Math.Clamp(_top, Math.Max(0, Selected - Page + 1), Math.Max(0, Math.Min(Selected, _lines.Count - Page)));
        var widths = ColumnWidths.Of(_wanted, Viewport.Width);
        var normal = GetAttributeForRole(VisualRole.Normal);
        SetAttribute(normal with { Style = TextStyle.Bold });
        AddStr(0, 0, Row(c => _columns[c].Head, widths));
        for (var y = 1; y < Viewport.Height; y++)
        {
            var row = _top + y - 1;
            SetAttribute(row == Selected ? GetAttributeForRole(VisualRole.Focus) : row < _lines.Count && _lines[row].Alarm ? Alarm ?? normal : normal);
            AddStr(0, y, row < _lines.Count ? Row(c => _lines[row].Cells[c].Text, widths) : new string(' ', Viewport.Width));
        }

        return true;
    }

    private bool IsTooWide => ColumnWidths.Of(_wanted, Viewport.Width).Sum() + ColumnWidths.Gap * (_columns.Count - 1) > Viewport.Width;

    private string Row(Func<int, string> cell, IReadOnlyList<int> widths) => Fit.Pad(
        string.Join(new string(' ', ColumnWidths.Gap), Enumerable.Range(_left, Math.Max(0, _columns.Count - _left)).Select(c => Fit.Pad(cell(c), widths[c], _columns[c].Right))),
        Viewport.Width,
        right: false);

    private void Select(int row)
    {
        var to = Math.Clamp(row, _lines.Count == 0 ? -1 : 0, _lines.Count - 1);
        if (to == Selected)
            return;
        Selected = to;
        SetNeedsDraw();
        Moved?.Invoke(this, EventArgs.Empty);
    }
}
