using Jalon.Api.Campaigns;

namespace Jalon.Host.Campaigns;

/// <summary>Two texts line by line: the fewest lines that go and come.</summary>
internal static class LineDiff
{
    /// <summary>All lines of both, in order: <c>-</c> of the first alone, <c>+</c> of the second alone, a blank of both. None where nothing differs.</summary>
    public static IReadOnlyList<DiffLine> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = Common(before, after);
        var lines = new List<DiffLine>();
        var (b, a) = (0, 0);
        while (b < before.Count || a < after.Count)
        {
            if (b < before.Count && a < after.Count && before[b] == after[a])
            {
                lines.Add(new DiffLine(" ", before[b++]));
                a++;
            }
            else if (b < before.Count && (a == after.Count || common[b + 1, a] >= common[b, a + 1]))
            {
                lines.Add(new DiffLine("-", before[b++]));
            }
            else
            {
                lines.Add(new DiffLine("+", after[a++]));
            }
        }

        return lines.TrueForAll(l => l.Sign == " ") ? [] : lines;
    }

    // How many lines the rests from each pair of places have in common.
    private static int[,] Common(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = new int[before.Count + 1, after.Count + 1];
        for (var b = before.Count - 1; b >= 0; b--)
        {
            for (var a = after.Count - 1; a >= 0; a--)
                common[b, a] = before[b] == after[a] ? common[b + 1, a + 1] + 1 : Math.Max(common[b + 1, a], common[b, a + 1]);
        }

        return common;
    }
}
