using System.Globalization;
using Jalon.Bench.Compiled;

namespace Jalon.Bench.Queries;

/// <summary>The SQL that queries become beside the same queries written by hand, each made a table of, in turn. What does not give the same rows is not measured.</summary>
internal static class QueriesMeasurement
{
    private const int Rounds = 9;
    private const double Goal = 1.05;

    /// <param name="copies">How many times over the sample shop is taken.</param>
    /// <param name="only">The names of some pairs with commas between, whose SQL is shown too; null for all.</param>
    public static async Task<int> RunAsync(int copies, string? only)
    {
        var shop = new ScaledBoutique(copies);
        await using var _ = shop.ConfigureAwait(false);
        Say($"{copies} times the sample shop; {Rounds} rounds in turn after one to warm up; ms of processor time on one thread, best / median; the ratio of the best / the median of the rounds' ratios");
        var ratios = new List<double>();
        foreach (var pair in QueryPair.All().Where(p => only is null || only.Split(',').Contains(p.Name)))
        {
            var sql = shop.Compiled(pair.Query);
            if (only is not null)
                Console.WriteLine(sql);
            shop.Make("ours", sql);
            shop.Make("theirs", pair.ByHand);
            var (differ, rows) = shop.Compare("ours", "theirs");
            if (differ != 0)
            {
                Say($"{pair.Name,-24} {differ} of {rows} rows differ\n{sql}");
                continue;
            }

            var took = Timed.InTurn(Rounds, () => shop.Make("ours", sql), () => shop.Make("theirs", pair.ByHand));
            // Of each round by itself: what disturbs one of a pair disturbs the other.
            ratios.Add(new Figures([.. took[0].Values.Zip(took[1].Values, (ours, theirs) => ours / theirs)]).Median);
            Say($"{pair.Name,-24} {took[0].Best,6:F0} / {took[0].Median,6:F0}   by hand {took[1].Best,6:F0} / {took[1].Median,6:F0}   ratio {took[0].Best / took[1].Best:F2} / {ratios[^1]:F2}   {rows,9:N0} rows");
        }

        var mean = Math.Exp(ratios.Average(Math.Log));
        Say($"{ratios.Count} queries, median ratio: geometric mean {mean:F2}, worst {ratios.Max():F2}, above {Goal:F2}: {ratios.Count(r => r > Goal)} (goal {Goal:F2})");
        return 0;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
