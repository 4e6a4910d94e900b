using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding;

/// <summary>How many nodes a scalar or a relation consists of.</summary>
internal sealed class NodeCount : ScalarRewriter
{
    private int _count;

    public static int Of(Scalar scalar)
    {
        var nodes = new NodeCount();
        nodes.Rewrite(scalar);
        return nodes._count;
    }

    public static int Of(Relation relation)
    {
        var nodes = new NodeCount();
        nodes.Inner(relation);
        return nodes._count;
    }

    /// <inheritdoc/>
    protected override Scalar Changed(Scalar scalar)
    {
        _count++;
        return scalar;
    }

    /// <inheritdoc/>
    protected override Relation Inner(Relation rows) => new Rows(this).Rewrite(rows);

    private sealed class Rows(NodeCount nodes) : RelationRewriter
    {
        protected override Scalar Scalar(Scalar scalar) => nodes.Rewrite(scalar);

        protected override Relation Changed(Relation relation)
        {
            nodes._count++;
            return relation;
        }
    }
}
