using Jalon.Compilers.CSharp.Runtime;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>The sum; 0 over nothing, empty where it does not fit.</summary>
internal sealed class Total(Digits digits, DataType type) : Accumulator
{
    private static readonly Int128 s_bound = (Int128)Digits.Power(DataType.MaxDigits);

    // Of 64 bits each, more rows than there can be.
    private Int128 _sum;
    private bool _fits = true;

    public override object? Value
    {
        get
        {
            if (!_fits)
                return null;
            if (type.Kind == TypeKind.Int)
                return _sum >= long.MinValue && _sum <= long.MaxValue ? (long)_sum : null;
            return Int128.Abs(_sum) < s_bound ? Operators.Fit((long)_sum / Digits.Power(type.Scale), type.Scale) : null;
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
