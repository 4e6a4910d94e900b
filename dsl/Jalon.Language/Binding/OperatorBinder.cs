using Jalon.Algebra.Functions;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;
using Operator = Jalon.Algebra.Scalars.ComparisonOperator;

namespace Jalon.Language.Binding;

/// <summary>Operators to scalars: what their sides must be, what they are cast to, what comes out (language reference, sections 2 and 3).</summary>
internal sealed class OperatorBinder(Binder binder)
{
    // Each step is one level of the algebra, and levels are limited as brackets are.
    private const int LongestChain = 256;

    private static readonly Algebra.Types.Duration OneDay = new(1, 0);
    private static readonly Algebra.Types.Duration OneMicrosecond = new(0, 1);

    private Report Report => binder.Report;

    public Scalar Compare(ComparisonNode node, Scope scope)
    {
        var op = Meaning(node.Operator);
        if (node.Right is EmptyNode || node.Left is EmptyNode)
            return ComparedWithEmpty(node, scope);
        var left = Side(node.Left, node, scope);
        var right = Side(node.Right, node, scope);
        if (left is Unknown || right is Unknown)
            return new Unknown();
        if (op is Operator.SameText or Operator.NotSameText)
            return AreTexts(Sign(node.OperatorSpan), node, left, right) ? new Comparison(op, left, right) : new Unknown();
        if (op is Operator.Equal or Operator.NotEqual)
        {
            if (Types.AreDateAndDateTime(left.Type, right.Type))
                return DateWithDateTime(node.Span, left, right, node.Left, node.Right);
            if (left.Type.Kind == TypeKind.Float || right.Type.Kind == TypeKind.Float)
                Report.Add(BindingAdvice.EqualFloats(Report.Source, node.Span));
        }
        else if (!left.Type.IsOrdered)
        {
            Report.Add(TypeErrors.NoOrder(Report.Source, node.Left.Span, left.Type));
            return new Unknown();
        }

        return Comparable(node.Span, left, right) is var (a, b) ? new Comparison(op, a, b) : new Unknown();
    }

    public Scalar Between(ExpressionNode value, ExpressionNode low, ExpressionNode high, Span span, Scope scope)
    {
        var operand = binder.Expressions.Bind(value, scope);
        var from = binder.Expressions.Bind(low, scope);
        var to = binder.Expressions.Bind(high, scope);
        if (operand is Unknown || from is Unknown || to is Unknown)
            return new Unknown();
        if (operand.Type.Kind == TypeKind.DateTime && to.Type.Kind == TypeKind.Date)
            to = EndOfDay(to);
        if (Comparable(span, operand, from) is not var (widened, start) || Comparable(span, operand, to) is not var (widest, end))
            return new Unknown();
        return new Between(widest.Type == operand.Type ? widened : widest, start, end);
    }

    public Scalar In(InNode node, Scope scope)
    {
        if (node.Set is RangeNode range)
            return ExpressionBinder.Negated(node.IsNegated, Between(node.Value, range.From, range.To, node.Span, scope));
        var operand = binder.Expressions.Bind(node.Value, scope);
        var bound = node.Set switch
        {
            PipelineNode pipeline => InRows(operand, pipeline, node, scope),
            ExpressionNode list => InList(operand, list, node, scope),
            BadValueNode => new Unknown(),
            _ => NoValue(node.Set),
        };
        return ExpressionBinder.Negated(node.IsNegated, bound);
    }

    public Scalar Test(TextTestNode node, Scope scope)
    {
        var subject = binder.Expressions.Bind(node.Value, scope);
        var pattern = binder.Expressions.Bind(node.Pattern, scope);
        if (subject is Unknown || pattern is Unknown)
            return new Unknown();
        var sign = node.Test switch
        {
            Syntax.Nodes.TextTest.StartsWith => "starts with",
            Syntax.Nodes.TextTest.EndsWith => "ends with",
            var test => test.ToString().ToLowerInvariant(),
        };
        if (!IsText(sign, node.Value.Span, subject) | !IsText(sign, node.Pattern.Span, pattern))
            return new Unknown();
        if (node.Test == Syntax.Nodes.TextTest.Matches && pattern is not Literal)
        {
            Report.Add(TypeErrors.NoConstantPattern(Report.Source, node.Pattern.Span));
            return new Unknown();
        }

        if (node.Test == Syntax.Nodes.TextTest.Matches && pattern is Literal { Value: string regex } && ConstantForm.Regex.Fault(regex) is not null)
            Report.Add(TypeErrors.Misformed(Report.Source, node.Pattern.Span, regex, ConstantForm.Regex));
        return new TextMatch(Meaning(node.Test), Cast.To(subject, DataType.Text), Cast.To(pattern, DataType.Text));
    }

