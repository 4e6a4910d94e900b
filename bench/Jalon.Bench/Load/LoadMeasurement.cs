using System.Globalization;

namespace Jalon.Bench.Load;

/// <summary>Many campaigns of five activities through one host, and the raw commit rate of SQLite beside it.</summary>
internal static class LoadMeasurement
{
    private const int Activities = 5;
    private const int WarmUp = 20;

    public static async Task<int> RunAsync(int campaigns)
    {
        var folder = ManyCampaigns.Write(campaigns + WarmUp, ManyCampaigns.Five);
        try
        {
            await using var host = await OneHost.OpenAsync(folder).ConfigureAwait(false);
            var names = ManyCampaigns.Names(campaigns + WarmUp).ToList();
            await host.RunAsync(names.Take(WarmUp)).ConfigureAwait(false);
            var before = Rate.OfCommits();
            var took = await host.TakesAsync(() => host.RunAsync(names.Skip(WarmUp))).ConfigureAwait(false);
            var after = Rate.OfCommits();
            var rate = campaigns * Activities / (took.WallMs / 1000);
            var raw = (before + after) / 2;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{campaigns} campaigns of {Activities} activities: {took.WallMs / 1000:F1} s, {took.ProcessorMs / 1000:F1} s of processor time, {rate:F0} tasks a second"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tables that DuckDB alone makes, a commit each: {Rate.OfTables():F0} a second"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"commits of SQLite alone: {before:F0} and {after:F0} a second, before and after; tasks to commits (goal 0.5): {rate / raw:F2}"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
