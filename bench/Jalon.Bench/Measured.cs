using System.Diagnostics;

namespace Jalon.Bench;

/// <summary>What some work of this process took: by the wall's clock, and of the processors, which other processes disturb less.</summary>
/// <param name="WallMs">Milliseconds that passed.</param>
/// <param name="ProcessorMs">Milliseconds of all processors together.</param>
internal readonly record struct Measured(double WallMs, double ProcessorMs)
{
    public static async Task<(T Result, Measured Took)> Of<T>(Func<Task<T>> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = await work().ConfigureAwait(false);
        var wall = watch.Elapsed.TotalMilliseconds;
        process.Refresh();
        return (result, new Measured(wall, (process.TotalProcessorTime - before).TotalMilliseconds));
    }
}
