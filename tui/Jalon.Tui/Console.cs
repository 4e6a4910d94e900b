using System.Runtime.InteropServices;
using Jalon.Tui.Drawing;
using Jalon.Tui.Life;
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
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Runs it until the person leaves, or the terminal does.</summary>
    /// <param name="client">The host.</param>
    /// <param name="language"><c>en</c> or <c>fr</c>.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The exit code: 0.</returns>
    /// <exception cref="ProblemException">There is no terminal that it could be shown in.</exception>
    public static Task<int> RunAsync(IJalonClient client, string language, CancellationToken cancellation)
    {
        var say = new Vocabulary(language);
        if (System.Console.IsInputRedirected || System.Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb")
            throw new ProblemException(new Problem("usage", null, say["no.terminal"], []));
        Application.MaximumIterationsPerSecond = IterationsPerSecond;
        using var terminal = ControllingTerminal.OfProcess();
        using var app = Application.Create();
        app.Init("ansi");
        // Shadows cost lines that a terminal of 24 does not have.
        TuiConfigurationBuilder.Shared.RuntimeConfig =
            """{"Button":{"DefaultShadow":"None"},"MessageBox":{"DefaultBorderStyle":"Single"},"Dialog":{"DefaultBorderStyle":"Single","DefaultShadow":"None"}}""";
        TuiConfigurationBuilder.Shared.ApplyToStaticFacades();
        var colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        if (!colour)
            WithoutColour();
        using var desk = new Desk(app, client, say, TimeProvider.System, colour);
        // The library leaves the terminal as it is when a signal ends the process; asking it to stop restores it.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            app.Invoke(() => Leave(app));
        }

        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        using var ended = cancellation.Register(() => app.Invoke(() => Leave(app)));
        app.AddTimeout(Look, () =>
        {
            if (terminal is { IsGone: true })
                Leave(app);
            return true;
        });
        new DamageFilter().Attach(app, desk);
        QuietCursor.Attach(app);
        desk.Begin();
        app.Run(desk);
        if (terminal is { IsGone: true })
            terminal.Silence();
        return Task.FromResult(0);
    }

    // A question that is open has a loop of its own.
    private static void Leave(IApplication app)
    {
        foreach (var session in app.SessionStack ?? [])
            app.RequestStop(session.Runnable!);
    }

    internal static void WithoutColour()
    {
        var plain = new Attribute(Color.None, Color.None);
        var focused = new Attribute(Color.None, Color.None, TextStyle.Reverse);
        foreach (var name in (string[])["Base", "Accent", "Dialog", "Menu", "Error"])
            SchemeManager.AddScheme(name, new Scheme(plain) { Focus = focused, HotFocus = focused, Active = focused, HotActive = focused, Highlight = focused });
    }
}
