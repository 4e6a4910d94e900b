using System.Globalization;

namespace Jalon.Algebra.Scalars;

/// <summary>The one text form of a scalar, on one line, for plans and tests. Levels show as <c>^</c> for each step outward.</summary>
internal static class ScalarText
{
    public static string Of(Scalar scalar) => scalar switch
    {
        Literal s => Value(s.Value),
        ColumnRef s => Out(s.Level) + s.Column.Name,
        AttributeRef s => Out(s.Level) + "." + string.Concat(s.Path.Select(l => l.Name + ".")) + s.Attribute.Name,
        LinkedColumnRef s => Out(s.Level) + "." + string.Concat(s.Path.Select(l => l.Name + ".")) + s.Column.Name,
        ParameterRef s => "$" + s.Name,
        Call { Function.Name: "++" } s => $"({string.Join(" ++ ", s.Arguments)})",
        Call s => $"{s.Function.Name}{(s.Raises ? "!" : "")}({List(s.Arguments)})",
        Arithmetic s => $"({s.Left} {Sign(s.Operator)} {s.Right})",
        Negate s => $"-{s.Operand}",
        Comparison s => $"({s.Left} {Sign(s.Operator)} {s.Right})",
        Between s => $"({s.Operand} in {s.Low} .. {s.High})",
        TextMatch s => $"({s.Subject} {s.Test.ToString().ToLowerInvariant()} {s.Pattern})",
        IsEmpty s => $"({s.Operand} is empty)",
        ListOf s => $"[{List(s.Items)}]",
        In s => $"({s.Operand} in {s.List})",
        InRelation s => $"({s.Operand} in {{{RelationText.OneLine(s.Rows)} | {s.Value}}})",
        Not s => $"not {s.Operand}",
        AllOf s => s.Operands.IsEmpty ? "true" : "(" + string.Join(" and ", s.Operands) + ")",
        AnyOf s => s.Operands.IsEmpty ? "false" : "(" + string.Join(" or ", s.Operands) + ")",
        Conditional s => $"case {string.Concat(s.Branches.Select(b => $"when {b.When} then {b.Then} "))}else {s.Else} end",
        Cast s => $"{s.Operand}:{s.Target}",
        Aggregate s => $"{s.Function.Name}({List(s.Arguments)} over {{{RelationText.OneLine(s.Rows)}}}{Keys(" order by ", s.Order)})",
        Window s => $"{s.Function.Name}({List(s.Arguments)}) over (by {List(s.Partition)}{Keys(" order by ", s.Order)})",
        _ => scalar.GetType().Name,
    };

    public static string Keys(string before, ValueList<OrderKey> keys) =>
        keys.IsEmpty ? "" : before + string.Join(", ", keys.Select(k => k.Value + (k.Descending ? " desc" : "")));

    private static string Out(int level) => new('^', level);

    private static string List(ValueList<Scalar> scalars) => string.Join(", ", scalars);

    private static string Sign(ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        ArithmeticOperator.Divide => "/",
        _ => "mod",
    };

    private static string Sign(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => "==",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        ComparisonOperator.SameText => "=~",
        _ => "!~",
    };

    public static string Value(object? value) => value switch
    {
        null => "empty",
        bool b => b ? "true" : "false",
        string s => "\"" + s.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        DateOnly d => "@" + d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly t => "@" + t.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset i => "@" + i.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        Types.Duration d => string.Create(CultureInfo.InvariantCulture, $"duration({d.Days}, {d.Microseconds})"),
        Types.Period p => string.Create(CultureInfo.InvariantCulture, $"period({p.Months})"),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
