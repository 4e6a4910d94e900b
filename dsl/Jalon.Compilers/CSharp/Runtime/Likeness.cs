using System.Text;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>How alike texts are. Pure.</summary>
public static class Likeness
{
    /// <summary>Dice: twice the pairs of neighbouring code points that both have, over the pairs of each; letter case ignored, 1 for equal texts.</summary>
    public static double? Similarity(string? a, string? b)
    {
        if (Texts.Lower(a) is not { } left || Texts.Lower(b) is not { } right)
            return null;
        if (left == right)
            return 1;
        var (pairs, others) = (Pairs(left), Pairs(right));
        var all = pairs.Count + others.Count;
        return all == 0 ? 0 : 2.0 * pairs.Count(others.Contains) / all;
    }

    private static HashSet<(Rune, Rune)> Pairs(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        return runes.Zip(runes.Skip(1)).ToHashSet();
    }
}
