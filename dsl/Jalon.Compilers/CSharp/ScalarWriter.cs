namespace Jalon.Compilers.CSharp;

/// <summary>
/// Writes a scalar as a C# expression over one row: of type <c>bool</c> where a condition stands, else of the nullable C# type of its own. Whatever
/// looks beyond the row (links, aggregates, other relations) is an input of the loop, which somebody else fills.
/// </summary>
internal sealed class ScalarWriter(LoopScope scope)
{
    // Lists longer than this are looked up by hash.
    private const int LongList = 8;

    private const string Operators = "global::Jalon.Compilers.CSharp.Runtime.Operators.";
    private const string Comparisons = "global::Jalon.Compilers.CSharp.Runtime.Comparisons.";
    private const string TextTests = "global::Jalon.Compilers.CSharp.Runtime.TextTests.";
    private const string Conversions = "global::Jalon.Compilers.CSharp.Runtime.Conversions.";
    private const string Regexes = "global::Jalon.Compilers.CSharp.Runtime.Regexes.";

    /// <summary>An expression of the nullable C# type of the scalar's type.</summary>
    public string Value(Scalar scalar) => scalar switch
    {
        Literal s => Literal(s),
        ColumnRef { Level: 0 } s when scope.Computed.TryGetValue(s.Column.Name, out var local) => local,
        ColumnRef or AttributeRef or LinkedColumnRef or Aggregate or Window => scope.Input(scalar),
        ParameterRef s => Parameter(s),
        Arithmetic s => new ArithmeticWriter(this, scope).Write(s),
        Negate s => ArithmeticWriter.Negate(s, Value(s.Operand)) ?? scope.Refuse($"- of {s.Type}", s),
        Conditional s => Conditional(s),
        Cast s => Cast(s),
        Call s => Call(s),
        ListOf s => scope.Refuse("a list that is not looked into with in", s),
        _ => $"(bool?)({Condition(scalar)})",
    };

    /// <summary>An expression of type <c>bool</c>: false where the scalar is empty.</summary>
    public string Condition(Scalar scalar) => scalar switch
    {
        Literal { Value: true } => "true",
        Literal { Value: null or false } => "false",
        Comparison s => Comparison(s),
        Between s => Between(s),
        TextMatch s => TextMatch(s),
        IsEmpty s => $"(({Value(s.Operand)}) == null)",
        In s => In(s),
        Not s => $"!({Condition(s.Operand)})",
        AllOf s => Joined(s.Operands, " && ", "true"),
        AnyOf s => Joined(s.Operands, " || ", "false"),
        InRelation => $"({scope.Input(scalar)} == true)",
        _ => $"(({Value(scalar)}) == true)",
    };

    private string Literal(Literal literal) => literal.Value switch
    {
        null or bool or long or double or string => CSharpText.Constant(literal.Value, literal.Type),
        decimal d => scope.Constant(CSharpText.Constant(Runtime.Operators.Fit(d, literal.Type.Scale), literal.Type)),
        _ => scope.Constant(CSharpText.Constant(literal.Value, literal.Type)),
    };

    private string Parameter(ParameterRef parameter) => parameter.Type.Kind == TypeKind.List
        ? scope.Parameter(parameter)
        : scope.Constant($"({CSharpText.Nullable(parameter.Type)}){scope.Parameter(parameter)}");

