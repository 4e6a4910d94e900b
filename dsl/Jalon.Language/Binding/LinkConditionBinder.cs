using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>The <c>on</c> of a link: equalities that tie the two sides, and whatever else must hold.</summary>
internal sealed class LinkConditionBinder(Binder binder)
{
    private Report Report => binder.Report;

    /// <summary>The link with its condition; null where it has none that will do, which is said.</summary>
    /// <param name="link">Its name, target and cardinality; its name names the far row.</param>
    /// <param name="on">The condition: a bare name is the near row's.</param>
    /// <param name="near">The row that has the link.</param>
    /// <param name="far">The row that it leads to.</param>
    /// <param name="outer">What else names may mean.</param>
    public Link? Bind(Link link, ExpressionNode on, Schema near, Schema far, Scope? outer = null)
    {
        // Where both sides are rows of one entity, its name means neither: the link's own name is the far row's.
        var isSelf = near.Dimension is not null && near.Dimension == far.Dimension;
        var nearRow = new Row(near);
        var farRow = new Row(far) { OnlyByName = true, Names = isSelf ? [link.Name] : [link.Name, link.Target] };
        var scope = (outer ?? new Scope()) with { Rows = [farRow, nearRow] };
        ValueList<LinkPair> pairs = [];
        ValueList<Scalar> rest = [];
        foreach (var term in on is LogicNode { Operator: LogicOperator.And } all ? all.Terms : [on])
        {
            var condition = binder.Expressions.Condition(term, scope);
            if (condition is Unknown)
                return null;
            if (condition is Comparison { Operator: Algebra.Scalars.ComparisonOperator.Equal } equal && (Pair(equal.Left, equal.Right) ?? Pair(equal.Right, equal.Left)) is { } pair)
                pairs = pairs.Add(pair);
            else
                rest = rest.Add(condition);
        }

        if (!pairs.IsEmpty)
            return link with { On = pairs, Also = rest.IsEmpty ? null : rest.Count == 1 ? rest[0] : new AllOf(rest) };
        Report.Add(ModelErrors.LinkNeedsEquality(Report.Source, on.Span, link.Name));
        return null;
    }

    private static LinkPair? Pair(Scalar near, Scalar far) =>
        LevelsUsed.By(near).SetEquals([1]) && LevelsUsed.By(far).SetEquals([0]) && Aligned(new LevelShift(1, -1).Shifted(near), far) is var (a, b) ? new LinkPair(a, b) : null;

    // The two sides of an equality are of one type; exact numbers of different types meet at the larger scale.
    private static (Scalar, Scalar) Aligned(Scalar near, Scalar far) =>
        DataType.Widest(near.Type, far.Type) is { } type ? (Cast.To(near, type), Cast.To(far, type)) : (near, far);
}