    public Scalar Negate(NegateNode node, Scope scope)
    {
        var operand = binder.Expressions.Bind(node.Operand, scope);
        if (operand is Unknown || operand.Type.IsNumber || operand.Type.Kind is TypeKind.Duration or TypeKind.Period)
            return operand is Unknown ? operand : new Negate(operand);
        Report.Add(TypeErrors.NoSign(Report.Source, node.Span, operand.Type));
        return new Unknown();
    }

    public Scalar Chain(ChainNode node, Scope scope)
    {
        var first = binder.Expressions.Bind(node.First, scope);
        var rest = node.Steps.Select(s => binder.Expressions.Bind(s.Operand, scope)).ToList();
        switch (node.Steps[0].Operator)
        {
            case ChainOperator.Coalesce:
                return binder.Calls.Apply("coalesce", [first, .. rest], node.Span);
            case ChainOperator.Concatenate:
                var texts = node.Steps.Select(s => s.Operand).Prepend(node.First).Zip(rest.Prepend(first)).Select(t => IsText("++", t.First.Span, t.Second)).ToList();
                return texts.Contains(false) ? new Unknown() : binder.Calls.Apply("++", [first, .. rest], node.Span);
            case var _ when node.Steps.Count > LongestChain:
                Report.Add(TypeErrors.TooMany(Report.Source, node.Span, LongestChain));
                return new Unknown();
            default:
                var left = first;
                foreach (var (step, right) in node.Steps.Zip(rest))
                    left = Arithmetic(step, left, right, new Span(node.First.Span.Start, step.Operand.Span.End));
                return left;
        }
    }

    private Scalar Arithmetic(ChainStep step, Scalar left, Scalar right, Span span)
    {
        if (left is Unknown || right is Unknown)
            return new Unknown();
        var op = Meaning(step.Operator);
        if (ArithmeticRules.Apply(op, left, right) is { } result)
            return result with { Origin = Report.Origin(span) };
        Report.Add(op == ArithmeticOperator.Add && left.Type.Kind == TypeKind.Text && right.Type.Kind == TypeKind.Text
            ? TypeErrors.PlusOnTexts(Report.Source, step.OperatorSpan)
            : TypeErrors.NoOperator(Report.Source, span, Sign(step.OperatorSpan), left.Type, right.Type));
        return new Unknown();
    }

    private Scalar Side(ExpressionNode node, ComparisonNode around, Scope scope) =>
        node is PathNode path ? binder.Paths.Value(path, scope, around) : binder.Expressions.Bind(node, scope);

    private Unknown ComparedWithEmpty(ComparisonNode node, Scope scope)
    {
        var operand = node.Right is EmptyNode ? node.Left : node.Right;
        _ = binder.Expressions.Bind(operand, scope);
        var form = Meaning(node.Operator) is Operator.NotEqual or Operator.NotSameText ? "is not empty" : "is empty";
        Report.Add(TypeErrors.ComparedWithEmpty(Report.Source, node.Span, $"{Report.Source[operand.Span]} {form}"));
        return new Unknown();
    }

    private Scalar InRows(Scalar operand, PipelineNode pipeline, InNode node, Scope scope)
    {
        if (binder.Queries.Bind(pipeline, scope) is not { } rows || operand is Unknown)
            return new Unknown();
        var (input, value) = rows switch
        {
            Select { Columns.Count: 1 } select => (select.Input, select.Columns[0].Value),
            Select select => (select, null),
            { Schema.Columns.Count: 1 } => (rows, new ColumnRef(0, rows.Schema.Columns[0])),
            _ => (rows, (Scalar?)null),
        };
        if (value is null)
        {
            Report.Add(TypeErrors.NotOneColumn(Report.Source, pipeline.Span, rows is Select many ? many.Columns.Count : rows.Schema.Columns.Count));
            return new Unknown();
        }

        if (Types.AreDateAndDateTime(operand.Type, value.Type))
            return DateWithDateTime(node.Value.Span, operand, value, node.Value, null);
        return Comparable(node.Span, operand, value) is var (a, b) ? new InRelation(a, input, b) : new Unknown();
    }

    private Scalar InList(Scalar operand, ExpressionNode node, InNode around, Scope scope)
    {
        if (node is ListNode written && written.Items.FirstOrDefault(i => i is EmptyNode) is { } empty)
        {
            Report.Add(TypeErrors.ComparedWithEmpty(Report.Source, empty.Span, $"{Report.Source[around.Value.Span]} is empty"));
            return new Unknown();
        }

        var list = binder.Expressions.Bind(node, scope);
        if (list is Unknown || operand is Unknown)
            return new Unknown();
        if (list.Type.Kind != TypeKind.List)
        {
            Report.Add(TypeErrors.NoList(Report.Source, node.Span, list.Type));
            return new Unknown();
        }

        var element = list.Type.Element!;
        if (Types.AreDateAndDateTime(operand.Type, element))
            return DateWithDateTime(around.Value.Span, operand, new Literal(null, element), around.Value, null);
        if (DataType.Widest(operand.Type, element) is not { } type)
        {
            Report.Add(TypeErrors.Incomparable(Report.Source, around.Span, operand.Type, element));
            return new Unknown();
        }

        // Exact numbers compare as they are; so does a parameter's list, whose items nobody can cast.
        if (list is ListOf { Items: var items } && !Types.AreExact(operand.Type, element))
            return new In(Cast.To(operand, type), new ListOf(items.Map(i => Cast.To(i, type)), type));
        return new In(Types.AreExact(operand.Type, element) ? operand : Cast.To(operand, element), list);
    }

