using System.Numerics;
using Jalon.Compilers.CSharp.Runtime;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>The sum; 0 over nothing, empty where it does not fit.</summary>
internal sealed class Total(Digits digits, DataType type) : Accumulator
{
    private BigInteger _sum;
    private bool _fits = true;

    public override object? Value
    {
        get
        {
            if (!_fits)
                return null;
            if (type.Kind == TypeKind.Int)
                return _sum >= long.MinValue && _sum <= long.MaxValue ? (long)_sum : null;
            return BigInteger.Abs(_sum) < BigInteger.Pow(10, DataType.MaxDigits) ? Operators.Fit((long)_sum / Digits.Power(type.Scale), type.Scale) : null;
        }
    }

    public override void Add(int row)
    {
        if (digits.Of(row) is { } value)
            _sum += value;
        else
            _fits = false;
    }
}
