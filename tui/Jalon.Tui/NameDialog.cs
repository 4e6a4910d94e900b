using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Jalon.Tui;

/// <summary>Asks for a name to be typed before something that cannot be undone: yes and no train a blind yes.</summary>
internal sealed class NameDialog : Dialog<string>
{
    private readonly TextField _name = new() { Y = 3, X = 1, Width = Dim.Fill(1) };

    public NameDialog(string title, string text, string no, string ok)
    {
        Title = title;
        Width = Dim.Percent(80);
        Add(new Label { X = 1, Text = text, Width = Dim.Fill(1), Height = 2 }, _name);
        AddButton(new Button { Text = no });
        AddButton(new Button { Text = ok });
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
