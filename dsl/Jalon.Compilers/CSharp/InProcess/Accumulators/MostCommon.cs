using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>The value that occurs most often; of several the smallest.</summary>
internal sealed class MostCommon(Vector values) : Accumulator
{
    private readonly RowKeys _keys = new([values]);
    private readonly Dictionary<RowKeys.RowKey, int> _counts = new(RowKeys.Comparer);
    private int _best = -1;
    private int _most;

    public override object? Value => _best < 0 ? null : values[_best];

    public override void Add(int row)
    {
        var count = _counts.GetValueOrDefault(_keys[row]) + 1;
        _counts[_keys[row]] = count;
        if (count > _most || (count == _most && values.Compare(row, _best) < 0))
            (_most, _best) = (count, row);
    }
}
