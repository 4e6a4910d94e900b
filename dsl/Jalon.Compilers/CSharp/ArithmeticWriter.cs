namespace Jalon.Compilers.CSharp;

/// <summary>Writes arithmetic as calls of the runtime: which one, the kinds of both sides say.</summary>
internal sealed class ArithmeticWriter(ScalarWriter scalars, LoopScope scope)
{
    /// <summary>Where operators on times live.</summary>
    public const string Times = "global::Jalon.Compilers.CSharp.Runtime.TimeOperators.";

    private const string Numbers = "global::Jalon.Compilers.CSharp.Runtime.Operators.";

    /// <summary>An expression of the nullable C# type of the result.</summary>
    public string Write(Arithmetic s) => s.Left.Type.IsNumber && s.Right.Type.IsNumber ? Number(s) : Time(s) ?? Refuse(s);

    /// <summary>A value with its sign turned; null where it has none.</summary>
    public static string? Negate(Negate s, string value) => s.Type.Kind switch
    {
        TypeKind.Int or TypeKind.Decimal or TypeKind.Float => $"{Numbers}Negate({value})",
        TypeKind.Duration or TypeKind.Period => $"{Times}Negate({value})",
        TypeKind.Empty => value,
        _ => null,
    };

    private string Number(Arithmetic s)
    {
        if (s.Operator == ArithmeticOperator.Divide)
            return $"{Numbers}Divide({Float(s.Left)}, {Float(s.Right)})";
        return s.Type.Kind switch
        {
            TypeKind.Int => $"{Numbers}{s.Operator}({scalars.Value(s.Left)}, {scalars.Value(s.Right)})",
            TypeKind.Decimal => $"{Numbers}{s.Operator}({Decimal(s.Left)}, {Decimal(s.Right)}, {ScalarWriter.Scale(s.Type)})",
            TypeKind.Float when s.Operator != ArithmeticOperator.Modulo => $"{Numbers}{s.Operator}({Float(s.Left)}, {Float(s.Right)})",
            _ => Refuse(s),
        };
    }

    private string Float(Scalar scalar) => scalar.Type.Kind == TypeKind.Float ? scalars.Value(scalar) : scalars.Value(new Cast(scalar, DataType.Float));

    // An int of more than 18 digits is still exact here: the result alone must fit.
    private string Decimal(Scalar scalar) => scalar.Type.Kind == TypeKind.Int ? $"(decimal?)({scalars.Value(scalar)})" : scalars.Value(scalar);

    private string? Time(Arithmetic s)
    {
        var (left, right) = (s.Left.Type.Kind, s.Right.Type.Kind);
        var adds = s.Operator == ArithmeticOperator.Add;
        if (!adds && s.Operator != ArithmeticOperator.Subtract)
            return s.Operator == ArithmeticOperator.Multiply ? Multiplied(s) : null;
        var method = adds ? "Add" : "Subtract";
        return (left, right) switch
        {
            (TypeKind.Duration or TypeKind.Period, TypeKind.Date or TypeKind.DateTime) when adds => Time(s with { Left = s.Right, Right = s.Left }),
            (TypeKind.Date, TypeKind.Duration) when s.Type.Kind == TypeKind.Date => Call(method + "Days", s, ""),
            (TypeKind.Date, TypeKind.Duration) =>
                $"{Times}{method}({Times}Midnight({scalars.Value(s.Left)}, context.Zone), {scalars.Value(s.Right)}, context.Zone)",
            (TypeKind.DateTime, TypeKind.Duration or TypeKind.Period) => Call(method, s, ", context.Zone"),
            (TypeKind.Date, TypeKind.Period) or (TypeKind.Duration, TypeKind.Duration) => Call(method, s, ""),
            (TypeKind.Date, TypeKind.Date) or (TypeKind.DateTime, TypeKind.DateTime) when !adds => Call("Between", s, ""),
            _ => null,
        };
    }

    private string? Multiplied(Arithmetic s) => (s.Left.Type.Kind, s.Right.Type.Kind) switch
    {
        (TypeKind.Duration or TypeKind.Period, TypeKind.Int) => Call("Multiply", s, ""),
        (TypeKind.Int, TypeKind.Duration or TypeKind.Period) => Call("Multiply", s with { Left = s.Right, Right = s.Left }, ""),
        _ => null,
    };

    private string Call(string method, Arithmetic s, string more) => $"{Times}{method}({scalars.Value(s.Left)}, {scalars.Value(s.Right)}{more})";

    private string Refuse(Arithmetic s) => scope.Refuse($"{s.Operator} of {s.Left.Type} and {s.Right.Type}", s);
}
