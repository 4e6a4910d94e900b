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
            double f => -f,
            Duration d => new Duration(-d.Days, -d.Microseconds),
            Period p => new Period(-p.Months),
            _ => null,
        },
        Arithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract, Left: Literal { Value: { } left }, Right: Literal { Value: { } right } } a =>
            Moved(left, right, a.Operator == ArithmeticOperator.Add ? 1 : -1, a.Type),
        _ => null,
    };

    private object? Widened(object value, DataType target) => (value, target.Kind) switch
    {
        (long n, TypeKind.Decimal) when Math.Abs((decimal)n) < Bound(target) => (decimal)n,
        (decimal d, TypeKind.Decimal) when Math.Abs(d) < Bound(target) => d,
        (long n, TypeKind.Float) => (double)n,
        (DateOnly d, TypeKind.DateTime) => Zones.Midnight(d, context.Zone),
        (Duration d, TypeKind.Duration) => d,
        _ => null,
    };

    private object? Moved(object from, object by, int sign, DataType type)
    {
        try
        {
            return (from, by, type.Kind) switch
            {
                (DateOnly d, Duration { Microseconds: 0 } by1, TypeKind.Date) => d.AddDays(checked((int)(sign * by1.Days))),
                (DateOnly d, Period p, TypeKind.Date) => d.AddMonths(checked((int)(sign * p.Months))),
                (DateTimeOffset i, Duration by1, TypeKind.DateTime) => Zones
                    .InstantOf(Zones.Local(i, context.Zone).PlusDays(checked((int)(sign * by1.Days))), context.Zone)
                    .AddTicks(checked(sign * by1.Microseconds * TimeSpan.TicksPerMicrosecond)),
                (DateTimeOffset i, Period p, TypeKind.DateTime) =>
                    Zones.InstantOf(Zones.Local(i, context.Zone).PlusMonths(checked((int)(sign * p.Months))), context.Zone),
                (long a, long b, TypeKind.Int) => checked(a + (sign * b)),
                _ => null,
            };
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static decimal Bound(DataType type)
    {
        var bound = 1m;
        for (var i = type.Scale; i < DataType.MaxDigits; i++)
            bound *= 10;
        return bound;
    }
}
