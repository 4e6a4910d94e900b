using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding;

/// <summary>Which rows a scalar or a relation looks at, as levels of the place where it stands.</summary>
internal sealed class LevelsUsed : ScalarRewriter
{
    private readonly SortedSet<int> _levels = [];

    /// <summary>The levels that a scalar looks at.</summary>
    public static IReadOnlySet<int> By(Scalar scalar)
    {
        var used = new LevelsUsed();
        used.Rewrite(scalar);
        return used._levels;
    }

    /// <summary>The levels that the scalars in a relation look at; 1 is what stands just outside it.</summary>
    public static IReadOnlySet<int> By(Relation relation)
    {
        var used = new LevelsUsed();
        used.Inner(relation);
        return used._levels;
    }

    /// <inheritdoc/>
    protected override Scalar Changed(Scalar scalar)
    {
        if (scalar switch { ColumnRef s => s.Level, AttributeRef s => s.Level, LinkedColumnRef s => s.Level, _ => -1 } is >= 0 and var level)
            Note(level);
        return scalar;
    }

    /// <inheritdoc/>
    protected override Relation Inner(Relation rows) => new Rows(this).Rewrite(rows);

    private void Note(int level)
    {
        if (level >= Depth)
            _levels.Add(level - Depth);
    }

    private sealed class Rows(LevelsUsed used) : RelationRewriter
    {
        protected override Scalar Scalar(Scalar scalar) => used.Rewrite(scalar);

        protected override Relation Changed(Relation relation)
        {
            if (relation is OuterRow outer)
                used.Note(outer.Level + 1);
            return relation;
        }
    }
}
