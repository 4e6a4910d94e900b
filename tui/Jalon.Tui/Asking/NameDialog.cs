using Jalon.Tui.Drawing;
using Jalon.Tui.Words;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Jalon.Tui.Asking;

/// <summary>Asks for a name to be typed before something that cannot be undone: yes and no train a blind yes.</summary>
internal sealed class NameDialog : Dialog<string>
{
    private readonly TextField _name = new() { Y = 4, X = 1, Width = Dim.Fill(1) };

    public NameDialog(string title, string effect, string question, string no, string ok)
    {
        HotKeySpecifier = NoHotKeys.Specifier;
        Title = title;
        Width = Dim.Percent(80);
        var text = new TextLines { X = 1, Width = Dim.Fill(1), Height = 4 };
        text.Show(columns => [.. Fit.Wrap(effect, columns, 3), question]);
        Add(text, _name);
        AddButton(new Button { Text = no });
        AddButton(new Button { Text = ok });
        _name.SetFocus();
    }

    /// <inheritdoc/>
    protected override void OnAccepted(ICommandContext? ctx)
    {
        base.OnAccepted(ctx);
        View? source = null;
        ctx?.Source?.TryGetTarget(out source);
        if (source != Buttons[0])
            Result = _name.Text;
        RequestStop();
    }
}
