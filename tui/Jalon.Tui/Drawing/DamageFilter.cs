using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.ViewBase;

namespace Jalon.Tui.Drawing;

/// <summary>
/// Sends only what changed: the library marks every cell of a drawn view as dirty, so what the terminal shows already is taken out again before it is
/// sent. Over a slow line that is fifty bytes a change instead of thousands.
/// </summary>
internal sealed class DamageFilter
{
    private Cell[,]? _shown;

    public void Attach(IApplication app, View top)
    {
        app.Driver!.SizeChanged += (_, _) => _shown = null;
        app.Driver!.ClearedContents += (_, _) => _shown = null;
        top.DrawComplete += (_, _) => Apply(app.Driver!.GetOutputBuffer());
    }

    private void Apply(IOutputBuffer buffer)
    {
        if (buffer.Contents is not { } now)
            return;
        var fresh = _shown is null || _shown.GetLength(0) != buffer.Rows || _shown.GetLength(1) != buffer.Cols;
        if (fresh)
            _shown = new Cell[buffer.Rows, buffer.Cols];
        for (var r = 0; r < buffer.Rows; r++)
        {
            var any = false;
            for (var c = 0; c < buffer.Cols; c++)
            {
                ref var cell = ref now[r, c];
                ref var shown = ref _shown![r, c];
                if (!fresh && cell.IsDirty && cell.Grapheme == shown.Grapheme && cell.Attribute == shown.Attribute)
                    cell.IsDirty = false;
                else if (cell.IsDirty)
                    any = true;
                shown = cell;
            }

            if (!any)
                buffer.DirtyLines[r] = false;
        }
    }
}
