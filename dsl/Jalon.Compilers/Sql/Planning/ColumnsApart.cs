namespace Jalon.Compilers.Sql.Planning;

/// <summary>
/// What no engine lets stand everywhere becomes a column before the clause it stands in: a window in a condition, in an order or inside a larger
/// expression, which so looks at all rows that came in, whatever else a condition says; and a query of its own inside a computation.
/// </summary>
internal sealed class ColumnsApart : DeepRewriter
{
    protected override Relation Changed(Relation relation)
    {
        var columns = new Columns(relation is Algebra.Relations.Select select ? select.Input.Schema : relation.Schema);
        switch (relation)
        {
            case Filter r when columns.Takes(r.Condition):
                var condition = columns.Rewrite(r.Condition);
                return Shown(new Filter(columns.Over(r.Input), condition), relation.Schema);
            case OrderBy r when r.Keys.Any(k => columns.Takes(k.Value)):
                var keys = r.Keys.Map(k => k with { Value = columns.Rewrite(k.Value) });
                return Shown(new OrderBy(columns.Over(r.Input), keys), relation.Schema);
            case Algebra.Relations.Select r when r.Columns.Any(c => columns.TakesFrom(c.Value)):
                var selected = r.Columns.Map(c => c with { Value = columns.Rewrite(c.Value) });
                return r with { Input = columns.Over(r.Input), Columns = selected };
            case Derive r when r.Columns.Any(c => columns.TakesFrom(c.Value)):
                // Each right before the column that it stands in, whose predecessors it may name.
                foreach (var column in r.Columns)
                    columns.Add(columns.TakesFrom(column.Value) ? column with { Value = columns.Rewrite(column.Value) } : column);
                return Shown(columns.Over(r.Input), relation.Schema);
            default:
                return relation;
        }
    }

    private static Algebra.Relations.Select Shown(Relation rows, Schema schema) =>
        new(rows, [.. schema.Columns.Select(c => new NamedScalar(c.Name, new ColumnRef(0, c)))]);

    // By names that the rows do not know.
    private sealed class Columns(Schema schema) : ScalarRewriter
    {
        private readonly List<NamedScalar> _columns = [];
        private int _computing;

        public void Add(NamedScalar column) => _columns.Add(column);

        public Derive Over(Relation rows) => new(rows, [.. _columns]);

        /// <summary>Whether something in it stands apart.</summary>
        public bool Takes(Scalar scalar) => new Columns(schema).Rewrite(scalar) != scalar;

        /// <summary>Whether something in it, but not the whole of it, stands apart.</summary>
        public bool TakesFrom(Scalar scalar) => scalar is not Window && Takes(scalar);

        public override Scalar Rewrite(Scalar scalar)
        {
            var computes = scalar is Arithmetic or Negate or Call or Cast ? 1 : 0;
            _computing += computes;
            var rewritten = base.Rewrite(scalar);
            _computing -= computes;
            return rewritten;
        }

        protected override Scalar Changed(Scalar scalar) => Depth == 0 && StandsApart(scalar) ? Column(scalar) : scalar;

        private bool StandsApart(Scalar scalar) => scalar is Window || (_computing > 0 && scalar is Aggregate a
            && Correlations.Of(a.Rows, a.Arguments.Concat(a.Order.Select(k => k.Value))) == Correlation.Otherwise);

        private ColumnRef Column(Scalar scalar)
        {
            var known = _columns.Find(c => c.Value == scalar);
            if (known is null)
            {
                known = new NamedScalar(schema.With(_columns.Select(c => c.Column)).FreeName(scalar is Window w ? w.Function.Name : ((Aggregate)scalar).Function.Name), scalar);
                _columns.Add(known);
            }

            return new ColumnRef(0, known.Column) { Origin = scalar.Origin };
        }
    }
}
