using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <summary>
/// Scalars in SQL. A value is NULL where it is empty. A <em>condition</em> may be NULL where it is false: that is good wherever only
/// truth counts, and saves a coalesce around every comparison.
/// </summary>
internal sealed class ScalarPlanner(SelectPlanner planner, WriterContext context)
{
    /// <summary>A value; a condition gives true or false here. What cannot be said is noted, and nothing stands for it.</summary>
    public SqlExpression Value(Scalar scalar, ValueList<Row> rows, bool beside = false)
    {
        try
        {
            return ValueOf(scalar, rows, beside);
        }
        catch (UnsupportedException e)
        {
            planner.Note(e, scalar.Origin);
            return context.Dialect.Constant(null, scalar.Type);
        }
    }

    /// <summary>A condition: NULL counts as false. What cannot be said is noted.</summary>
    public SqlExpression Condition(Scalar scalar, ValueList<Row> rows)
    {
        try
        {
            return ConditionOf(scalar, rows);
        }
        catch (UnsupportedException e)
        {
            planner.Note(e, scalar.Origin);
            return Always(false);
        }
    }

    private SqlExpression ValueOf(Scalar scalar, ValueList<Row> rows, bool beside) => scalar switch
    {
        Literal s => context.Dialect.Constant(s.Value, s.Type, beside),
        ColumnRef s => rows[s.Level].Column(s.Column.Name),
        AttributeRef s => s.Path.IsEmpty
            ? rows[s.Level].Attribute(s.Entity, s.Attribute)
            : rows[s.Level].Home.Follow(rows[s.Level], s.Path).Attribute(s.Entity, s.Attribute),
        LinkedColumnRef s => rows[s.Level].Home.Follow(rows[s.Level], s.Path).Column(s.Column.Name),
        ParameterRef s => context.Dialect.Constant(null, s.Type),
        Call s => Call(s, rows),
        Arithmetic s => Arithmetic(s, rows),
        Negate s => context.Dialect.Negate(Value(s.Operand, rows), s.Type),
        Cast s => context.Dialect.Convert(Value(s.Operand, rows), s.Operand.Type, s.Target, context),
        Conditional s => new SqlCase(
            s.Branches.Select(b => new SqlBranch(Condition(b.When, rows), Value(b.Then, rows))).ToValueList(),
            s.Else is Literal { Value: null } ? null : Value(s.Else, rows)),
        Aggregate { Function.Name: not "exists" } s => planner.Aggregate(s, rows),
        Window s => planner.Window(s, rows),
        ListOf s => List(s, rows),
        _ => Conditions.Value(Condition(scalar, rows), IsCertain(scalar)),
    };

    private SqlExpression ConditionOf(Scalar scalar, ValueList<Row> rows) => scalar switch
    {
        AllOf s => s.Operands.Count switch
        {
            0 => Always(true),
            1 => Condition(s.Operands[0], rows),
            _ => new SqlAll(s.Operands.Select(o => Condition(o, rows)).ToValueList()),
        },
        AnyOf s => s.Operands.Count switch
        {
            0 => Always(false),
            1 => Condition(s.Operands[0], rows),
            _ => new SqlAny(s.Operands.Select(o => Condition(o, rows)).ToValueList()),
        },
        Not s => Negation(s.Operand, rows),
        Comparison s => Comparison(s, rows),
        Between s => Between(s, rows),
        TextMatch s => context.Dialect.TextMatch(s, Value(s.Subject, rows), Value(s.Pattern, rows))
            ?? throw new UnsupportedException(s.Test.ToString().ToLowerInvariant(), s.Origin),
        IsEmpty s => new SqlForm("{0} IS NULL", [Value(s.Operand, rows)], Binding.Comparison),
        In s => In(s, rows),
        InRelation s => planner.InRelation(s, rows),
        Aggregate { Function.Name: "exists" } s => planner.Exists(s, rows),
        Literal { Value: null } => Always(false),
        _ => Conditions.Condition(Value(scalar, rows)),
    };

    private ConditionForms Conditions => context.Dialect.Conditions;

    private SqlExpression Always(bool holds) => Conditions.Condition(context.Dialect.Constant(holds, DataType.Bool));

    private SqlExpression Call(Call call, ValueList<Row> rows)
    {
        var arguments = call.Arguments.Select(a => Value(a, rows)).ToValueList();
        var template = context.Dialect.Functions.Find(call.Function.Name);
        var said = call.Function.Name == "coalesce" && call.Arguments.Count == 1 ? arguments[0] : template?.Write(call, arguments, context);
        if (said is not null && call.Raises)
            said = context.Dialect.Required(said, arguments[0], call.Function.Name + "!", KeyOf(rows[0]));
        return said ?? throw new UnsupportedException(call.Raises ? call.Function.Name + "!" : call.Function.Name, call.Origin, template?.CannotBecause);
    }

    // Which row it is, for people.
    private static ValueList<SqlExpression> KeyOf(Row row) => row is Frame frame ? [.. frame.Schema.Key.Select(k => frame.Columns[k])] : [];

    private SqlExpression Arithmetic(Arithmetic s, ValueList<Row> rows) => context.Dialect.Arithmetic(
            s, Value(s.Left, rows, s.Right is not Literal), Value(s.Right, rows, s.Left is not Literal), context)
        ?? throw new UnsupportedException($"{s.Left.Type} with {s.Right.Type} in '{s}'", s.Origin);

    private SqlExpression Negation(Scalar operand, ValueList<Row> rows)
    {
        if (operand is IsEmpty empty)
            return new SqlForm("{0} IS NOT NULL", [Value(empty.Operand, rows)], Binding.Comparison);
        var condition = Condition(operand, rows);
        return IsCertain(operand) ? new SqlForm("NOT {0}", [condition], Binding.Not) : Conditions.IsNotTrue(condition);
    }

