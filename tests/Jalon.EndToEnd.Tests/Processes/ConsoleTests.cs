using System.Diagnostics;
using System.Globalization;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>The console in a real terminal of 80 by 24, driven by keys.</summary>
public class ConsoleTests
{
    // Far more than it takes; it was for ever.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task An_operator_starts_a_campaign_and_sees_its_counts_tasks_and_log()
    {
        Assert.SkipUnless(await TmuxTerminal.IsThereAsync(), "tmux is not installed");
        using var workspace = await TemporaryWorkspace.InitAsync();
        await using var terminal = await TmuxTerminal.OpenAsync(workspace.Folder, JalonProcess.Executable, "tui", "--lang", "en");
        await terminal.SeesAsync("draft   spring_sale");
        await terminal.KeysAsync("j", "S");
        await terminal.SeesAsync("Yes");
        await terminal.KeysAsync("Enter");
        await terminal.SeesAsync("done    spring_sale");
        await terminal.KeysAsync("Enter");
        await terminal.SeesAsync("vip 500");
        await terminal.KeysAsync("l");
        await terminal.SeesAsync("completed");
        await terminal.KeysAsync("q", "t");
        await terminal.SeesAsync("Attempt");
        await terminal.KeysAsync("q", "q");
        await terminal.SeesAsync("2 campaigns");
        await terminal.KeysAsync("q");
        await TmuxTerminal.EndsAsync(terminal.Process, Soon);
    }

    [Fact]
    public async Task A_host_that_was_killed_and_is_back_is_followed_again()
    {
        Assert.SkipUnless(await TmuxTerminal.IsThereAsync(), "tmux is not installed");
        using var workspace = await TemporaryWorkspace.InitAsync();
        using var first = JalonProcess.Start(workspace.Folder, "serve");
        await first.UntilToldAsync("host.sock");
        await using var terminal = await TmuxTerminal.OpenAsync(workspace.Folder, JalonProcess.Executable, "tui", "--lang", "en");
        await terminal.SeesAsync("2 campaigns");
        await first.KillAsync();
        await terminal.SeesAsync("the host is gone; trying again");
        using var second = JalonProcess.Start(workspace.Folder, "serve");
        try
        {
            await second.UntilToldAsync("host.sock");
            var started = await JalonProcess.RunAsync(workspace.Folder, "start", "spring_sale");
            Assert.True(started.Exit == 0, started.Error);
            await terminal.SeesAsync(screen => screen.Contains("done    spring_sale", StringComparison.Ordinal) && !screen.Contains("gone", StringComparison.Ordinal), "the run");
        }
        finally
        {
            await second.KillAsync();
        }
    }

    [Fact]
    public async Task It_ends_when_its_terminal_goes_away()
    {
        Assert.SkipUnless(await TmuxTerminal.IsThereAsync(), "tmux is not installed");
        using var workspace = await TemporaryWorkspace.InitAsync();
        await using var terminal = await TmuxTerminal.OpenAsync(workspace.Folder, JalonProcess.Executable, "tui", "--lang", "en");
        await terminal.SeesAsync("2 campaigns");
        await terminal.CloseAsync();
        await TmuxTerminal.EndsAsync(terminal.Process, Soon);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task A_signal_ends_it_while_a_question_is_open_and_the_terminal_is_as_it_was(string signal)
    {
        Assert.SkipUnless(await TmuxTerminal.IsThereAsync(), "tmux is not installed");
        using var workspace = await TemporaryWorkspace.InitAsync();
        await using var terminal = await TmuxTerminal.OpenAsync(
            workspace.Folder, "sh", "-c", $"sh -c 'echo $$ > pid; exec {JalonProcess.Executable} tui --lang en'; echo left with $?; read wait");
        await terminal.SeesAsync("draft   spring_sale");
        await terminal.KeysAsync("S");
        await terminal.SeesAsync("Yes");
        var console = (await File.ReadAllTextAsync(Path.Combine(workspace.Folder, "pid"), TestContext.Current.CancellationToken)).Trim();
        using (var kill = Process.Start("kill", ["-" + signal, console]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await TmuxTerminal.EndsAsync(int.Parse(console, CultureInfo.InvariantCulture), Soon);
        await terminal.SeesAsync("left with ");
        Assert.Equal("0 0 1", await terminal.AskAsync("#{alternate_on} #{mouse_any_flag} #{cursor_flag}"));
    }

    [Fact]
    public async Task It_adapts_to_a_smaller_terminal_and_back()
    {
        Assert.SkipUnless(await TmuxTerminal.IsThereAsync(), "tmux is not installed");
        using var workspace = await TemporaryWorkspace.InitAsync();
        await using var terminal = await TmuxTerminal.OpenAsync(workspace.Folder, JalonProcess.Executable, "tui", "--lang", "fr");
        await terminal.SeesAsync("q quitter");
        await terminal.ResizeAsync(60, 18);
        await terminal.SeesAsync(
            screen => screen.TrimEnd('\n').Split('\n') is { Length: 18 } lines && lines[0].EndsWith("Europe/Paris", StringComparison.Ordinal)
                && lines[^1].EndsWith("? touches  q quitter", StringComparison.Ordinal),
            "a screen of 60 by 18");
        await terminal.ResizeAsync(80, 24);
        await terminal.SeesAsync(screen => screen.TrimEnd('\n').Split('\n') is { Length: 24 } lines && lines[0].Length > 70, "a screen of 80 by 24");
    }

    [Fact]
    public async Task Without_a_terminal_it_says_so_and_ends()
    {
        using var workspace = TemporaryWorkspace.Empty();
        var ended = await JalonProcess.RunAsync(workspace.Folder, "tui");
        Assert.Equal(2, ended.Exit);
        Assert.Contains("needs a terminal", ended.Error, StringComparison.Ordinal);
    }
}
