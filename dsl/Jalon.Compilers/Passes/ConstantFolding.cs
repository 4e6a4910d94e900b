using Jalon.Compilers.CSharp.Runtime;

using Duration = Jalon.Algebra.Types.Duration;
using Period = Jalon.Algebra.Types.Period;

namespace Jalon.Compilers.Passes;

/// <summary>Constants that are widened, turned or moved in time become constants. What does not fit stays as it is, for the engine to find empty.</summary>
internal sealed class ConstantFolding(CompileContext context) : DeepRewriter
{
    protected override Scalar Changed(Scalar scalar) => Folded(scalar) is { } value ? new Literal(value, scalar.Type) { Origin = scalar.Origin } : scalar;

    private object? Folded(Scalar scalar) => scalar switch
    {
        Cast { Operand: Literal { Value: { } value } } cast => Widened(value, cast.Target),
        Negate { Operand: Literal { Value: { } value } } => value switch
        {
            long n when n != long.MinValue => -n,
            decimal d => -d,
            double f => Operators.Negate(f),
            Duration d => new Duration(-d.Days, -d.Microseconds),
            Period p => new Period(-p.Months),
            _ => null,
        },
        Arithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract, Left: Literal { Value: { } left }, Right: Literal { Value: { } right } } a =>
            Moved(left, right, a.Operator == ArithmeticOperator.Add, a.Type),
        _ => null,
    };

    private object? Widened(object value, DataType target) => (value, target.Kind) switch
    {
        (long n, TypeKind.Decimal) when Math.Abs((decimal)n) < Bound(target) => (decimal)n,
        (decimal d, TypeKind.Decimal) when Math.Abs(d) < Bound(target) => d,
        (long n, TypeKind.Float) => (double)n,
        (DateOnly d, TypeKind.DateTime) => TimeOperators.Midnight(d, context.Zone),
        (Duration d, TypeKind.Duration) => d,
        _ => null,
    };

    // By the operators of compiled code, so that a constant is what the same value in a row would be.
    private object? Moved(object from, object by, bool adds, DataType type) => (from, by, type.Kind) switch
    {
        (DateOnly d, Duration { Microseconds: 0 } days, TypeKind.Date) => TimeOperators.AddDays(d, adds ? days : TimeOperators.Negate(days)),
        (DateOnly d, Period p, TypeKind.Date) => TimeOperators.Add(d, adds ? p : TimeOperators.Negate(p)),
        (DateTimeOffset i, Duration d, TypeKind.DateTime) => TimeOperators.Add(i, adds ? d : TimeOperators.Negate(d), context.Zone),
        (DateTimeOffset i, Period p, TypeKind.DateTime) => TimeOperators.Add(i, adds ? p : TimeOperators.Negate(p), context.Zone),
        (long a, long b, TypeKind.Int) => adds ? Operators.Add(a, b) : Operators.Subtract(a, b),
        _ => null,
    };

    private static decimal Bound(DataType type)
    {
        var bound = 1m;
        for (var i = type.Scale; i < DataType.MaxDigits; i++)
            bound *= 10;
        return bound;
    }
}
