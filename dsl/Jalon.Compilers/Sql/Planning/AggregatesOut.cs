namespace Jalon.Compilers.Sql.Planning;

/// <summary>Takes the aggregates out of a scalar over a group: each becomes a column of the group.</summary>
internal sealed class AggregatesOut(List<NamedScalar> columns, Schema schema) : ScalarRewriter
{
    public override Scalar Rewrite(Scalar scalar)
    {
        if (scalar is not Aggregate aggregate)
            return base.Rewrite(scalar);
        var found = columns.Find(c => c.Value == aggregate);
        if (found is null)
        {
            var taken = columns.Select(c => c.Name).Concat(schema.Columns.Select(c => c.Name)).ToHashSet(StringComparer.Ordinal);
            found = new NamedScalar(SelectPlanner.Free(aggregate.Function.Name, taken), aggregate);
            columns.Add(found);
        }
        return new ColumnRef(0, found.Column);
    }
}
