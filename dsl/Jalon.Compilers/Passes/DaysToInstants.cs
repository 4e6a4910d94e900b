namespace Jalon.Compilers.Passes;

/// <summary>
/// <c>date(t)</c> compared with a constant day becomes <c>t</c> compared with the instants at which that day begins and the next one does:
/// an engine's conversion of each row costs a hundred times as much.
/// </summary>
internal sealed class DaysToInstants(CompileContext context) : DeepRewriter
{
    protected override Scalar Changed(Scalar scalar) => scalar switch
    {
        Comparison { Left: Call { Function.Name: "date", Arguments: [{ Type.Kind: TypeKind.DateTime } time] }, Right: Literal { Value: DateOnly day } } c
            when IsInside(day) => Compared(c, time, day),
        Between
        {
            Operand: Call { Function.Name: "date", Arguments: [{ Type.Kind: TypeKind.DateTime } time] },
            Low: Literal { Value: DateOnly low },
            High: Literal { Value: DateOnly high },
        } b when IsInside(low) && IsInside(high) => Within(time, low, high) with { Origin = b.Origin },
        _ => scalar,
    };

    // The first and the last days there are begin or end beyond what an instant can say, in one zone or another.
    private static bool IsInside(DateOnly day) => day > DateOnly.MinValue.AddDays(1) && day < DateOnly.MaxValue.AddDays(-1);

    private Scalar Compared(Comparison c, Scalar time, DateOnly day) => c.Operator switch
    {
        ComparisonOperator.Equal => Within(time, day, day) with { Origin = c.Origin },
        ComparisonOperator.NotEqual => new Not(Within(time, day, day)) { Origin = c.Origin },
        ComparisonOperator.Less or ComparisonOperator.GreaterOrEqual => c with { Left = time, Right = Start(day) },
        ComparisonOperator.LessOrEqual => c with { Operator = ComparisonOperator.Less, Left = time, Right = Start(day.AddDays(1)) },
        ComparisonOperator.Greater => c with { Operator = ComparisonOperator.GreaterOrEqual, Left = time, Right = Start(day.AddDays(1)) },
        _ => c,
    };

    private Between Within(Scalar time, DateOnly low, DateOnly high) =>
        new(time, Start(low), new Literal(Zones.Midnight(high.AddDays(1), context.Zone).AddTicks(-TimeSpan.TicksPerMicrosecond), DataType.DateTime));

    private Literal Start(DateOnly day) => new(Zones.Midnight(day, context.Zone), DataType.DateTime);
}
