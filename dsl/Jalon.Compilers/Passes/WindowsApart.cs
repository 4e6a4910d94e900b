namespace Jalon.Compilers.Passes;

/// <summary>
/// A window in a condition, in an order or inside a larger expression becomes a column before it. So it looks at all rows that came in, whatever else
/// the condition says, and stands where every engine lets it.
/// </summary>
internal sealed class WindowsApart : DeepRewriter
{
    protected override Relation Changed(Relation relation)
    {
        var windows = new Columns(relation is Select select ? select.Input.Schema : relation.Schema);
        switch (relation)
        {
            case Filter r when WindowSearch.Finds(r.Condition):
                var condition = windows.Rewrite(r.Condition);
                return Shown(new Filter(windows.Over(r.Input), condition), relation.Schema);
            case OrderBy r when r.Keys.Any(k => WindowSearch.Finds(k.Value)):
                var keys = r.Keys.Map(k => k with { Value = windows.Rewrite(k.Value) });
                return Shown(new OrderBy(windows.Over(r.Input), keys), relation.Schema);
            case Select r when r.Columns.Any(c => IsInside(c.Value)):
                var columns = r.Columns.Map(c => c with { Value = windows.Rewrite(c.Value) });
                return r with { Input = windows.Over(r.Input), Columns = columns };
            case Derive r when r.Columns.Any(c => IsInside(c.Value)):
                // Each right before the column that it stands in, whose predecessors it may name.
                foreach (var column in r.Columns)
                    windows.Add(IsInside(column.Value) ? column with { Value = windows.Rewrite(column.Value) } : column);
                return Shown(windows.Over(r.Input), relation.Schema);
            default:
                return relation;
        }
    }

    private static bool IsInside(Scalar scalar) => scalar is not Window && WindowSearch.Finds(scalar);

    private static Select Shown(Relation rows, Schema schema) => new(rows, [.. schema.Columns.Select(c => new NamedScalar(c.Name, new ColumnRef(0, c)))]);

    // Windows as columns, by names that the rows do not know.
    private sealed class Columns(Schema schema) : ScalarRewriter
    {
        private readonly List<NamedScalar> _columns = [];

        public void Add(NamedScalar column) => _columns.Add(column);

        public Derive Over(Relation rows) => new(rows, [.. _columns]);

        protected override Scalar Changed(Scalar scalar)
        {
            if (scalar is not Window || Depth > 0)
                return scalar;
            var known = _columns.Find(c => c.Value == scalar);
            if (known is null)
            {
                known = new NamedScalar(schema.With(_columns.Select(c => c.Column)).FreeName("window"), scalar);
                _columns.Add(known);
            }

            return new ColumnRef(0, known.Column) { Origin = scalar.Origin };
        }
    }
}
