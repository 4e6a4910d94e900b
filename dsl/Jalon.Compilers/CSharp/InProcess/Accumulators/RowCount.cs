namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>How many rows.</summary>
internal sealed class RowCount : Accumulator
{
    private long _rows;

    public override object Value => _rows;

    public override void Add(int row) => _rows++;
}
