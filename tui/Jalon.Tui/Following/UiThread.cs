using Terminal.Gui.App;

namespace Jalon.Tui.Following;

/// <summary>The one thread that may change what is shown.</summary>
internal sealed class UiThread(IApplication app)
{
    /// <summary>Does something there, at once or in the next iteration. Nothing is done once the console has closed.</summary>
    public void Do(Action action)
    {
        try
        {
            app.Invoke(action);
        }
        catch (NotInitializedException)
        {
            // An answer that came after the console had closed.
        }
    }
}
