using Jalon.Tui.Words;
using Terminal.Gui.App;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;

namespace Jalon.Tui.Tests;

/// <summary>The console on a screen that is none, before a host that is a stub: keys in, lines out, nothing to wait for.</summary>
internal sealed class Scene : IDisposable
{
    private const int Enough = 200;

    private readonly IApplication _app;
    private readonly Desk _desk;
    private readonly SessionToken _session;

    public Scene(StubHost host, string language = "en", int columns = 80, int rows = 24, bool colour = true)
    {
        Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");
        _app = Application.Create(new VirtualTimeProvider());
        _app.Init("ansi");
        _app.Driver!.SetScreenSize(columns, rows);
        _desk = new Desk(_app, host, new Vocabulary(language), Time, colour);
        _session = _app.Begin(_desk)!;
        AtOnce();
        _desk.Begin();
        Look();
    }

    public ManualTime Time { get; } = new(StubHost.Now);

    public string Screen => _app.Driver!.ToString()!;

    public string Coloured => _app.Driver!.ToAnsi();

    public string[] Lines => Screen.Split('\n', StringSplitOptions.TrimEntries);

    /// <summary>The line of keys.</summary>
    public string Bottom => Screen.TrimEnd('\n').Split('\n')[^1].TrimEnd();

    public void Keys(params Key[] keys)
    {
        foreach (var key in keys)
        {
            _app.InjectKey(key);
            AtOnce();
        }

        Look();
    }

    public void Types(string text) => Keys([.. text.Select(c => (Key)c)]);

    /// <summary>Presses a key that opens a question or a text, then others on it, and gives what was seen before those.</summary>
    public string Over(Key key, params Key[] answers)
    {
        var rest = new Queue<Key>(answers);
        var (seen, looks) = ("", 0);
        void Step(object? sender, EventArgs e)
        {
            looks++;
            if (looks == 2)
                seen = Screen;
            if (looks < 2)
                return;
            if (rest.TryDequeue(out var next))
                _app.InjectKey(next);
            else if (looks > Enough)
                _app.RequestStop();
        }

        _app.Iteration += Step;
        _app.InjectKey(key);
        _app.Iteration -= Step;
        Look();
        Assert.True(looks > 0, "nothing opened");
        Assert.True(looks <= Enough, $"it did not close:\n{seen}");
        return seen;
    }

    /// <summary>Lets some time pass, and looks whether there is something new.</summary>
    public void Passes(TimeSpan time)
    {
        Time.Advance(time);
        Look();
    }

    /// <summary>Looks whether there is something new, as the loop does a few times a second, and draws.</summary>
    public void Look()
    {
        AtOnce();
        _app.TimedEvents!.RunTimers();
        _desk.Beat();
        _app.LayoutAndDraw();
    }

    public void Resize(int columns, int rows)
    {
        _app.Driver!.SetScreenSize(columns, rows);
        Look();
    }

    public void Dispose()
    {
        _app.End(_session);
        _desk.Dispose();
        _app.Dispose();
    }

    // The library's context would send what comes after a wait to the pool when the test's own thread ends the wait.
    private static void AtOnce() => SynchronizationContext.SetSynchronizationContext(null);
}
