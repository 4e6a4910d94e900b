using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding;

/// <summary>What <c>+ - * / mod</c> give for which types (language reference, section 2).</summary>
internal static class ArithmeticRules
{
    /// <summary>The operation with its sides cast and in their usual order; null where these types have none.</summary>
    public static Arithmetic? Apply(ArithmeticOperator op, Scalar left, Scalar right)
    {
        if (IsNumber(left) && IsNumber(right))
            return Numbers(op, left, right);
        return op switch
        {
            ArithmeticOperator.Add => Added(left, right) ?? Added(right, left),
            ArithmeticOperator.Subtract => Subtracted(left, right),
            ArithmeticOperator.Multiply => Multiplied(left, right) ?? Multiplied(right, left),
            _ => null,
        };
    }

    private static bool IsNumber(Scalar scalar) => scalar.Type.IsNumber || scalar.Type.Kind == TypeKind.Empty;

    private static Arithmetic? Numbers(ArithmeticOperator op, Scalar left, Scalar right)
    {
        var widest = DataType.Widest(left.Type, right.Type)!;
        if (widest.Kind == TypeKind.Empty)
            widest = DataType.Int;
        if (op == ArithmeticOperator.Divide || (widest.Kind == TypeKind.Float && op != ArithmeticOperator.Modulo))
            return new Arithmetic(op, Cast.To(left, DataType.Float), Cast.To(right, DataType.Float), DataType.Float);
        if (widest.Kind == TypeKind.Float)
            return null;
        if (widest.Kind == TypeKind.Int)
            return new Arithmetic(op, Cast.To(left, DataType.Int), Cast.To(right, DataType.Int), DataType.Int);
        var (a, b) = (AsDecimal(left), AsDecimal(right));
        var scale = op == ArithmeticOperator.Multiply ? Math.Min(a.Type.Scale + b.Type.Scale, DataType.MaxScale) : Math.Max(a.Type.Scale, b.Type.Scale);
        return new Arithmetic(op, a, b, DataType.Decimal(scale));
    }

    private static Scalar AsDecimal(Scalar scalar) => scalar.Type.Kind == TypeKind.Decimal ? scalar : Cast.To(scalar, DataType.Decimal(0));

    private static Arithmetic? Added(Scalar left, Scalar right) => (left.Type.Kind, right.Type.Kind) switch
    {
        (TypeKind.Duration, TypeKind.Duration) => Durations(ArithmeticOperator.Add, left, right),
        (TypeKind.Date or TypeKind.DateTime, TypeKind.Duration or TypeKind.Period) => Moved(ArithmeticOperator.Add, left, right),
        _ => null,
    };

    private static Arithmetic? Subtracted(Scalar left, Scalar right) => (left.Type.Kind, right.Type.Kind) switch
    {
        (TypeKind.Duration, TypeKind.Duration) => Durations(ArithmeticOperator.Subtract, left, right),
        (TypeKind.Date or TypeKind.DateTime, TypeKind.Duration or TypeKind.Period) => Moved(ArithmeticOperator.Subtract, left, right),
        (TypeKind.Date, TypeKind.Date) => new Arithmetic(ArithmeticOperator.Subtract, left, right, DataType.Days),
        (TypeKind.DateTime, TypeKind.DateTime) => new Arithmetic(ArithmeticOperator.Subtract, left, right, DataType.Duration),
        _ => null,
    };

    private static Arithmetic? Multiplied(Scalar left, Scalar right) => left.Type.Kind is TypeKind.Duration or TypeKind.Period && right.Type.Kind == TypeKind.Int
        ? new Arithmetic(ArithmeticOperator.Multiply, left, right, left.Type)
        : null;

    private static Arithmetic Durations(ArithmeticOperator op, Scalar left, Scalar right) =>
        new(op, left, right, left.Type.WholeDays && right.Type.WholeDays ? DataType.Days : DataType.Duration);

    // A day plus whole days by form, or plus months, is a day; plus anything else it is an instant.
    private static Arithmetic Moved(ArithmeticOperator op, Scalar left, Scalar right) =>
        left.Type.Kind == TypeKind.Date && (right.Type.Kind == TypeKind.Period || right.Type.WholeDays)
            ? new Arithmetic(op, left, right, DataType.Date)
            : new Arithmetic(op, Cast.To(left, DataType.DateTime), right, DataType.DateTime);
}
