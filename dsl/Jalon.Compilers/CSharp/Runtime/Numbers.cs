namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>
/// Number functions as the language means them: an empty argument gives empty, and so does what has no answer or does not fit. Decimals carry
/// exactly as many digits after the point as their type says. Pure; nothing here raises.
/// </summary>
public static class Numbers
{
    private static readonly double[] s_powers = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];

    /// <summary>Without its sign.</summary>
    public static long? Abs(long? x) => x == long.MinValue ? null : x is { } n ? Math.Abs(n) : null;

    /// <summary>Without its sign.</summary>
    public static decimal? Abs(decimal? x) => x is { } n ? Math.Abs(n) : null;

    /// <summary>Without its sign.</summary>
    public static double? Abs(double? x) => x is { } n ? Math.Abs(n) : null;

    /// <summary>The smallest whole number that is not below.</summary>
    public static decimal? Ceil(long? x) => Operators.ToDecimal(x, 0);

    /// <summary>The smallest whole number that is not below.</summary>
    public static decimal? Ceil(decimal? x) => x is { } n ? Operators.Fit(Math.Ceiling(n), 0) : null;

    /// <summary>The smallest whole number that is not below.</summary>
    public static decimal? Ceil(double? x) => x is { } n ? Operators.ToDecimal(Math.Ceiling(n), 0) : null;

    /// <summary>The largest whole number that is not above.</summary>
    public static decimal? Floor(long? x) => Operators.ToDecimal(x, 0);

    /// <summary>The largest whole number that is not above.</summary>
    public static decimal? Floor(decimal? x) => x is { } n ? Operators.Fit(Math.Floor(n), 0) : null;

    /// <summary>The largest whole number that is not above.</summary>
    public static decimal? Floor(double? x) => x is { } n ? Operators.ToDecimal(Math.Floor(n), 0) : null;

    /// <summary>To so many digits after the point, a half away from zero.</summary>
    public static decimal? Round(long? x, int digits) => Operators.ToDecimal(x, digits);

    /// <summary>To so many digits after the point, a half away from zero.</summary>
    public static decimal? Round(decimal? x, int digits) => Operators.ToDecimal(x, digits);

    /// <summary>To so many digits after the point, a half away from zero.</summary>
    public static decimal? Round(double? x, int digits) => Operators.ToDecimal(x, digits);

    /// <summary>Towards zero, to so many digits after the point.</summary>
    public static decimal? Trunc(long? x, int digits) => Operators.ToDecimal(x, digits);

    /// <summary>Towards zero, to so many digits after the point.</summary>
    public static decimal? Trunc(decimal? x, int digits) =>
        x is { } n ? Operators.Fit(Math.Round(n, digits, MidpointRounding.ToZero), digits) : null;

    /// <summary>Towards zero, to so many digits after the point: of the double product with the power of ten.</summary>
    public static decimal? Trunc(double? x, int digits)
    {
        if (x is not { } n)
            return null;
        var shifted = Math.Truncate(n * s_powers[digits]);
        return Math.Abs(shifted) < 1e18 ? Operators.Fit((long)shifted / (decimal)s_powers[digits], digits) : null;
    }

    /// <summary>-1, 0 or 1.</summary>
    public static long? Sign(long? x) => x is { } n ? Math.Sign(n) : null;

    /// <summary>-1, 0 or 1.</summary>
    public static long? Sign(decimal? x) => x is { } n ? Math.Sign(n) : null;

    /// <summary>-1, 0 or 1.</summary>
    public static long? Sign(double? x) => x is { } n ? Math.Sign(n) : null;

    /// <summary>One to the power of the other.</summary>
    public static double? Power(double? x, double? y) => x is { } a && y is { } b ? Operators.Float(Math.Pow(a, b)) : null;

    /// <summary>The square root; empty below 0.</summary>
    public static double? Sqrt(double? x) => x is { } n ? Operators.Float(Math.Sqrt(n)) : null;

    /// <summary>The natural logarithm; empty for 0 and below.</summary>
    public static double? Ln(double? x) => x is { } n ? Operators.Float(Math.Log(n)) : null;

    /// <summary>The logarithm to the base of 10; empty for 0 and below.</summary>
    public static double? Log10(double? x) => x is { } n ? Operators.Float(Math.Log10(n)) : null;

    /// <summary>e to the power of it.</summary>
    public static double? Exp(double? x) => x is { } n ? Operators.Float(Math.Exp(n)) : null;

    /// <summary>The largest multiple of the width that is not above; empty for a width of 0 or less.</summary>
    public static long? Bin(long? x, long? width)
    {
        if (x is not { } n || width is not { } w || w <= 0)
            return null;
        var start = (Int128)n - (n % w) - (n % w < 0 ? w : 0);
        return start >= long.MinValue ? (long)start : null;
    }

    /// <summary>The largest multiple of the width that is not above; empty for a width of 0 or less.</summary>
    public static decimal? Bin(decimal? x, decimal? width, int scale) =>
        x is { } n && width is { } w && w > 0 ? Operators.Fit(n - (n % w) - (n % w < 0 ? w : 0), scale) : null;

    /// <summary>The largest multiple of the width that is not above; empty for a width of 0 or less.</summary>
    public static double? Bin(double? x, double? width) => x is { } n && width is { } w && w > 0 ? Operators.Float(Math.Floor(n / w) * w) : null;

    /// <summary>The bits that both have.</summary>
    public static long? BitAnd(long? a, long? b) => a & b;

    /// <summary>The bits that either has.</summary>
    public static long? BitOr(long? a, long? b) => a | b;

    /// <summary>Whether it has the bit, counted from 0 to 62.</summary>
    public static bool? BitIsSet(long? x, long? bit) => Mask(bit) is { } mask && x is { } n ? (n & mask) != 0 : null;

    /// <summary>With that bit.</summary>
    public static long? BitSet(long? x, long? bit) => x | Mask(bit);

    /// <summary>Without that bit.</summary>
    public static long? BitClear(long? x, long? bit) => x & ~Mask(bit);

    /// <summary>Kilometres along a sphere of 6,371.0088 km between two places in degrees; empty for what is no place.</summary>
    public static double? DistanceKm(double? latA, double? lonA, double? latB, double? lonB)
    {
        if (latA is not (>= -90 and <= 90) || latB is not (>= -90 and <= 90) || lonA is not (>= -180 and <= 180) || lonB is not (>= -180 and <= 180))
            return null;
        var (a, b) = (double.DegreesToRadians(latA.Value), double.DegreesToRadians(latB.Value));
        var (up, along) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(lonB.Value - lonA.Value) / 2));
        var half = (up * up) + (Math.Cos(a) * Math.Cos(b) * along * along);
        return 2 * 6371.0088 * Math.Asin(Math.Sqrt(Math.Min(1, half)));
    }

    private static long? Mask(long? bit) => bit is >= 0 and <= 62 ? 1L << (int)bit : null;
}
