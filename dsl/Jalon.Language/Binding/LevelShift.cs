using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding;

/// <summary>Moves what a scalar says of rows further out, when it comes to stand deeper or less deep than it was written.</summary>
/// <param name="floor">The lowest level that moves.</param>
/// <param name="by">How many levels outward; may be negative.</param>
internal sealed class LevelShift(int floor, int by) : ScalarRewriter
{
    /// <summary>The rows, moved: inside them level 1 is what stands just outside.</summary>
    public Relation Shifted(Relation relation) => by == 0 ? relation : Inner(relation);

    /// <summary>The scalar, moved.</summary>
    public Scalar Shifted(Scalar scalar) => by == 0 ? scalar : Rewrite(scalar);

    /// <inheritdoc/>
    protected override Scalar Changed(Scalar scalar) => scalar switch
    {
        ColumnRef s when Moves(s.Level) => s with { Level = s.Level + by },
        AttributeRef s when Moves(s.Level) => s with { Level = s.Level + by },
        LinkedColumnRef s when Moves(s.Level) => s with { Level = s.Level + by },
        _ => scalar,
    };

    /// <inheritdoc/>
    protected override Relation Inner(Relation rows) => new Rows(this).Rewrite(rows);

    private bool Moves(int level) => level - Depth >= floor;

    private OuterRow Moved(OuterRow row) => Moves(row.Level + 1) ? row with { Level = row.Level + by } : row;

    private sealed class Rows(LevelShift shift) : RelationRewriter
    {
        protected override Scalar Scalar(Scalar scalar) => shift.Rewrite(scalar);

        protected override Relation Changed(Relation relation) => relation is OuterRow r ? shift.Moved(r) : relation;
    }
}
