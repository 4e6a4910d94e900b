using System.Runtime.InteropServices;
using Jalon.Tui.Words;
using Terminal.Gui.App;
using Terminal.Gui.Configuration;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;
using Color = Terminal.Gui.Drawing.Color;

namespace Jalon.Tui;

/// <summary>The console for operators: a view on a host, in a terminal of 80 by 24 or more.</summary>
public static class Console
{
    private const int IterationsPerSecond = 20;

    /// <summary>Runs it until the person leaves, or the terminal does.</summary>
    /// <param name="client">The host.</param>
    /// <param name="language"><c>en</c> or <c>fr</c>.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The exit code: 0.</returns>
    public static Task<int> RunAsync(IJalonClient client, string language, CancellationToken cancellation)
    {
        Application.MaximumIterationsPerSecond = IterationsPerSecond;
        using var app = Application.Create();
        app.Init("ansi");
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
            WithoutColour();
        using var desk = new Desk(app, client, new Vocabulary(language));
        // The library leaves the terminal as it is when a signal ends the process; asking it to stop restores it.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            app.Invoke(() => app.RequestStop(desk));
        }

        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        using var ended = cancellation.Register(() => app.Invoke(() => app.RequestStop(desk)));
        new DamageFilter().Attach(app, desk);
        desk.Begin();
        app.Run(desk);
        return Task.FromResult(0);
    }

    private static void WithoutColour()
    {
        var plain = new Attribute(Color.None, Color.None);
        var focused = new Attribute(Color.None, Color.None, TextStyle.Reverse);
        foreach (var name in (string[])["Base", "Accent", "Dialog", "Menu", "Error"])
            SchemeManager.AddScheme(name, new Scheme(plain) { Focus = focused, HotFocus = focused, Active = focused, HotActive = focused, Highlight = focused });
    }
}
