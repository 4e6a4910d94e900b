using System.Diagnostics;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>The real executable, as a process of its own, with pipes for a terminal and nobody who types.</summary>
internal sealed class JalonProcess : IDisposable
{
    // Whatever is asked of it here takes seconds; what takes longer hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly string _line;

    private JalonProcess(Process process, string line) => (_process, _line) = (process, line);

    /// <summary>What JALON_APP names: one that was compiled ahead starts three times as fast. Else beside this test's own output: artifacts/bin/project/configuration.</summary>
    public static string Executable { get; } = Environment.GetEnvironmentVariable("JALON_APP") is { Length: > 0 } app ? app
        : Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Jalon", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "jalon"));

    public static JalonProcess Start(string folder, params string[] arguments) => StartReading(folder, "", arguments, []);

    /// <summary>Starts it with more in its environment than there is here.</summary>
    public static JalonProcess StartWith(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartReading(folder, "", arguments, environment);

    private static JalonProcess StartReading(string folder, string input, string[] arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return new JalonProcess(process, "jalon " + string.Join(' ', arguments));
    }

    public static async Task<Ended> RunAsync(string folder, params string[] arguments)
    {
        using var jalon = Start(folder, arguments);
        return await jalon.EndAsync();
    }

    /// <summary>Runs it with something to read.</summary>
    public static async Task<Ended> RunReadingAsync(string folder, string input, params string[] arguments)
    {
        using var jalon = StartReading(folder, input, arguments, []);
        return await jalon.EndAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<Ended> EndAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var output = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            Assert.Fail($"{_line} did not end; it had said:\n{await output}\n{await error}");
        }

        return new Ended(_process.ExitCode, await output, await error);
    }

    /// <summary>The process's number.</summary>
    public int Id => _process.Id;

    /// <summary>Sends it a signal, as <c>kill</c> names it.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Reads its answer until a line fits.</summary>
    public Task UntilAsync(Func<string, bool> fits) => UntilAsync(_process.StandardOutput, fits);

    /// <summary>Reads its talk, which is not its answer, until a line holds a text.</summary>
    public Task UntilToldAsync(string text) => UntilAsync(_process.StandardError, l => l.Contains(text, StringComparison.Ordinal));

    /// <summary>Kills it as SIGKILL does, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task UntilAsync(StreamReader reader, Func<string, bool> fits)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var said = "";
        while (await reader.ReadLineAsync(limit.Token) is { } line)
        {
            said += line + "\n";
            if (fits(line))
                return;
        }

        var rest = reader == _process.StandardError ? "" : await _process.StandardError.ReadToEndAsync(limit.Token);
        Assert.Fail($"{_line} ended without saying what was waited for: {said}{rest}");
    }

    /// <summary>What a process left.</summary>
    internal sealed record Ended(int Exit, string Out, string Error)
    {
        public string All => Out + Error;

        /// <summary>Whether it ended well; else all that it said is the message.</summary>
        public Ended Well()
        {
            Assert.True(Exit == 0, $"exit {Exit}\n{All}");
            return this;
        }
    }
}
