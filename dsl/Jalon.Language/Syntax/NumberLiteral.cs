using System.Globalization;

namespace Jalon.Language.Syntax;

/// <summary>Reads numbers as they are written: <c>1_000</c>, <c>12.50</c>, <c>10%</c>.</summary>
internal static class NumberLiteral
{
    private const int LongestDecimal = 18;
    private const int LargestScale = 6;

    /// <summary>One more than the largest int: what only a minus sign makes fit.</summary>
    public const decimal BeyondLargestInt = 9_223_372_036_854_775_808m;

    /// <summary>Whether digits, at most one point and underscores stand where they may.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> written)
    {
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] == '_' && (at == 0 || at + 1 == written.Length || !char.IsAsciiDigit(written[at - 1]) || !char.IsAsciiDigit(written[at + 1]))) return false;
        }

        return true;
    }

    /// <summary>The number with its digits after the point as its scale; null where it is out of range. Without a point it may be <see cref="BeyondLargestInt"/>.</summary>
    public static decimal? Read(ReadOnlySpan<char> written, bool isPercentage)
    {
        var digits = written.ToString().Replace("_", "", StringComparison.Ordinal);
        var isDecimal = isPercentage || digits.Contains('.', StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var scale = point < 0 ? 0 : digits.Length - point - 1;
        if (scale > LargestScale - (isPercentage ? 2 : 0)) return null;
        if (digits.TrimStart('0').Length > LongestDecimal + 2) return null;
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        if (!isDecimal) return value <= BeyondLargestInt ? value : null;
        if (isPercentage) value *= 0.01m;
        return value < Largest(value.Scale) ? value : null;
    }

    private static decimal Largest(byte scale) => new decimal(1_000_000_000_000_000_000) * new decimal(1, 0, 0, false, scale);
}
