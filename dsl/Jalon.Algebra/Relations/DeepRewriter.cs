namespace Jalon.Algebra.Relations;

/// <summary>
/// Both folds in one: every relation, every scalar in it, every relation inside a scalar, and what links say beyond plain equalities: the rows that
/// they lead to and the conditions that they ask. A pass overrides what it changes.
/// </summary>
public abstract class DeepRewriter
{
    private readonly Scalars _scalars;
    private readonly Relations _relations;
    private readonly Dictionary<Link, Link> _links = new(ReferenceEqualityComparer.Instance);

    /// <summary>Over the whole of a tree.</summary>
    protected DeepRewriter()
    {
        _relations = new Relations(this);
        _scalars = new Scalars(this);
    }

    /// <summary>The tree rewritten.</summary>
    public Relation Apply(Relation relation) => _relations.Rewrite(relation);

    /// <summary>The tree rewritten.</summary>
    public Scalar Apply(Scalar scalar) => _scalars.Rewrite(scalar);

    /// <summary>What becomes of a node whose parts have been rewritten; by default the node itself.</summary>
    protected virtual Scalar Changed(Scalar scalar) => scalar;

    /// <summary>What becomes of a node whose parts have been rewritten; by default the node itself.</summary>
    protected virtual Relation Changed(Relation relation) => relation;

    // The same link stands in many places, and is looked at in one.
    private Link Apply(Link link)
    {
        if (link is { Rows: null, Also: null } && link.On.All(p => p is { Near: ColumnRef or AttributeRef, Far: ColumnRef or AttributeRef }))
            return link;
        if (_links.TryGetValue(link, out var known))
            return known;
        var rewritten = link with
        {
            On = link.On.Map(p => new LinkPair(Apply(p.Near), Apply(p.Far))),
            Also = link.Also is { } also ? Apply(also) : null,
            Rows = link.Rows is { } rows ? Apply(rows) : null,
        };
        return _links[link] = rewritten.Equals(link) ? link : rewritten;
    }

    private sealed class Scalars(DeepRewriter pass) : ScalarRewriter
    {
        protected override Scalar Changed(Scalar scalar) => pass.Changed(scalar);

        protected override Relation Inner(Relation rows) => pass._relations.Rewrite(rows);

        protected override Link Link(Link link) => pass.Apply(link);
    }

    private sealed class Relations(DeepRewriter pass) : RelationRewriter
    {
        protected override Relation Changed(Relation relation) => pass.Changed(relation);

        protected override Scalar Scalar(Scalar scalar) => pass._scalars.Rewrite(scalar);

        protected override Link Link(Link link) => pass.Apply(link);
    }
}
