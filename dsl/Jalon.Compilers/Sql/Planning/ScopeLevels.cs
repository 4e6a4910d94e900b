namespace Jalon.Compilers.Sql.Planning;

/// <summary>Which rows a scalar looks at, seen from where it stands: 0 is the row at hand, 1 the one just outside.</summary>
internal sealed class ScopeLevels : ScalarRewriter
{
    private readonly SortedSet<int> _levels = [];

    public static IReadOnlySet<int> Of(Scalar scalar)
    {
        var levels = new ScopeLevels();
        levels.Rewrite(scalar);
        return levels._levels;
    }

    /// <summary>Whether a scalar in a relation, or the relation's start, looks at a row outside it; its own links' start aside.</summary>
    public static bool Outside(Scalar scalar) => Of(scalar).Any(l => l > 0);

    protected override Scalar Changed(Scalar scalar)
    {
        var level = scalar switch
        {
            ColumnRef s => s.Level,
            AttributeRef s => s.Level,
            LinkedColumnRef s => s.Level,
            _ => -1,
        };
        if (level >= Depth)
            _levels.Add(level - Depth);
        return scalar;
    }

    protected override Relation Inner(Relation rows) => new Rows(this).Rewrite(rows);

    private sealed class Rows(ScopeLevels levels) : RelationRewriter
    {
        protected override Scalar Scalar(Scalar scalar) => levels.Rewrite(scalar);

        protected override Relation Changed(Relation relation)
        {
            if (relation is OuterRow outer && outer.Level + 1 >= levels.Depth)
                levels._levels.Add(outer.Level + 1 - levels.Depth);
            return relation;
        }
    }
}
