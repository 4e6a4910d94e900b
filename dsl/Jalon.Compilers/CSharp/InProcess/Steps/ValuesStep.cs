using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>Rows written out.</summary>
internal sealed class ValuesStep(Values values) : Step(0)
{
    public override RowSet Run(Frame outer, Session session)
    {
        var batch = ColumnBatch.Read(values.Schema.Columns, [.. values.Rows.Select(r => (IReadOnlyList<object?>)r)]);
        return new RowSet(
            values.Schema,
            batch.Columns.Zip(batch.Vectors).ToDictionary(c => c.First.Name, c => c.Second, StringComparer.Ordinal),
            new int[batch.Count],
            null);
    }
}
