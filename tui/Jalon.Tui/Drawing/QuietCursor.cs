using Terminal.Gui.App;

namespace Jalon.Tui.Drawing;

/// <summary>Sends the cursor only when it moved: the library takes it for moved in every iteration, which is 300 bytes a second for ever.</summary>
internal static class QuietCursor
{
    public static void Attach(IApplication app)
    {
        object? last = null;
        app.Iteration += (_, _) =>
        {
            var focused = app.TopRunnableView?.MostFocused;
            object now = (focused, focused?.Cursor);
            if (now.Equals(last))
                app.Driver?.SetCursorNeedsUpdate(false);
            last = now;
        };
    }
}