    private Scalar EndOfDay(Scalar day) => day is Literal { Value: DateOnly date }
        ? new Literal(Zoned.EndOf(date, binder.Zone), DataType.DateTime) { Origin = day.Origin }
        : new Arithmetic(
            ArithmeticOperator.Subtract,
            Cast.To(new Arithmetic(ArithmeticOperator.Add, day, new Literal(OneDay, DataType.Days), DataType.Date), DataType.DateTime),
            new Literal(OneMicrosecond, DataType.Duration),
            DataType.DateTime);

    // Both sides as they can be compared; null where they cannot, which is said.
    private (Scalar Left, Scalar Right)? Comparable(Span span, Scalar left, Scalar right)
    {
        if (Types.AreExact(left.Type, right.Type) || (left.Type.Kind == right.Type.Kind && left.Type.Kind == TypeKind.Duration))
            return (left, right);
        if (Types.Widest(left.Type, right.Type) is { } type && type.Kind is not (TypeKind.List or TypeKind.Rows))
            return (Widened(left, type), Widened(right, type));
        Report.Add(TypeErrors.Incomparable(Report.Source, span, left.Type, right.Type));
        return null;
    }

    private Scalar Widened(Scalar scalar, DataType type) => scalar is Literal { Value: DateOnly date } && type.Kind == TypeKind.DateTime
        ? new Literal(Zoned.Instant(date.ToDateTime(TimeOnly.MinValue), binder.Zone), type) { Origin = scalar.Origin }
        : Cast.To(scalar, type);

    private Unknown DateWithDateTime(Span span, Scalar left, Scalar right, ExpressionNode leftNode, ExpressionNode? rightNode)
    {
        var instant = left.Type.Kind == TypeKind.DateTime ? leftNode : right.Type.Kind == TypeKind.DateTime ? rightNode : null;
        Report.Add(TypeErrors.DateWithDateTime(Report.Source, span, instant is null ? "date(...)" : $"date({Report.Source[instant.Span]})"));
        return new Unknown();
    }

    private bool AreTexts(string sign, ComparisonNode node, Scalar left, Scalar right) =>
        IsText(sign, node.Left.Span, left) & IsText(sign, node.Right.Span, right);

    private bool IsText(string sign, Span span, Scalar scalar)
    {
        if (scalar.Type.Kind is TypeKind.Text or TypeKind.Empty)
            return true;
        Report.Add(TypeErrors.NoText(Report.Source, span, sign, scalar.Type));
        return false;
    }

    private Unknown NoValue(ValueNode node)
    {
        Report.Add(TypeErrors.NoValue(Report.Source, node.Span));
        return new Unknown();
    }

    private string Sign(Span span) => Report.Source[span];

    private static Operator Meaning(Syntax.Nodes.ComparisonOperator op) => op switch
    {
        Syntax.Nodes.ComparisonOperator.Equal => Operator.Equal,
        Syntax.Nodes.ComparisonOperator.NotEqual => Operator.NotEqual,
        Syntax.Nodes.ComparisonOperator.Less => Operator.Less,
        Syntax.Nodes.ComparisonOperator.LessOrEqual => Operator.LessOrEqual,
        Syntax.Nodes.ComparisonOperator.Greater => Operator.Greater,
        Syntax.Nodes.ComparisonOperator.GreaterOrEqual => Operator.GreaterOrEqual,
        Syntax.Nodes.ComparisonOperator.Alike => Operator.SameText,
        _ => Operator.NotSameText,
    };

    private static Algebra.Scalars.TextTest Meaning(Syntax.Nodes.TextTest test) => test switch
    {
        Syntax.Nodes.TextTest.Like => Algebra.Scalars.TextTest.Like,
        Syntax.Nodes.TextTest.Contains => Algebra.Scalars.TextTest.Contains,
        Syntax.Nodes.TextTest.StartsWith => Algebra.Scalars.TextTest.StartsWith,
        Syntax.Nodes.TextTest.EndsWith => Algebra.Scalars.TextTest.EndsWith,
        _ => Algebra.Scalars.TextTest.Matches,
    };

    private static ArithmeticOperator Meaning(ChainOperator op) => op switch
    {
        ChainOperator.Add => ArithmeticOperator.Add,
        ChainOperator.Subtract => ArithmeticOperator.Subtract,
        ChainOperator.Multiply => ArithmeticOperator.Multiply,
        ChainOperator.Divide => ArithmeticOperator.Divide,
        _ => ArithmeticOperator.Modulo,
    };
}
