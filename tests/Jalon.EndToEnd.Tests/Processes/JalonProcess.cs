using System.Diagnostics;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>The real executable, as a process of its own.</summary>
internal sealed class JalonProcess : IDisposable
{
    private readonly Process _process;

    private JalonProcess(Process process) => _process = process;

    // Beside this test's own output: artifacts/bin/<project>/<configuration>.
    public static string Executable =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Jalon", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "Jalon"));

    public static JalonProcess Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LANG"] = "C.UTF-8";
        return new JalonProcess(Process.Start(start)!);
    }

    public static async Task<Ended> RunAsync(string folder, params string[] arguments)
    {
        using var jalon = Start(folder, arguments);
        var output = jalon._process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = jalon._process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await jalon._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ended(jalon._process.ExitCode, await output, await error);
    }

    /// <summary>Reads its answer until a line holds a text.</summary>
    public Task UntilAsync(string text) => UntilAsync(_process.StandardOutput, text);

    /// <summary>Reads its talk, which is not its answer, until a line holds a text.</summary>
    public Task UntilToldAsync(string text) => UntilAsync(_process.StandardError, text);

    /// <summary>Kills it as SIGKILL does, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _process.Dispose();

    private async Task UntilAsync(StreamReader reader, string text)
    {
        var said = "";
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said += line + "\n";
            if (line.Contains(text, StringComparison.Ordinal))
                return;
        }

        var rest = reader == _process.StandardError ? "" : await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Fail($"it ended without saying '{text}': {said}{rest}");
    }

    internal sealed record Ended(int Exit, string Out, string Error);
}
