using Jalon.Tui.Words;
using Terminal.Gui.ViewBase;

namespace Jalon.Tui.Drawing;

/// <summary>Lines of text that are made for the width at hand each time they are drawn, so that a resized terminal needs nothing else.</summary>
internal sealed class TextLines : View
{
    private Func<int, IReadOnlyList<string>> _text = _ => [];

    /// <summary>The first line that is shown.</summary>
    public int Top { get; private set; }

    /// <summary>Shows lines made for a width.</summary>
    public void Show(Func<int, IReadOnlyList<string>> text)
    {
        _text = text;
        SetNeedsDraw();
    }

    /// <summary>Scrolls, never beyond the first or the last line.</summary>
    public void Scroll(int lines)
    {
        Top = Math.Clamp(Top + lines, 0, Math.Max(0, _text(Viewport.Width).Count - Viewport.Height));
        SetNeedsDraw();
    }

    /// <inheritdoc/>
    protected override bool OnDrawingContent(DrawContext? context)
    {
        SetAttributeForRole(Terminal.Gui.Drawing.VisualRole.Normal);
        var lines = _text(Viewport.Width);
        for (var y = 0; y < Viewport.Height; y++)
            AddStr(0, y, Fit.Pad(Top + y < lines.Count ? lines[Top + y] : "", Viewport.Width, right: false));
        return true;
    }
}
