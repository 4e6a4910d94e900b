using System.Globalization;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.Runtime;
using BigInteger = System.Numerics.BigInteger;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>
/// Aggregates that add up: over the integers of the values' digits, of any size, so that neither the order of rows nor a sum on the way decides.
/// A float takes part as its <c>decimal(6)</c>; one that does not fit makes the whole empty.
/// </summary>
internal static class ExactSums
{
    // Up to here each integer is a double.
    private static readonly BigInteger s_exact = BigInteger.Pow(2, 53);

    /// <summary>The sum; 0 over nothing.</summary>
    public static object? Sum(List<int> rows, Vector[] arguments, DataType type)
    {
        if (Digits(rows, arguments[0]) is not { } digits)
            return null;
        var sum = digits.Aggregate(BigInteger.Zero, (a, b) => a + b);
        if (type.Kind == TypeKind.Int)
            return sum >= long.MinValue && sum <= long.MaxValue ? (long)sum : null;
        return BigInteger.Abs(sum) < BigInteger.Pow(10, DataType.MaxDigits) ? Operators.Fit((long)sum / Power(type.Scale), type.Scale) : null;
    }

    /// <summary>The mean, as a float.</summary>
    public static object? Average(List<int> rows, Vector[] arguments, DataType type) =>
        rows.Count > 0 && Digits(rows, arguments[0]) is { } digits
            ? Operators.Float(Nearest(digits.Aggregate(BigInteger.Zero, (a, b) => a + b)) / (double)Power(ScaleOf(arguments[0])) / rows.Count)
            : null;

    /// <summary>The variance of a sample, as a float; empty for fewer than two values.</summary>
    public static object? Variance(List<int> rows, Vector[] arguments, DataType type)
    {
        if (rows.Count < 2 || Digits(rows, arguments[0]) is not { } digits)
            return null;
        var (sum, squares) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var value in digits)
            (sum, squares) = (sum + value, squares + (value * value));
        BigInteger count = rows.Count;
        var unit = (double)Power(ScaleOf(arguments[0]));
        return Operators.Float(Nearest((count * squares) - (sum * sum)) / ((double)(count * (count - 1)) * unit * unit));
    }

    /// <summary>The value below which a share of the values lies, interpolated between neighbours, as a float.</summary>
    public static object? Percentile(List<int> rows, Vector values, decimal? share)
    {
        if (rows.Count == 0 || share is not (>= 0 and <= 1) || Digits(rows, values) is not { } digits)
            return null;
        digits.Sort();
        var at = share.Value * (digits.Count - 1);
        var below = (int)Math.Floor(at);
        var (low, high) = (digits[below], digits[Math.Min(below + 1, digits.Count - 1)]);
        return Operators.Float((Nearest(low) + (Nearest(high - low) * (double)(at - below))) / (double)Power(ScaleOf(values)));
    }

    /// <summary>A share written as any kind of number.</summary>
    public static decimal? Share(object? share) => share switch
    {
        decimal d => d,
        long n => n,
        double f when Math.Abs(f) <= 1 => (decimal)f,
        _ => null,
    };

    // The values as integers of their digits; null where a float does not fit.
    private static List<BigInteger>? Digits(List<int> rows, Vector values)
    {
        var digits = new List<BigInteger>(rows.Count);
        var power = Power(ScaleOf(values));
        foreach (var row in rows)
        {
            var value = values switch
            {
                Vector<long> ints => ints.Values[row],
                Vector<decimal> decimals => new BigInteger(decimals.Values[row] * power),
                Vector<double> floats when Operators.ToDecimal(floats.Values[row], DataType.MaxScale) is { } rounded => new BigInteger(rounded * power),
                _ => (BigInteger?)null,
            };
            if (value is not { } integer)
                return null;
            digits.Add(integer);
        }

        return digits;
    }

    // A cast cuts digits beyond 2^53 off; what is read from a text is the nearest double.
    private static double Nearest(BigInteger digits) => BigInteger.Abs(digits) <= s_exact
        ? (double)digits
        : double.Parse(digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static int ScaleOf(Vector values) => values.Type.Kind == TypeKind.Float ? DataType.MaxScale : values.Type.Scale;

    private static decimal Power(int scale) => (decimal)BigInteger.Pow(10, scale);
}