    private string Comparison(Comparison s)
    {
        if (s.Left.Type.Kind is TypeKind.List or TypeKind.Rows || s.Right.Type.Kind is TypeKind.List or TypeKind.Rows)
            return $"({scope.Refuse($"a comparison of {s.Left.Type}", s)} == true)";
        if (s.Operator is ComparisonOperator.SameText or ComparisonOperator.NotSameText)
            return $"{(s.Operator == ComparisonOperator.NotSameText ? "!" : "")}{TextTests}Same({Value(s.Left)}, {Value(s.Right)})";
        if (s.Left.Type.Kind == TypeKind.Empty || s.Right.Type.Kind == TypeKind.Empty)
            return s.Operator == ComparisonOperator.NotEqual ? "true" : "false";
        var type = Common(s.Left, s.Right);
        if (Bare(s.Left, s.Right, s.Operator, type) is { } plain)
            return plain;
        var (left, right) = (As(s.Left, type), As(s.Right, type));
        return s.Operator switch
        {
            ComparisonOperator.Equal => $"{Comparisons}Equal({left}, {right})",
            ComparisonOperator.NotEqual => $"!{Comparisons}Equal({left}, {right})",
            ComparisonOperator.Less => Ordered(type, "<", "Less", left, right),
            ComparisonOperator.LessOrEqual => Ordered(type, "<=", "LessOrEqual", left, right),
            ComparisonOperator.Greater => Ordered(type, "<", "Less", right, left),
            _ => Ordered(type, "<=", "LessOrEqual", right, left),
        };
    }

    // An int beside a constant, as one would write it by hand: no value to be made nullable row by row.
    private string? Bare(Scalar left, Scalar right, ComparisonOperator op, DataType type)
    {
        if (type.Kind != TypeKind.Int || right is not Literal { Value: long n } || n == long.MinValue)
            return null;
        var sign = op switch
        {
            ComparisonOperator.Equal => "==",
            ComparisonOperator.Less => "<",
            ComparisonOperator.LessOrEqual => "<=",
            ComparisonOperator.Greater => ">",
            ComparisonOperator.GreaterOrEqual => ">=",
            _ => null,
        };
        return sign is null ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({Value(left)} {sign} {n}L)");
    }

    // The sides of a comparison are of one type already, save an int beside a decimal: C# widens it exactly.
    private static DataType Common(Scalar left, Scalar right) =>
        left.Type.Kind == right.Type.Kind ? left.Type : DataType.Widest(left.Type, right.Type) ?? left.Type;

    private string As(Scalar scalar, DataType type) =>
        scalar.Type.Kind == type.Kind ? Value(scalar) : $"({CSharpText.Nullable(type)})({Value(scalar)})";

    private static string Ordered(DataType type, string sign, string method, string left, string right) =>
        type.Kind is TypeKind.Text or TypeKind.Bool or TypeKind.Duration ? $"{Comparisons}{method}({left}, {right})" : $"(({left}) {sign} ({right}))";

    private string Between(Between s)
    {
        var type = Common(s.Low, s.High);
        type = DataType.Widest(type, s.Operand.Type) ?? type;
        if (s.Operand is ColumnRef or AttributeRef or LinkedColumnRef
            && Bare(s.Operand, s.Low, ComparisonOperator.GreaterOrEqual, type) is { } low && Bare(s.Operand, s.High, ComparisonOperator.LessOrEqual, type) is { } high)
            return $"({low} && {high})";
        return $"{Comparisons}Between({As(s.Operand, type)}, {As(s.Low, type)}, {As(s.High, type)})";
    }

    private string TextMatch(TextMatch s) => s.Test switch
    {
        TextTest.Matches when s.Pattern is Literal { Value: string text } && RegexPattern.TryParse(text) is { } pattern =>
            $"{Regexes}Matches({Value(s.Subject)}, {CSharpText.Text(pattern.DotNet)}, {(pattern.HasBoundary ? "false" : "true")})",
        TextTest.Matches => $"({scope.Refuse("matches with this pattern", s)} == true)",
        _ => $"{TextTests}{s.Test}({Value(s.Subject)}, {Value(s.Pattern)})",
    };

