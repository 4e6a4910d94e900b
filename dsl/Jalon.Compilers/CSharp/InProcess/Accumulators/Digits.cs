using System.Globalization;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.Runtime;
using BigInteger = System.Numerics.BigInteger;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>
/// Numbers as the integers of their digits, so that what is added up depends neither on the order of rows nor on a sum on the way. A float takes part
/// as its <c>decimal(6)</c>.
/// </summary>
internal sealed class Digits
{
    // Up to here each integer is a double.
    private static readonly BigInteger s_exact = BigInteger.Pow(2, 53);

    private readonly Vector _values;
    private readonly decimal _power;

    public Digits(Vector values)
    {
        _values = values;
        _power = Power(values.Type.Kind == TypeKind.Float ? DataType.MaxScale : values.Type.Scale);
        Unit = (double)_power;
    }

    /// <summary>The power of ten that the digits are over.</summary>
    public double Unit { get; }

    /// <summary>The digits of a row that has a value, which are no more than 63 bits; null for a float that does not fit.</summary>
    public long? Of(int row) => _values switch
    {
        Vector<long> ints => ints.Values[row],
        Vector<decimal> decimals => (long)(decimals.Values[row] * _power),
        Vector<double> floats when Operators.ToDecimal(floats.Values[row], DataType.MaxScale) is { } rounded => (long)(rounded * _power),
        _ => null,
    };

    /// <summary>The nearest double; a cast would cut off what is beyond 53 bits.</summary>
    public static double Nearest(BigInteger digits) => BigInteger.Abs(digits) <= s_exact
        ? (double)digits
        : double.Parse(digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>10 to a scale.</summary>
    public static decimal Power(int scale) => (decimal)BigInteger.Pow(10, scale);
}
