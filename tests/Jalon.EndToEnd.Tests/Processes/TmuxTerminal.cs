using System.Diagnostics;
using System.Globalization;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>A real terminal with a program in it, on a tmux server of its own; nothing of it outlives the test.</summary>
internal sealed class TmuxTerminal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly string _server = "jalon" + Guid.NewGuid().ToString("N")[..8];

    private TmuxTerminal()
    {
    }

    /// <summary>The process of the program.</summary>
    public int Process { get; private set; }

    public static async Task<bool> IsThereAsync()
    {
        try
        {
            return (await RunAsync("tmux", "-V")).StartsWith("tmux", StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public static async Task<TmuxTerminal> OpenAsync(string folder, params string[] command)
    {
        var terminal = new TmuxTerminal();
        await terminal.TmuxAsync(["-f", "/dev/null", "new-session", "-d", "-s", "main", "-x", "80", "-y", "24", "-c", folder, .. command]);
        // The server stays when its session is closed, and with it whoever buries the dead process.
        await terminal.TmuxAsync("set-option", "-g", "exit-empty", "off");
        terminal.Process = int.Parse(await terminal.AskAsync("#{pane_pid}"), CultureInfo.InvariantCulture);
        return terminal;
    }

    public Task<string> ScreenAsync() => TmuxAsync("capture-pane", "-p", "-t", "main");

    /// <summary>What tmux knows of the terminal, <c>#{alternate_on}</c> and the like.</summary>
    public async Task<string> AskAsync(string format) => (await TmuxAsync("display-message", "-p", "-t", "main", format)).Trim();

    public Task ResizeAsync(int columns, int rows) =>
        TmuxAsync("resize-window", "-t", "main", "-x", columns.ToString(CultureInfo.InvariantCulture), "-y", rows.ToString(CultureInfo.InvariantCulture));

    /// <summary>Takes the terminal away, as a connection that drops does.</summary>
    public Task CloseAsync() => TmuxAsync("kill-session", "-t", "main");

    public async Task KeysAsync(params string[] keys)
    {
        foreach (var key in keys)
            await TmuxAsync("send-keys", "-t", "main", key);
    }

    public Task<string> SeesAsync(string text) => SeesAsync(screen => screen.Contains(text, StringComparison.Ordinal), $"'{text}'");

    // Waits for what a person would wait for; a terminal cannot say when it has drawn, so it is looked at again.
    public async Task<string> SeesAsync(Func<string, bool> there, string what)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var screen = await ScreenAsync();
            if (there(screen))
                return screen;
            Assert.True(watch.Elapsed < Patience, $"{what} did not appear:\n{screen}");
            await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until a process has ended; it is nobody's child here, so it is looked for again.</summary>
    public static async Task EndsAsync(int process, TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (await LivesAsync(process))
        {
            Assert.True(watch.Elapsed < patience, $"process {process} lives on after {watch.Elapsed.TotalSeconds:0.0} s");
            await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await TmuxAsync("kill-server");
        if (Process != 0 && await LivesAsync(Process))
            await RunAsync("kill", "-KILL", Process.ToString(CultureInfo.InvariantCulture));
    }

    // A process that has ended and was not buried yet is dead too.
    private static async Task<bool> LivesAsync(int process) =>
        (await RunAsync("ps", "-o", "stat=", "-p", process.ToString(CultureInfo.InvariantCulture))).Trim() is { Length: > 0 } state && state[0] != 'Z';

    private Task<string> TmuxAsync(params string[] arguments) => RunAsync("tmux", ["-L", _server, .. arguments]);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
