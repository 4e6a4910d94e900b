using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Jalon.Host.Plugins;

/// <summary>A version after Semantic Versioning 2.0.0. Build metadata is kept as written and does not count in comparisons.</summary>
/// <param name="Major">Incompatible changes.</param>
/// <param name="Minor">Additions.</param>
/// <param name="Patch">Repairs.</param>
/// <param name="Prerelease">The dotted identifiers after <c>-</c>; null for a release.</param>
public sealed record SemanticVersion(int Major, int Minor, int Patch, string? Prerelease = null) : IComparable<SemanticVersion>
{
    /// <summary>The dotted identifiers after <c>+</c>; null for none.</summary>
    public string? Build { get; init; }

    /// <summary>Reads a version; false where the text is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SemanticVersion? version)
    {
        version = null;
        var (rest, build) = Cut(text, '+');
        var (numbers, prerelease) = Cut(rest, '-');
        if (numbers.Split('.') is not [var a, var b, var c] || !Number(a, out var major) || !Number(b, out var minor) || !Number(c, out var patch))
            return false;
        if (!Identifiers(build, leadingZeros: true) || !Identifiers(prerelease, leadingZeros: false))
            return false;
        version = new(major, minor, patch, prerelease) { Build = build };
        return true;
    }

    /// <summary>Whether it begins with the numbers of a shorter one: <c>1.4.2</c> with <c>1</c> and <c>1.4</c>, not with <c>1.40</c>.</summary>
    public bool StartsWith(string prefix) => $"{this}.".StartsWith(prefix + ".", StringComparison.Ordinal) || prefix == ToString();

    /// <inheritdoc/>
    public int CompareTo(SemanticVersion? other) => other is null
        ? 1
        : (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch)) is var numbers && numbers != 0
            ? numbers
            : ComparePrerelease(Prerelease, other.Prerelease);

    /// <inheritdoc/>
    public bool Equals(SemanticVersion? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch, Prerelease);

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}{(Prerelease is null ? "" : "-" + Prerelease)}{(Build is null ? "" : "+" + Build)}");

    // A release comes after its prereleases; numbers compare as numbers and before words; the longer of two that agree comes after.
    private static int ComparePrerelease(string? left, string? right)
    {
        if (left is null || right is null)
            return (left is null).CompareTo(right is null);
        var (lefts, rights) = (left.Split('.'), right.Split('.'));
        foreach (var (l, r) in lefts.Zip(rights))
        {
            var compared = (ulong.TryParse(l, NumberStyles.None, CultureInfo.InvariantCulture, out var a),
                    ulong.TryParse(r, NumberStyles.None, CultureInfo.InvariantCulture, out var b)) switch
            {
                (true, true) => a.CompareTo(b),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.CompareOrdinal(l, r),
            };
            if (compared != 0)
                return compared;
        }

        return lefts.Length.CompareTo(rights.Length);
    }

    private static (string Before, string? After) Cut(string text, char sign) =>
        text.IndexOf(sign, StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, null);

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && !HasLeadingZero(text);

    private static bool Identifiers(string? text, bool leadingZeros) => text is null || text.Split('.').All(part =>
        part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && (leadingZeros || !part.All(char.IsAsciiDigit) || !HasLeadingZero(part)));

    private static bool HasLeadingZero(string digits) => digits.Length > 1 && digits[0] == '0';
}
