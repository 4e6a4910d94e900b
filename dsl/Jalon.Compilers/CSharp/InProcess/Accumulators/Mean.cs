using Jalon.Compilers.CSharp.Runtime;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>The mean, as a float: the exact sum over the count.</summary>
internal sealed class Mean(Digits digits) : Accumulator
{
    private Int128 _sum;
    private long _count;
    private bool _fits = true;

    public override object? Value => _fits && _count > 0 ? Operators.Float(Digits.Nearest(_sum) / digits.Unit / _count) : null;

    public override void Add(int row)
    {
        _count++;
        if (digits.Of(row) is { } value)
            _sum += value;
        else
            _fits = false;
    }
}