    private SqlExpression Comparison(Comparison s, ValueList<Row> rows)
    {
        if (IsText(s, rows) is { } test)
            return s.Operator == ComparisonOperator.Equal ? test : Conditions.IsNotTrue(test);
        var left = Value(s.Left, rows, s.Right is not Literal);
        var right = Value(s.Right, rows, s.Left is not Literal);
        if (s.Operator is ComparisonOperator.SameText or ComparisonOperator.NotSameText)
            (left, right) = (planner.Lower(left, s.Left), planner.Lower(right, s.Right));
        else if (s.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
            (left, right) = (s.Right is Literal { Value: string } ? context.Dialect.Stored(left) : left, s.Left is Literal { Value: string } ? context.Dialect.Stored(right) : right);
        var ordered = s.Operator is ComparisonOperator.Less or ComparisonOperator.LessOrEqual or ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual;
        (left, right) = ordered
            ? (Conditions.Sorted(left, s.Left.Type), Conditions.Sorted(right, s.Right.Type))
            : (Conditions.Compared(left, s.Left.Type), Conditions.Compared(right, s.Right.Type));
        return s.Operator switch
        {
            ComparisonOperator.NotEqual or ComparisonOperator.NotSameText => (IsCertain(s.Left), IsCertain(s.Right)) switch
            {
                (true, true) => Form("{0} <> {1}", left, right),
                (true, false) or (false, true) => Conditions.Differs(left, right),
                _ => Conditions.IsNotTrue(Form("{0} = {1}", left, right)),
            },
            ComparisonOperator.Less => Form("{0} < {1}", left, right),
            ComparisonOperator.LessOrEqual => Form("{0} <= {1}", left, right),
            ComparisonOperator.Greater => Form("{0} > {1}", left, right),
            ComparisonOperator.GreaterOrEqual => Form("{0} >= {1}", left, right),
            _ => Form("{0} = {1}", left, right),
        };
    }

    // A text that is asked whether it is a constant, where the dialect has a way of its own for that.
    private SqlExpression? IsText(Comparison s, ValueList<Row> rows) => s.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) ? null
        : s is { Left: not Literal, Right: Literal { Value: string right } } ? Conditions.IsText(context.Dialect.Stored(Value(s.Left, rows)), right)
        : s is { Left: Literal { Value: string left }, Right: not Literal } ? Conditions.IsText(context.Dialect.Stored(Value(s.Right, rows)), left)
        : null;

    private SqlExpression Between(Between s, ValueList<Row> rows)
    {
        SqlExpression Part(Scalar part, bool beside) => Conditions.Sorted(Value(part, rows, beside), part.Type);
        var (operand, low, high) = (Part(s.Operand, false), Part(s.Low, true), Part(s.High, true));
        var within = Form("{0} BETWEEN {1} AND {2}", operand, low, high);
        if (s.Operand.Type.Kind != TypeKind.Time)
            return within;
        var past = new SqlAny([Form("{0} >= {1}", operand, low), Form("{0} <= {1}", operand, high)]);
        return s is { Low: Literal { Value: TimeOnly from }, High: Literal { Value: TimeOnly to } }
            ? from <= to ? within : past
            : new SqlAny([new SqlAll([Form("{0} <= {1}", low, high), within]), new SqlAll([Form("{0} > {1}", low, high), past])]);
    }

    private SqlExpression In(In s, ValueList<Row> rows)
    {
        if (s.List is not ListOf list)
            return s.List is Literal { Value: null } or ParameterRef
                ? Always(false)
                : throw new UnsupportedException($"in '{s.List}'", s.Origin);
        var items = list.Items.Where(i => i is not Literal { Value: null }).ToList();
        if (items.Count == 0)
            return Always(false);
        var operand = Value(s.Operand, rows, items.Any(i => i is not Literal));
        if (items.TrueForAll(i => i is Literal { Value: string }))
            operand = context.Dialect.Stored(operand);
        return new SqlForm(
            "{0} IN ({1*})",
            [Conditions.Compared(operand, s.Operand.Type), .. items.Select(i => Conditions.Compared(Value(i, rows, true), i.Type))],
            Binding.Comparison);
    }

    private SqlExpression List(ListOf s, ValueList<Row> rows) => context.Dialect.Groups.List(s.Items.Select(i => Value(i, rows)).ToValueList(), s.Type);

    // Whether SQL gives no NULL for it. An overflow is not counted among what may be empty, but is one: a computed number is never certain.
    private static bool IsCertain(Scalar scalar) => scalar switch
    {
        Literal s => s.Value is not null,
        ColumnRef => !scalar.MayBeEmpty && scalar.Type.Kind is (TypeKind.Bool or TypeKind.Text or TypeKind.Time),
        AttributeRef => !scalar.MayBeEmpty && scalar.Type.Kind is not (TypeKind.Float or TypeKind.Decimal),
        IsEmpty => true,
        Comparison { Operator: ComparisonOperator.NotEqual or ComparisonOperator.NotSameText } => true,
        Comparison s => IsCertain(s.Left) && IsCertain(s.Right),
        Between s => IsCertain(s.Operand) && IsCertain(s.Low) && IsCertain(s.High),
        Not => true,
        AllOf s => s.Operands.All(IsCertain),
        AnyOf s => s.Operands.All(IsCertain),
        Aggregate { Function.Name: "count" or "count_distinct" } => true,
        _ => false,
    };

    private static SqlForm Form(string template, params ValueList<SqlExpression> arguments) => new(template, arguments, Binding.Comparison);
}
