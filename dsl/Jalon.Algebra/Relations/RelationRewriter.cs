namespace Jalon.Algebra.Relations;

/// <summary>
/// The fold over relations: rebuilds a tree from the leaves up. A pass overrides <see cref="Changed"/>, and <see cref="Scalar"/>
/// where it looks into the scalars too.
/// </summary>
public abstract class RelationRewriter
{
    /// <summary>The tree rewritten.</summary>
    public virtual Relation Rewrite(Relation relation)
    {
        Relation rebuilt = relation switch
        {
            Named r => new Named(r.Name, Rewrite(r.Input)),
            LinkRows r => new LinkRows(Rewrite(r.Start), r.Path.Map(Link), r.Target),
            Filter r => new Filter(Rewrite(r.Input), Scalar(r.Condition)),
            Derive r => new Derive(Rewrite(r.Input), Columns(r.Columns)),
            Select r => new Select(Rewrite(r.Input), Columns(r.Columns)),
            GroupBy r => new GroupBy(Rewrite(r.Input), Columns(r.Keys), Columns(r.Columns), r.Dimension),
            Distinct r => new Distinct(Rewrite(r.Input), r.By.Map(Scalar), Scalar(r.Keep), Keys(r.Order)),
            SetOperation r => new SetOperation(r.Operator, r.Inputs.Map(Rewrite), r.Columns),
            OrderBy r => new OrderBy(Rewrite(r.Input), Keys(r.Keys)),
            Limit r => new Limit(Rewrite(r.Input), Scalar(r.Count), Keys(r.Order)),
            Sample r => new Sample(Rewrite(r.Input), Scalar(r.Count), Scalar(r.Seed)),
            _ => relation,
        };
        return Changed(rebuilt.Equals(relation) ? relation : rebuilt with { Origin = relation.Origin });
    }

    /// <summary>What becomes of a node whose parts have been rewritten; by default the node itself.</summary>
    protected virtual Relation Changed(Relation relation) => relation;

    /// <summary>What becomes of a scalar that stands in a relation; by default it stays.</summary>
    protected virtual Scalar Scalar(Scalar scalar) => scalar;

    /// <summary>What becomes of a link that rows are reached by; by default it stays.</summary>
    protected virtual Link Link(Link link) => link;

    private ValueList<NamedScalar> Columns(ValueList<NamedScalar> columns) => columns.Map(c => c with { Value = Scalar(c.Value) });

    private ValueList<OrderKey> Keys(ValueList<OrderKey> keys) => keys.Map(k => k with { Value = Scalar(k.Value) });
}
