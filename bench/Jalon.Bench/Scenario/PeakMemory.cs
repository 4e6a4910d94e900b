using System.Diagnostics;
using System.Globalization;

namespace Jalon.Bench.Scenario;

/// <summary>The most that a process has had in memory, as Linux counts it (VmHWM of /proc).</summary>
internal static class PeakMemory
{
    /// <summary>Of this process so far, in MiB.</summary>
    public static double OfThis()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Of a new process of this program that does nothing else, in MiB: its last line of output says it.</summary>
    public static async Task<double> OfAnotherAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var said = await child.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await child.WaitForExitAsync().ConfigureAwait(false);
        return child.ExitCode == 0
            ? double.Parse(said.Trim().Split('\n')[^1], CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {child.ExitCode}");
    }
}
