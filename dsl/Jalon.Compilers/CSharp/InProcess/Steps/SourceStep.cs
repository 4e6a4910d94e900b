namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>Rows from outside that carry all their columns: a transition, an audience, a file.</summary>
internal sealed class SourceStep(Relation rows) : Step(0)
{
    public override RowSet Run(Frame outer, Session session)
    {
        var batch = session.Source(rows);
        return new RowSet(
            rows.Schema,
            rows.Schema.Columns.ToDictionary(
                c => c.Name,
                c => batch.Find(c.Name) ?? throw new ArgumentException($"The rows given have no column {c.Name}, which was asked for."),
                StringComparer.Ordinal),
            new int[batch.Count],
            null);
    }
}
