namespace Jalon.Compilers.Passes;

/// <summary>Both folds in one: every relation, every scalar in it, every relation inside a scalar. A pass overrides what it changes.</summary>
internal abstract class DeepRewriter
{
    private readonly Scalars _scalars;
    private readonly Relations _relations;

    protected DeepRewriter()
    {
        _relations = new Relations(this);
        _scalars = new Scalars(this);
    }

    public Relation Apply(Relation relation) => _relations.Rewrite(relation);

    public Scalar Apply(Scalar scalar) => _scalars.Rewrite(scalar);

    protected virtual Scalar Changed(Scalar scalar) => scalar;

    protected virtual Relation Changed(Relation relation) => relation;

    private sealed class Scalars(DeepRewriter pass) : ScalarRewriter
    {
        protected override Scalar Changed(Scalar scalar) => pass.Changed(scalar);

        protected override Relation Inner(Relation rows) => pass._relations.Rewrite(rows);
    }

    private sealed class Relations(DeepRewriter pass) : RelationRewriter
    {
        protected override Relation Changed(Relation relation) => pass.Changed(relation);

        protected override Scalar Scalar(Scalar scalar) => pass._scalars.Rewrite(scalar);
    }
}