    private string In(In s)
    {
        var item = s.Operand.Type;
        switch (s.List)
        {
            case ListOf { Items.IsEmpty: true }:
                return "false";
            case ListOf { Items.Count: > LongList } list when IsHashed(item) && list.Items.All(i => i is Literal):
                var values = list.Items.Select(i => ((Literal)i).Value).OfType<object>().Select(v => Plain(v, item));
                return $"{Comparisons}In({Value(s.Operand)}, {scope.Constant(Set(item, $"{{ {string.Join(", ", values)} }}"))})";
            case ListOf list:
                return $"{Comparisons}In({As(s.Operand, item)}, {string.Join(", ", list.Items.Select(i => As(i, item)))})";
            case ParameterRef parameter when IsHashed(item) && parameter.Type.Element?.Kind == item.Kind:
                var set = scope.Constant($"{Comparisons}SetOf<{CSharpText.Plain(item)}>({scope.Parameter(parameter)})");
                return $"{Comparisons}In({Value(s.Operand)}, {set})";
            case ColumnRef or AttributeRef when IsHashed(item) && s.List.Type.Element?.Kind == item.Kind:
                return $"{Comparisons}In({Value(s.Operand)}, {Comparisons}SetOf<{CSharpText.Plain(item)}>({Value(s.List)}))";
            default:
                return $"({scope.Refuse($"in a list of {s.List.Type.Element}", s)} == true)";
        }
    }

    private static string Set(DataType item, string items) =>
        $"(global::System.Collections.Generic.IReadOnlySet<{CSharpText.Plain(item)}>)new global::System.Collections.Generic.HashSet<{CSharpText.Plain(item)}> {items}";

    private static string Plain(object value, DataType type) =>
        type.Kind == TypeKind.Text ? CSharpText.Text((string)value) : $"({CSharpText.Plain(type)})({CSharpText.Constant(Batches.Reading.Value(type, value), type)})";

    // Durations that are as long need not be equal to C#, so they are compared one by one.
    private static bool IsHashed(DataType type) => type.Kind is not (TypeKind.Duration or TypeKind.List or TypeKind.Rows or TypeKind.Empty);

    private string Conditional(Conditional s) =>
        "(" + string.Concat(s.Branches.Select(b => $"({Condition(b.When)}) ? ({As(b.Then, s.Type)}) : ")) + $"({As(s.Else, s.Type)}))";

    private string Call(Call s)
    {
        if (s.Raises)
            return $"{Conversions}Required({Call(s with { Raises = false })}, {Value(s.Arguments[0])}, {CSharpText.Text(s.Function.Name + "!")}, row)";
        var arguments = s.Arguments.Select(Value).ToList();
        return s.Function.Name switch
        {
            "coalesce" => "(" + string.Join(" ?? ", s.Arguments.Select(a => $"({As(a, s.Type)})")) + ")",
            _ => CSharpTemplates.Write(s, arguments) ?? scope.Refuse(s.Function.Name, s),
        };
    }

    private string Cast(Cast s)
    {
        var (from, to) = (s.Operand.Type, s.Target);
        var value = Value(s.Operand);
        return (from.Kind, to.Kind) switch
        {
            (TypeKind.Empty, _) => CSharpText.Constant(null, to),
            (TypeKind.Int, TypeKind.Decimal) or (TypeKind.Decimal, TypeKind.Decimal) => $"{Operators}ToDecimal({value}, {Scale(to)})",
            (TypeKind.Int, TypeKind.Float) => $"{Operators}ToFloat({value})",
            (TypeKind.Decimal, TypeKind.Float) => $"{Operators}ToFloat({value}, {Scale(from)})",
            (TypeKind.Date, TypeKind.DateTime) => $"{ArithmeticWriter.Times}Midnight({value}, context.Zone)",
            _ when from.Kind == to.Kind => value,
            _ => scope.Refuse($"{from} as {to}", s),
        };
    }

    /// <summary>A decimal's scale as a C# constant.</summary>
    internal static string Scale(DataType type) => type.Scale.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Joined(ValueList<Scalar> operands, string sign, string none) =>
        operands.IsEmpty ? none : "(" + string.Join(sign, operands.Select(Condition)) + ")";
}
