using Jalon.Api.Questions;

namespace Jalon.Cli.Repl.Editing;

/// <summary>All that an editor of entries knows, as a value: keys lead from one to another, and nothing else happens.</summary>
/// <param name="Buffer">What is being written.</param>
/// <param name="History">What was entered before.</param>
/// <param name="Menu">What could stand at the place, while it is shown; else null.</param>
internal sealed record EditorState(LineBuffer Buffer, History History, Menu? Menu = null)
{
    /// <summary>What a key makes of this.</summary>
    public (EditorState State, Effect Effect) Press(ConsoleKeyInfo key)
    {
        if (Menu is { } menu)
        {
            switch (key.Key)
            {
                case ConsoleKey.Tab when key.Modifiers.HasFlag(ConsoleModifiers.Shift):
                case ConsoleKey.UpArrow:
                    return (Choose(menu.Previous()), Effect.None);
                case ConsoleKey.Tab or ConsoleKey.DownArrow:
                    return (Choose(menu.Next()), Effect.None);
                case ConsoleKey.Escape:
                case ConsoleKey.Enter when menu.Chosen >= 0 && key.Modifiers == 0:
                    return (this with { Menu = null }, Effect.None);
            }
        }

        var (control, alt) = (key.Modifiers.HasFlag(ConsoleModifiers.Control), key.Modifiers.HasFlag(ConsoleModifiers.Alt));
        return key.Key switch
        {
            ConsoleKey.Tab => (this, Effect.Complete),
            ConsoleKey.Enter when alt => (Write("\n"), Effect.None),
            ConsoleKey.Enter => (this with { Menu = null }, Effect.Submit),
            ConsoleKey.C when control => (this with { Buffer = LineBuffer.Empty, History = History.Of(History.Entries), Menu = null }, Effect.GiveUp),
            ConsoleKey.D when control && Buffer.Text.Length == 0 => (this, Effect.Leave),
            ConsoleKey.L when control => (this with { Menu = null }, Effect.Wipe),
            ConsoleKey.UpArrow when Buffer.IsOnFirstLine => (Look(History.Back(Buffer.Text)), Effect.None),
            ConsoleKey.P when control => (Look(History.Back(Buffer.Text)), Effect.None),
            ConsoleKey.DownArrow when Buffer.IsOnLastLine => (Look(History.On()), Effect.None),
            ConsoleKey.N when control => (Look(History.On()), Effect.None),
            _ => (Edited(key, control, alt) is { } buffer ? this with { Buffer = buffer, Menu = null } : this, Effect.None),
        };
    }

    /// <summary>With what could stand at the place: written at once where there is one thing alone, as far as all agree where there are several.</summary>
    public EditorState With(Assistance assistance)
    {
        if (assistance.Items.Count == 0)
            return this with { Menu = null };
        var menu = new Menu(assistance.Items, assistance.Start, -1);
        var common = menu.Common;
        var written = Buffer.Text[assistance.Start..Buffer.Caret];
        var buffer = common.Length > written.Length || assistance.Items.Count == 1 ? Buffer.Replace(assistance.Start, assistance.End, common) : Buffer;
        return this with { Buffer = buffer, Menu = assistance.Items.Count == 1 ? null : menu };
    }

    private EditorState Write(string text) => this with { Buffer = Buffer.Insert(text), Menu = null };

    private EditorState Choose(Menu menu) =>
        this with { Menu = menu, Buffer = Buffer.Replace(menu.Start, Buffer.Caret, menu.Items[menu.Chosen].Text) };

    private EditorState Look((History History, string Text)? found) =>
        found is var (history, text) ? this with { History = history, Buffer = LineBuffer.Of(text), Menu = null } : this;

    private LineBuffer? Edited(ConsoleKeyInfo key, bool control, bool alt) => key.Key switch
    {
        ConsoleKey.Backspace when control || alt => Buffer.KillWord(),
        ConsoleKey.Backspace => Buffer.Backspace(),
        ConsoleKey.H when control => Buffer.Backspace(),
        ConsoleKey.Delete => Buffer.Delete(),
        ConsoleKey.D when control => Buffer.Delete(),
        ConsoleKey.LeftArrow when control || alt => Buffer.WordLeft(),
        ConsoleKey.RightArrow when control || alt => Buffer.WordRight(),
        ConsoleKey.B when alt => Buffer.WordLeft(),
        ConsoleKey.F when alt => Buffer.WordRight(),
        ConsoleKey.LeftArrow => Buffer.Left(),
        ConsoleKey.B when control => Buffer.Left(),
        ConsoleKey.RightArrow => Buffer.Right(),
        ConsoleKey.F when control => Buffer.Right(),
        ConsoleKey.UpArrow => Buffer.Up(),
        ConsoleKey.DownArrow => Buffer.Down(),
        ConsoleKey.Home => Buffer.Home(),
        ConsoleKey.A when control => Buffer.Home(),
        ConsoleKey.End => Buffer.End(),
        ConsoleKey.E when control => Buffer.End(),
        ConsoleKey.K when control => Buffer.KillToEnd(),
        ConsoleKey.U when control => Buffer.KillToStart(),
        ConsoleKey.W when control => Buffer.KillWord(),
        _ when !control && !alt && !char.IsControl(key.KeyChar) => Buffer.Insert(key.KeyChar.ToString()),
        _ => null,
    };
}
