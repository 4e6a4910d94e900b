using System.Globalization;

namespace Jalon.Bench.Scenario;

/// <summary>Both sides in turn over the same data: time in this process, round by round; peak memory in a process for each side.</summary>
internal static class ScenarioMeasurement
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(int customers)
    {
        var folder = Directory.CreateTempSubdirectory("jalon-bench-").FullName;
        try
        {
            ScenarioWorkspace.Write(folder, customers);
            Say($"{customers:N0} customers, {3L * customers:N0} purchases; {Rounds} rounds after one to warm up; milliseconds");
            var took = await TimesAsync(folder).ConfigureAwait(false);
            Show("time", took, t => t.WallMs, 1.15);
            Show("processor time", took, t => t.ProcessorMs, null);
            var jalon = await PeakMemory.OfAnotherAsync("scenario-side", "jalon", folder).ConfigureAwait(false);
            var byHand = await PeakMemory.OfAnotherAsync("scenario-side", "by-hand", folder).ConfigureAwait(false);
            Say($"peak memory (VmHWM of a process of its own), MiB: jalon {jalon:F0}, by hand {byHand:F0}; ratio {jalon / byHand:F2} (goal 1.30)");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One run of one side; prints the process's peak.</summary>
    public static async Task<int> SideAsync(string side, string folder)
    {
        IScenarioSide measured = side == "jalon" ? await JalonSide.OpenAsync(folder).ConfigureAwait(false) : new HandWrittenSide(folder);
        await using (measured.ConfigureAwait(false))
            await measured.RunAsync().ConfigureAwait(false);
        Say($"{PeakMemory.OfThis()}");
        return 0;
    }

    private static async Task<Dictionary<string, List<Measured>>> TimesAsync(string folder)
    {
        var jalon = await JalonSide.OpenAsync(folder).ConfigureAwait(false);
        var byHand = new HandWrittenSide(folder);
        await using var _ = jalon.ConfigureAwait(false);
        await using var __ = byHand.ConfigureAwait(false);
        IScenarioSide[] sides = [jalon, byHand];
        var took = sides.ToDictionary(s => s.Name, _ => new List<Measured>());
        SegmentCounts? agreed = null;
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var side in sides)
            {
                var (counts, measured) = await Measured.Of(side.RunAsync).ConfigureAwait(false);
                agreed ??= counts;
                if (counts != agreed)
                    throw new InvalidOperationException($"{side.Name} counts {counts}, and the other {agreed}: neither is worth measuring.");
                if (round > 0)
                    took[side.Name].Add(measured);
            }
        }

        Say($"both count {agreed}");
        Say($"activities of jalon's last round (they overlap): {jalon.Steps}");
        return took;
    }

    private static void Show(string what, Dictionary<string, List<Measured>> took, Func<Measured, double> value, double? goal)
    {
        var (jalon, byHand) = (Of("jalon"), Of("by hand"));
        Say($"{what}: jalon {jalon}");
        Say($"{what}: by hand {byHand}");
        Say($"{what}: ratio of the best {jalon.Best / byHand.Best:F2}, of the medians {jalon.Median / byHand.Median:F2}{(goal is { } g ? $" (goal {g.ToString("F2", CultureInfo.InvariantCulture)})" : "")}");

        Figures Of(string side) => new([.. took[side].Select(value)]);
    }

    private static void Say(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
