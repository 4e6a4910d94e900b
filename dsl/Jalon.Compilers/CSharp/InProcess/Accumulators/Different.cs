using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>How many different values.</summary>
internal sealed class Different(Vector values) : Accumulator
{
    private readonly RowKeys _keys = new([values]);
    private readonly HashSet<RowKeys.RowKey> _met = new(RowKeys.Comparer);

    public override object Value => (long)_met.Count;

    public override void Add(int row) => _met.Add(_keys[row]);
}
