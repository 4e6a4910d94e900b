using System.Numerics;
using Jalon.Compilers.CSharp.Runtime;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>The variance of a sample or its root, as a float; empty for fewer than two values.</summary>
internal sealed class Spread(Digits digits, bool root) : Accumulator
{
    // The squares are exact too: those that went over are counted.
    private Int128 _sum;
    private UInt128 _squares;
    private long _carried;
    private long _count;
    private bool _fits = true;

    public override object? Value => !_fits || _count < 2 ? null : Variance is { } variance && root ? Math.Sqrt(variance) : Variance;

    private double? Variance
    {
        get
        {
            var (sum, squares) = ((BigInteger)_sum, ((BigInteger)_carried << 128) + _squares);
            return Operators.Float(Digits.Nearest((_count * squares) - (sum * sum)) / ((double)((BigInteger)_count * (_count - 1)) * digits.Unit * digits.Unit));
        }
    }

    public override void Add(int row)
    {
        _count++;
        if (digits.Of(row) is not { } value)
        {
            _fits = false;
            return;
        }

        _sum += value;
        var square = (UInt128)((Int128)value * value);
        _squares += square;
        if (_squares < square)
            _carried++;
    }
}
