using System.Text;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>Tests of one text by another: by code point, case-sensitive, false where a side is empty.</summary>
public static class TextTests
{
    /// <summary>Whether a text stands somewhere in another.</summary>
    public static bool Contains(string? subject, string? part) =>
        subject is not null && part is not null && subject.Contains(part, StringComparison.Ordinal);

    /// <summary>Whether a text begins with another.</summary>
    public static bool StartsWith(string? subject, string? part) =>
        subject is not null && part is not null && subject.StartsWith(part, StringComparison.Ordinal);

    /// <summary>Whether a text ends with another.</summary>
    public static bool EndsWith(string? subject, string? part) =>
        subject is not null && part is not null && subject.EndsWith(part, StringComparison.Ordinal);

    /// <summary>
    /// Whether the whole text fits a pattern: <c>%</c> is any text, <c>_</c> one code point, <c>\</c> takes the next one as it is (at the end, itself).
    /// Takes time in proportion to the product of both lengths at worst.
    /// </summary>
    public static bool Like(string? subject, string? pattern)
    {
        if (subject is null || pattern is null)
            return false;
        var (at, wanted) = (0, 0);
        // Where the last % stood, and how much of the text it has taken so far.
        var (star, taken) = (-1, 0);
        while (at < subject.Length)
        {
            if (wanted < pattern.Length && pattern[wanted] == '%')
            {
                star = wanted++;
                taken = at;
            }
            else if (Step(subject, at, pattern, wanted) is { Text: > 0 } step)
            {
                at += step.Text;
                wanted += step.Pattern;
            }
            else if (star >= 0)
            {
                taken += Width(subject, taken);
                (at, wanted) = (taken, star + 1);
            }
            else
            {
                return false;
            }
        }

        while (wanted < pattern.Length && pattern[wanted] == '%')
            wanted++;
        return wanted == pattern.Length;
    }

    /// <summary>Whether two texts are the same but for letter case: <c>lower</c> of both is equal.</summary>
    public static bool Same(string? left, string? right) =>
        left is not null && right is not null
        && (string.Equals(left, right, StringComparison.Ordinal) || string.Equals(Texts.Lower(left), Texts.Lower(right), StringComparison.Ordinal));

    // How far one element of the pattern takes both along; nothing where it does not fit.
    private static (int Text, int Pattern) Step(string subject, int at, string pattern, int wanted)
    {
        if (wanted == pattern.Length)
            return default;
        if (pattern[wanted] == '_')
            return (Width(subject, at), 1);
        var escape = pattern[wanted] == '\\' && wanted + 1 < pattern.Length ? 1 : 0;
        return pattern[wanted + escape] == subject[at] ? (1, 1 + escape) : default;
    }

    private static int Width(string text, int at) => Rune.GetRuneAt(text, at).Utf16SequenceLength;
}
