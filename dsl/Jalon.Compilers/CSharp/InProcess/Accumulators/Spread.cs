using System.Numerics;
using Jalon.Compilers.CSharp.Runtime;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>The variance of a sample or its root, as a float; empty for fewer than two values.</summary>
internal sealed class Spread(Digits digits, bool root) : Accumulator
{
    private BigInteger _sum;
    private BigInteger _squares;
    private long _count;
    private bool _fits = true;

    public override object? Value => !_fits || _count < 2 ? null : Variance is { } variance && root ? Math.Sqrt(variance) : Variance;

    private double? Variance => Operators.Float(
        Digits.Nearest((_count * _squares) - (_sum * _sum)) / ((double)((BigInteger)_count * (_count - 1)) * digits.Unit * digits.Unit));

    public override void Add(int row)
    {
        _count++;
        if (digits.Of(row) is { } value)
            (_sum, _squares) = (_sum + value, _squares + (value * value));
        else
            _fits = false;
    }
}
