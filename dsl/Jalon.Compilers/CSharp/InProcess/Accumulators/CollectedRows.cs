using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>The rows themselves.</summary>
internal sealed class CollectedRows(Vector[] columns) : Accumulator
{
    private readonly List<ValueList<object?>> _rows = [];

    public override object Value => _rows.ToList();

    public override void Add(int row) => _rows.Add(columns.Select(column => column[row]).ToValueList());
}
