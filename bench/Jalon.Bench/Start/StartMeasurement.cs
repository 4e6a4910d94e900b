using System.Diagnostics;
using System.Globalization;
using Jalon.Bench.Load;
using Microsoft.Data.Sqlite;

namespace Jalon.Bench.Start;

/// <summary>How long somebody waits: from the start of <c>jalon run</c>'s process to its run's first task, and of <c>jalon serve</c>'s to its first answer, seen from outside; and for the plugins alone.</summary>
internal static class StartMeasurement
{
    private const int Times = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync()
    {
        var (first, whole) = (new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            var (task, end) = await OnceAsync().ConfigureAwait(false);
            first.Add(task);
            whole.Add(end);
        }

        Console.WriteLine($"process start to the first task, ms (goal 1200): {new Figures(first)}");
        Console.WriteLine($"process start to its end, ms: {new Figures(whole)}");
        var (answers, lists) = (new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            var (answer, list) = await ServedAsync().ConfigureAwait(false);
            answers.Add(answer);
            lists.Add(list);
        }

        Console.WriteLine($"jalon serve's process start to its first answer, ms (goal 1500): {new Figures(answers)}");
        Console.WriteLine($"jalon serve's process start to its first list, ms: {new Figures(lists)}");
        var plugins = new List<double>();
        var types = "";
        for (var i = 0; i < Times; i++)
        {
            var said = (await SaidAsync(Environment.ProcessPath!, "plugins").ConfigureAwait(false)).Trim().Split(' ');
            types = said[0];
            plugins.Add(double.Parse(said[1], CultureInfo.InvariantCulture));
        }

        Console.WriteLine($"{types} plugins found and loaded, ms (goal 250): {new Figures(plugins)}");
        return 0;
    }

    private static async Task<(double FirstTask, double End)> OnceAsync()
    {
        var folder = NewWorkspace();
        try
        {
            var begun = DateTimeOffset.UtcNow;
            var watch = Stopwatch.StartNew();
            await SaidAsync(Built.Executable, "run", Path.Combine(folder, "campaigns", "spring_sale.campaign")).ConfigureAwait(false);
            var end = watch.Elapsed.TotalMilliseconds;
            return ((FirstTask(folder) - begun).TotalMilliseconds, end);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Answer, double List)> ServedAsync()
    {
        var folder = NewWorkspace();
        try
        {
            var watch = Stopwatch.StartNew();
            await using var host = await OneHost.OpenAsync(folder).ConfigureAwait(false);
            await host.Client.CampaignsAsync(CancellationToken.None).ConfigureAwait(false);
            return (host.Started.TotalMilliseconds, watch.Elapsed.TotalMilliseconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // One of its own each time: nothing of an earlier run helps.
    private static string NewWorkspace()
    {
        var sample = Path.Combine(Built.Repository, "samples", "boutique");
        var folder = Directory.CreateTempSubdirectory("jalon-start-").FullName;
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories).Where(f => !f.Contains(".jalon", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    // The store says when: asking meanwhile would disturb what is measured.
    private static DateTimeOffset FirstTask(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, ".jalon", "store.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT min(started_at) FROM task";
        return DateTimeOffset.UnixEpoch.AddMicroseconds((long)command.ExecuteScalar()!);
    }

    private static async Task<string> SaidAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        using var patience = new CancellationTokenSource(Patience);
        string said;
        try
        {
            said = await process.StandardOutput.ReadToEndAsync(patience.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} had not ended after {Patience.TotalSeconds} s");
        }

        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
