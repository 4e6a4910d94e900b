namespace Jalon.Algebra.Scalars;

/// <summary>
/// The fold over scalars: rebuilds a tree from the leaves up and keeps every node that nothing changed in. A pass overrides
/// <see cref="Changed"/> alone, or <see cref="Rewrite"/> where it must see a node before its parts.
/// </summary>
public abstract class ScalarRewriter
{
    /// <summary>
    /// How many levels deeper than where the rewriting began the current node stands: inside an aggregate's rows and arguments one more.
    /// A reference with <c>Level - Depth</c> of 0 or more means the row at hand where it began, or one further out.
    /// </summary>
    protected int Depth { get; private set; }

    /// <summary>The tree rewritten.</summary>
    public virtual Scalar Rewrite(Scalar scalar)
    {
        Scalar rebuilt = scalar switch
        {
            AttributeRef { Path.IsEmpty: false } s => s with { Path = s.Path.Map(Link) },
            LinkedColumnRef s => s with { Path = s.Path.Map(Link) },
            Call s => s with { Arguments = All(s.Arguments) },
            Arithmetic s => s with { Left = Rewrite(s.Left), Right = Rewrite(s.Right) },
            Negate s => s with { Operand = Rewrite(s.Operand) },
            Comparison s => s with { Left = Rewrite(s.Left), Right = Rewrite(s.Right) },
            Between s => s with { Operand = Rewrite(s.Operand), Low = Rewrite(s.Low), High = Rewrite(s.High) },
            TextMatch s => s with { Subject = Rewrite(s.Subject), Pattern = Rewrite(s.Pattern) },
            IsEmpty s => s with { Operand = Rewrite(s.Operand) },
            ListOf s => s with { Items = All(s.Items) },
            In s => s with { Operand = Rewrite(s.Operand), List = Rewrite(s.List) },
            InRelation s => InRelation(s),
            Not s => s with { Operand = Rewrite(s.Operand) },
            AllOf s => s with { Operands = All(s.Operands) },
            AnyOf s => s with { Operands = All(s.Operands) },
            Conditional s => s with { Branches = s.Branches.Map(b => new Branch(Rewrite(b.When), Rewrite(b.Then))), Else = Rewrite(s.Else) },
            Cast s => s with { Operand = Rewrite(s.Operand) },
            Aggregate s => Aggregate(s),
            Window s => s with { Arguments = All(s.Arguments), Partition = All(s.Partition), Order = Keys(s.Order) },
            _ => scalar,
        };
        return Changed(rebuilt);
    }

    /// <summary>What becomes of a node whose parts have been rewritten; by default the node itself.</summary>
    protected virtual Scalar Changed(Scalar scalar) => scalar;

    /// <summary>What becomes of the rows inside an aggregate or an in; by default their scalars are rewritten too.</summary>
    protected virtual Relation Inner(Relation rows) => new InnerRelation(this).Rewrite(rows);

    /// <summary>What becomes of a link that a value is reached by; by default it stays.</summary>
    protected virtual Link Link(Link link) => link;

    private ValueList<Scalar> All(ValueList<Scalar> scalars) => scalars.Map(Rewrite);

    private ValueList<OrderKey> Keys(ValueList<OrderKey> keys) => keys.Map(k => k with { Value = Rewrite(k.Value) });

    private Aggregate Aggregate(Aggregate s)
    {
        Depth++;
        var inner = s with { Rows = Inner(s.Rows), Arguments = All(s.Arguments), Order = Keys(s.Order) };
        Depth--;
        return inner;
    }

    private InRelation InRelation(InRelation s)
    {
        var operand = Rewrite(s.Operand);
        Depth++;
        var inner = s with { Operand = operand, Rows = Inner(s.Rows), Value = Rewrite(s.Value) };
        Depth--;
        return inner;
    }

    private sealed class InnerRelation(ScalarRewriter scalars) : RelationRewriter
    {
        protected override Scalar Scalar(Scalar scalar) => scalars.Rewrite(scalar);
    }
}
