using Jalon.Tui.Words;
using Terminal.Gui.Configuration;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.Text;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Jalon.Tui.Drawing;

/// <summary>A text over the screen, to be read, scrolled and closed.</summary>
internal sealed class TextBox : Window
{
    private readonly TextLines _text = new() { X = 1, Width = Dim.Fill(1), Height = Dim.Fill(), CanFocus = true };

    public TextBox(string title, IReadOnlyList<string> lines, System.Drawing.Size screen)
    {
        HotKeySpecifier = NoHotKeys.Specifier;
        Title = title;
        SchemeName = SchemeManager.SchemesToSchemeName(Schemes.Dialog);
        BorderStyle = LineStyle.Single;
        var widest = lines.Select(l => l.GetColumns()).Append(title.GetColumns() + 2).Max();
        var columns = Math.Min(widest, screen.Width - 6);
        (X, Y, Width, Height) = (Pos.Center(), Pos.Center(), columns + 4, Math.Min(Wrapped(columns).Count + 2, screen.Height - 2));
        _text.Show(Wrapped);
        Add(_text);
        _text.KeyDown += (_, key) => key.Handled = Pressed(key);

        IReadOnlyList<string> Wrapped(int width) => [.. lines.Select(Fit.Plain).SelectMany(l => l.GetColumns() <= width ? [l] : Fit.Wrap(l, width, int.MaxValue))];
    }

    private bool Pressed(Key key)
    {
        if (key == Key.CursorDown || key == Key.J)
            _text.Scroll(1);
        else if (key == Key.CursorUp || key == Key.K)
            _text.Scroll(-1);
        else if (key == Key.PageDown || key == Key.PageUp)
            _text.Scroll(key == Key.PageDown ? _text.Viewport.Height : -_text.Viewport.Height);
        else if (key == Key.Enter || key == Key.Q || key == Key.Esc)
            RequestStop();
        else
            return false;
        return true;
    }
}
