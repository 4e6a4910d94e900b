using Jalon.Algebra;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>Expressions to typed scalars. What cannot be bound becomes <see cref="Unknown"/>, its error said.</summary>
internal sealed class ExpressionBinder(Binder binder)
{
    private Report Report => binder.Report;

    /// <summary>The value of an expression.</summary>
    public Scalar Bind(ExpressionNode node, Scope scope)
    {
        var scalar = Scalar(node, scope);
        Report.Watch?.Values(node.Span, scalar);
        return scalar.Origin.Source is null && scalar is not Unknown ? scalar with { Origin = Report.Origin(node.Span) } : scalar;
    }

    /// <summary>An expression that must be true or false.</summary>
    public Scalar Condition(ExpressionNode node, Scope scope)
    {
        var scalar = Bind(node, scope);
        if (scalar is Unknown || scalar.Type == DataType.Bool)
            return scalar;
        Report.Add(TypeErrors.NoCondition(Report.Source, node.Span, scalar.Type));
        return new Unknown();
    }

    /// <summary>Expressions with names, each seeing what the scope gives; an unnamed one takes the last name of its path.</summary>
    public IReadOnlyList<NamedScalar> Bindings(IReadOnlyList<BindingNode> nodes, Scope scope) =>
        [.. nodes.Select(n => new NamedScalar(Name(n), Bind(n.Value, scope)))];

    /// <summary>The name of a column that is being made; one that cannot be had is said, and made up.</summary>
    public string Name(BindingNode node)
    {
        if (node.Name is { } name)
            return name.Text;
        if (node.Value is PathNode path)
            return path.Parts[^1].Text;
        Report.Add(NameErrors.NeedsName(Report.Source, node.Span));
        return $"column at {node.Span.Start}";
    }

    /// <summary>The keys of an order.</summary>
    public ValueList<OrderKey> Keys(IReadOnlyList<OrderKeyNode> nodes, Scope scope) => [.. nodes.Select(n => Key(n.Value, n.IsDescending, scope))];

    /// <summary>One key of an order.</summary>
    public OrderKey Key(ExpressionNode value, bool isDescending, Scope scope)
    {
        var scalar = Bind(value, scope);
        if (!scalar.Type.IsOrdered)
            Report.Add(TypeErrors.NoOrder(Report.Source, value.Span, scalar.Type));
        return new OrderKey(scalar, isDescending);
    }

    private Scalar Scalar(ExpressionNode node, Scope scope) => node switch
    {
        LiteralNode n => LiteralBinder.Bind(n, binder.Zone),
        PathNode n => binder.Paths.Value(n, scope),
        CallNode n => binder.Calls.Bind(n, scope),
        ListNode n => List(n, scope),
        ChainNode n => binder.Operators.Chain(n, scope),
        NegateNode n => binder.Operators.Negate(n, scope),
        ComparisonNode n => binder.Operators.Compare(n, scope),
        InNode n => binder.Operators.In(n, scope),
        BetweenNode n => Negated(n.IsNegated, binder.Operators.Between(n.Value, n.Low, n.High, n.Span, scope)),
        TextTestNode n => Negated(n.IsNegated, binder.Operators.Test(n, scope)),
        IsEmptyNode n => Negated(n.IsNegated, Bind(n.Value, scope) is var operand and not Unknown ? new IsEmpty(operand) : new Unknown()),
        NotNode n => Negated(true, Condition(n.Operand, scope)),
        LogicNode n => Logic(n, scope),
        IfNode n => Conditional(n, [(n.Condition, n.Then)], n.Else, scope),
        CaseNode n => Conditional(n, [.. n.Branches.Select(b => (b.Condition, b.Result))], n.Else, scope),
        _ => new Unknown(),
    };

    /// <summary>The negation, where there is something to negate.</summary>
    public static Scalar Negated(bool isNegated, Scalar scalar) => isNegated && scalar is not Unknown ? new Not(scalar) : scalar;

    private Scalar Logic(LogicNode node, Scope scope)
    {
        var terms = node.Terms.Select(t => Condition(t, scope)).ToValueList();
        return terms.Any(t => t is Unknown) ? new Unknown() : node.Operator == LogicOperator.And ? new AllOf(terms) : new AnyOf(terms);
    }

    private Scalar List(ListNode node, Scope scope)
    {
        var items = new List<Scalar>();
        foreach (var item in node.Items)
        {
            if (item is ExpressionNode expression)
                items.Add(Bind(expression, scope));
            else if (item is not BadValueNode)
                Report.Add(TypeErrors.NoValue(Report.Source, item.Span));
        }

        if (items.Exists(i => i is Unknown) || items.Count < node.Items.Count)
            return new Unknown();
        if (Types.Widest(items.Select(i => i.Type)) is { } type)
            return new ListOf([.. items.Select(i => Cast.To(i, type))], type);
        Report.Add(TypeErrors.NoCommonType(Report.Source, node.Span, items.Select(i => i.Type)));
        return new Unknown();
    }

    private Scalar Conditional(ExpressionNode node, IReadOnlyList<(ExpressionNode When, ExpressionNode Then)> branches, ExpressionNode? otherwise, Scope scope)
    {
        var bound = branches.Select(b => new Branch(Condition(b.When, scope), Bind(b.Then, scope))).ToList();
        var last = otherwise is null ? Literal.Empty : Bind(otherwise, scope);
        if (last is Unknown || bound.Exists(b => b.When is Unknown || b.Then is Unknown))
            return new Unknown();
        var types = bound.Select(b => b.Then.Type).Append(last.Type).ToList();
        if (Types.Widest(types) is { } type)
            return new Conditional([.. bound.Select(b => b with { Then = Cast.To(b.Then, type) })], Cast.To(last, type), type);
        Report.Add(TypeErrors.NoCommonType(Report.Source, node.Span, types));
        return new Unknown();
    }
}
