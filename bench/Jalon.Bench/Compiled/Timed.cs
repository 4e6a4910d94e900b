namespace Jalon.Bench.Compiled;

/// <summary>Work of one thread, several times over.</summary>
internal static class Timed
{
    /// <summary>
    /// The milliseconds of processor time that each of some rounds of the contestants took, in turn, after one to warm up: so that whatever disturbs one
    /// disturbs the others too, and work of other processes none.
    /// </summary>
    public static Figures[] InTurn(int rounds, params Action[] contestants)
    {
        var took = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                var milliseconds = Of(contestants[i]);
                if (round >= 0)
                    took[i].Add(milliseconds);
            }
        }

        return [.. took.Select(t => new Figures(t))];
    }

    /// <summary>The milliseconds of processor time that some work takes in this process.</summary>
    public static double Of(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    /// <summary>The bytes that some work allocates.</summary>
    public static long Allocated(Action work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
