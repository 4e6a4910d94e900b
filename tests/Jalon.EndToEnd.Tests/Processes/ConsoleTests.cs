using System.Diagnostics;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>The console in a real terminal of 80 by 24, driven by keys.</summary>
public class ConsoleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task An_operator_starts_a_campaign_and_sees_its_counts_tasks_and_log()
    {
        Assert.SkipUnless(await HasTmuxAsync(), "tmux is not installed");
        using var workspace = await TemporaryWorkspace.InitAsync();
        var session = "jalon" + Guid.NewGuid().ToString("N")[..8];
        var executable = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Jalon", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "Jalon"));
        await TmuxAsync("new-session", "-d", "-s", session, "-x", "80", "-y", "24", "-c", workspace.Folder, executable, "tui", "--lang", "en");
        try
        {
            await SeesAsync(session, "draft   spring_sale");
            await KeysAsync(session, "j", "S");
            await SeesAsync(session, "Yes");
            await KeysAsync(session, "Enter");
            await SeesAsync(session, "done    spring_sale");
            await KeysAsync(session, "Enter");
            await SeesAsync(session, "vip 500");
            await KeysAsync(session, "l");
            await SeesAsync(session, "completed");
            await KeysAsync(session, "q", "t");
            await SeesAsync(session, "Attempt");
            await KeysAsync(session, "q", "q");
            await SeesAsync(session, "2 campaigns");
            await KeysAsync(session, "q");
        }
        finally
        {
            await TmuxAsync("kill-session", "-t", session);
        }
    }

    // Waits for what a person would wait for; the terminal cannot say when it has drawn, so it is looked at again.
    private static async Task SeesAsync(string session, string text)
    {
        var watch = Stopwatch.StartNew();
        string screen;
        do
        {
            screen = await TmuxAsync("capture-pane", "-p", "-t", session);
            if (screen.Contains(text, StringComparison.Ordinal))
                return;
        }
        while (watch.Elapsed < Patience);
        Assert.Fail($"'{text}' did not appear:\n{screen}");
    }

    private static async Task KeysAsync(string session, params string[] keys)
    {
        foreach (var key in keys)
            await TmuxAsync("send-keys", "-t", session, key);
    }

    private static async Task<string> TmuxAsync(params string[] arguments)
    {
        using var tmux = Process.Start(new ProcessStartInfo("tmux", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await tmux.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tmux.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }

    private static async Task<bool> HasTmuxAsync()
    {
        try
        {
            return (await TmuxAsync("-V")).StartsWith("tmux", StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
