using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>The value of one row: of the first, the last, or the one at a place.</summary>
/// <param name="values">The values.</param>
/// <param name="takes">Whether a row is taken, by its place from 1; of several the last.</param>
internal sealed class PickedRow(Vector values, Func<int, long, bool> takes) : Accumulator
{
    private long _place;
    private int _row = -1;

    public override object? Value => _row < 0 ? null : values[_row];

    public override void Add(int row)
    {
        if (takes(row, ++_place))
            _row = row;
    }
}
