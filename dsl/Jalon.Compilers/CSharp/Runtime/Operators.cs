using System.Runtime.CompilerServices;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>
/// Operators on numbers as the language means them (language reference, sections 2 and 7): empty flows through, and what overflows, is divided by
/// zero or does not fit is empty. Generated code calls them; nothing here raises.
/// </summary>
/// <remarks>A decimal value always carries as many digits after its point as its type says, so that its text needs nothing else.</remarks>
public static class Operators
{
    private const double LargestFloat = 1e150;
    private const double SmallestFloat = 1e-150;

    private static readonly decimal[] s_limits = ByScale(s => Power(DataType.MaxDigits - s));
    private static readonly decimal[] s_powers = ByScale(Power);
    private static readonly decimal[] s_zeros = ByScale(s => new decimal(0, 0, 0, false, (byte)s));

    /// <summary>The sum of two ints.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long? Add(long? left, long? right)
    {
        if (!left.HasValue || !right.HasValue)
            return null;
        var (a, b) = (left.GetValueOrDefault(), right.GetValueOrDefault());
        var sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) < 0 ? null : sum;
    }

    /// <summary>The difference of two ints.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long? Subtract(long? left, long? right)
    {
        if (!left.HasValue || !right.HasValue)
            return null;
        var (a, b) = (left.GetValueOrDefault(), right.GetValueOrDefault());
        var difference = unchecked(a - b);
        return ((a ^ b) & (a ^ difference)) < 0 ? null : difference;
    }

    /// <summary>The product of two ints.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long? Multiply(long? left, long? right)
    {
        if (!left.HasValue || !right.HasValue)
            return null;
        var (a, b) = (left.GetValueOrDefault(), right.GetValueOrDefault());
        if (a == (int)a && b == (int)b)
            return a * b;
        var high = Math.BigMul(a, b, out var low);
        return (high == 0 && low >= 0) || (high == -1 && low < 0) ? low : null;
    }

    /// <summary>What is left of a division of two ints, with the dividend's sign; empty for a divisor of zero.</summary>
    public static long? Modulo(long? left, long? right) => (left, right) switch
    {
        (null, _) or (_, null) or (_, 0) => null,
        (_, -1) => 0,
        _ => left % right,
    };

    /// <summary>An int with its sign turned.</summary>
    public static long? Negate(long? value) => value == long.MinValue ? null : -value;

    /// <summary>The sum of two decimals, of the larger scale.</summary>
    public static decimal? Add(decimal? left, decimal? right, int scale) =>
        left.HasValue && right.HasValue ? Fit(left.GetValueOrDefault() + right.GetValueOrDefault(), scale) : null;

    /// <summary>The difference of two decimals, of the larger scale.</summary>
    public static decimal? Subtract(decimal? left, decimal? right, int scale) =>
        left.HasValue && right.HasValue ? Fit(left.GetValueOrDefault() - right.GetValueOrDefault(), scale) : null;

    /// <summary>The product of two decimals, rounded half away from zero to the scale.</summary>
    public static decimal? Multiply(decimal? left, decimal? right, int scale)
    {
        if (!left.HasValue || !right.HasValue)
            return null;
        var (a, b) = (left.GetValueOrDefault(), right.GetValueOrDefault());
        // A product that fits has at most 24 digits, which decimal holds exactly; the rest must not reach its overflow.
        return Math.Abs((double)a * (double)b) > 1e19 ? null : Fit(a * b, scale);
    }

    /// <summary>What is left of a division of two decimals, with the dividend's sign; empty for a divisor of zero.</summary>
    public static decimal? Modulo(decimal? left, decimal? right, int scale) =>
        left is { } a && right is { } b && b != 0 ? Fit(a % b, scale) : null;

    /// <summary>A decimal with its sign turned.</summary>
    public static decimal? Negate(decimal? value) => -value;

    /// <summary>The sum of two floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double? Add(double? left, double? right) =>
        left.HasValue && right.HasValue ? Float(left.GetValueOrDefault() + right.GetValueOrDefault()) : null;

    /// <summary>The difference of two floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double? Subtract(double? left, double? right) =>
        left.HasValue && right.HasValue ? Float(left.GetValueOrDefault() - right.GetValueOrDefault()) : null;

    /// <summary>The product of two floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double? Multiply(double? left, double? right) =>
        left.HasValue && right.HasValue ? Float(left.GetValueOrDefault() * right.GetValueOrDefault()) : null;

    /// <summary>The quotient of two floats; empty for a divisor of zero.</summary>
    public static double? Divide(double? left, double? right) =>
        left.HasValue && right.HasValue && right.GetValueOrDefault() != 0 ? Float(left.GetValueOrDefault() / right.GetValueOrDefault()) : null;

    /// <summary>A float with its sign turned.</summary>
    public static double? Negate(double? value) => value.HasValue ? 0.0 - value.GetValueOrDefault() : null;

    /// <summary>A double as the language holds it: NaN and what is above 1e150 in magnitude is empty, what is below 1e-150 zero, -0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double? Float(double value)
    {
        var size = Math.Abs(value);
        if (!(size <= LargestFloat))
            return null;
        return size < SmallestFloat ? 0.0 : value;
    }

    /// <summary>An int as a float.</summary>
    public static double? ToFloat(long? value) => value;

    /// <summary>A decimal as a float: the integer of its digits over the power of ten of its scale, both as doubles.</summary>
    public static double? ToFloat(decimal? value, int scale) =>
        value is { } number ? (double)decimal.ToInt64(number * s_powers[scale]) / (double)s_powers[scale] : null;

    /// <summary>An int as a decimal of the scale; empty where it has too many digits.</summary>
    public static decimal? ToDecimal(long? value, int scale) => value is { } number ? Fit(number, scale) : null;

    /// <summary>A decimal with another scale, rounded half away from zero; empty where it has too many digits.</summary>
    public static decimal? ToDecimal(decimal? value, int scale) => value is { } number ? Fit(number, scale) : null;

    /// <summary>A float as a decimal: the double product with the power of ten, rounded half away from zero, as the integer of the digits.</summary>
    public static decimal? ToDecimal(double? value, int scale)
    {
        if (value is not { } number)
            return null;
        var digits = Math.Round(number * (double)s_powers[scale], MidpointRounding.AwayFromZero);
        return Math.Abs(digits) < 1e18 ? Fit((long)digits / s_powers[scale], scale) : null;
    }

    /// <summary>A number rounded half away from zero to the scale and holding exactly that many digits after its point; empty where it needs more than 18.</summary>
    public static decimal? Fit(decimal value, int scale)
    {
        if (value.Scale > scale)
            value = Math.Round(value, scale, MidpointRounding.AwayFromZero);
        if (Math.Abs(value) >= s_limits[scale])
            return null;
        return value.Scale < scale ? value + s_zeros[scale] : value;
    }

    /// <summary>A text as the language holds it: one of length zero, with U+0000 or with a lone surrogate is empty.</summary>
    public static string? Text(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        for (var at = 0; at < value.Length; at++)
        {
            var unit = value[at];
            if (unit == '\0')
                return null;
            if (!char.IsSurrogate(unit))
                continue;
            if (at + 1 == value.Length || !char.IsSurrogatePair(unit, value[at + 1]))
                return null;
            at++;
        }

        return value;
    }

    // By loops: no code of iterators over decimals is compiled ahead, and making it took a fifth of loading an expression from the disk.
    private static decimal[] ByScale(Func<int, decimal> value)
    {
        var values = new decimal[DataType.MaxScale + 1];
        for (var scale = 0; scale < values.Length; scale++)
            values[scale] = value(scale);
        return values;
    }

    private static decimal Power(int of)
    {
        var power = 1m;
        for (var i = 0; i < of; i++)
            power *= 10;
        return power;
    }
}
