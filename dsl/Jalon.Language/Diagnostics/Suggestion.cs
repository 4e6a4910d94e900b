namespace Jalon.Language.Diagnostics;

/// <summary>Finds what a misspelt name was meant to be.</summary>
public static class Suggestion
{
    private const int LongestName = 64;
    private const int ShortestStem = 3;

    /// <summary>
    /// The known name nearest to a misspelt one, or else the only one that it abbreviates; null where there is none. Of names equally near, the first.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestName) return null;
        var names = known.ToList();
        return Misspelt(name, names) ?? Abbreviated(name, names);
    }

    private static string? Abbreviated(string name, List<string> known) =>
        name.Length >= ShortestStem && known.FindAll(k => k.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is [var only] ? only : null;

    private static string? Misspelt(string name, List<string> known)
    {
        string? nearest = null;
        var least = Tolerance(name) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) >= least) continue;
            var distance = Distance(name, candidate);
            if (distance < least) (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>The phrase "did you mean ...?" for the nearest known name; null where none is near.</summary>
    public static Phrase? DidYouMean(string name, IEnumerable<string> known) =>
        Nearest(name, known) is { } nearest ? Phrase.Of("did_you_mean", ("suggestion", nearest)) : null;

    private static int Tolerance(string name) => name.Length switch { < 3 => 0, < 6 => 1, < 9 => 2, _ => 3 };

    // Damerau-Levenshtein in its restricted form: two neighbours swapped count as one slip. Case costs nothing.
    private static int Distance(string a, string b)
    {
        var (older, old, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) old[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(old[j] + 1, row[j - 1] + 1), old[j - 1] + same);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1])) row[j] = Math.Min(row[j], older[j - 2] + 1);
            }

            (older, old, row) = (old, row, older);
        }

        return old[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
