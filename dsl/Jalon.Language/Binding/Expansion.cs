using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding;

/// <summary>
/// Puts the definition of a computed attribute or a filter, written over one row of its entity, where it is used: at a row further out,
/// at the end of a path, with arguments for its parameters.
/// </summary>
/// <param name="level">The row in which the path starts, as the place of use sees it.</param>
/// <param name="path">The links from that row to the entity's; none for the row itself.</param>
/// <param name="start">What the row in which the path starts looks like.</param>
/// <param name="entity">Whose definition it is.</param>
/// <param name="arguments">By parameter, as the place of use sees them.</param>
internal sealed class Expansion(int level, ValueList<Link> path, Schema start, Entity entity, IReadOnlyDictionary<string, Scalar> arguments) : ScalarRewriter
{
    /// <inheritdoc/>
    protected override Scalar Changed(Scalar scalar) => scalar switch
    {
        ColumnRef s when s.Level == Depth => path.IsEmpty
            ? s with { Level = Depth + level }
            : new AttributeRef(Depth + level, path, entity, entity.FindAttribute(s.Column.Name)!) { Origin = s.Origin },
        AttributeRef s when s.Level == Depth => s with { Level = Depth + level, Path = [.. path, .. s.Path], MayBeEmpty = s.MayBeEmpty || !path.IsEmpty },
        ParameterRef s when arguments.TryGetValue(s.Name, out var argument) => new LevelShift(0, Depth).Shifted(argument),
        _ when path.IsEmpty => scalar,
        _ => WithEmptiness(scalar),
    };

    /// <inheritdoc/>
    protected override Relation Inner(Relation rows) => new Rows(this).Rewrite(rows);

    // At the end of a path a row may be missing, so that what is made of its attributes may be empty too.
    private static Scalar WithEmptiness(Scalar scalar) => scalar switch
    {
        Arithmetic s => s with { MayBeEmpty = s.MayBeEmpty || s.Left.MayBeEmpty || s.Right.MayBeEmpty },
        Negate s => s with { MayBeEmpty = s.Operand.MayBeEmpty },
        Cast s => s with { MayBeEmpty = s.Operand.MayBeEmpty },
        Conditional s => s with { MayBeEmpty = s.Else.MayBeEmpty || s.Branches.Any(b => b.Then.MayBeEmpty) },
        Call s => s with { MayBeEmpty = s.MayBeEmpty || OverloadResolution.MayBeEmpty(s.Function, s.Arguments) },
        _ => scalar,
    };

    private LinkRows Moved(LinkRows rows) => rows.Start is OuterRow outer && outer.Level + 1 == Depth
        ? rows with { Start = new OuterRow(outer.Level + level, start), Path = [.. path, .. rows.Path] }
        : rows;

    private sealed class Rows(Expansion expansion) : RelationRewriter
    {
        protected override Scalar Scalar(Scalar scalar) => expansion.Rewrite(scalar);

        protected override Relation Changed(Relation relation) => relation is LinkRows r ? expansion.Moved(r) : relation;
    }
}
