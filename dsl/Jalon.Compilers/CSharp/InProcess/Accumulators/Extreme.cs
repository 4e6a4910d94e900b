using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>The smallest or the largest value.</summary>
internal sealed class Extreme(Vector values, bool largest) : Accumulator
{
    private int _best = -1;

    public override object? Value => _best < 0 ? null : values[_best];

    public override void Add(int row)
    {
        if (_best < 0 || (values.Compare(row, _best) is var order && (largest ? order > 0 : order < 0)))
            _best = row;
    }
}
