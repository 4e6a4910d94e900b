using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>How PostgreSQL computes: ints and decimals as numerics of any width, brought back to 64 bits or 18 digits; floats as they are, within bounds that no product exceeds.</summary>
internal static class PostgresArithmetic
{
    public static SqlExpression? Of(Arithmetic operation, SqlExpression left, SqlExpression right, WriterContext context)
    {
        var (from, op) = (operation.Left.Type, operation.Operator);
        return (operation.Type.Kind, op) switch
        {
            (TypeKind.Int, ArithmeticOperator.Modulo) => new SqlForm("{0} % nullif({1}, 0)", [left, right], Binding.Multiply),
            (TypeKind.Int, _) => Int(Form("{0}::numeric " + Sign(op) + " {1}", op, left, right)),
            (TypeKind.Decimal, ArithmeticOperator.Modulo) => Phrases.Decimal(new SqlForm("{0} % nullif({1}, 0)", [left, right], Binding.Multiply), operation.Type.Scale),
            (TypeKind.Decimal, _) => Phrases.Decimal(Form("{0} " + Sign(op) + " {1}", op, left, right), operation.Type.Scale),
            (TypeKind.Float, ArithmeticOperator.Divide) => Tame(new SqlForm(
                "{0} / nullif({1}, 0)",
                [context.Dialect.Convert(left, from, DataType.Float, context), context.Dialect.Convert(right, operation.Right.Type, DataType.Float, context)],
                Binding.Multiply)),
            (TypeKind.Float, _) => Tame(Form("{0} " + Sign(op) + " {1}", op, left, right)),
            (TypeKind.Duration, ArithmeticOperator.Subtract) when from.Kind == TypeKind.Date => Say("make_interval(days => {0} - {1})", left, right),
            (TypeKind.Duration, ArithmeticOperator.Subtract) when from.Kind == TypeKind.DateTime =>
                Elapsed(new SqlForm("{0} - {1}", [Microseconds(left), Microseconds(right)], Binding.Add)),
            (TypeKind.Duration, ArithmeticOperator.Multiply) => from.Kind == TypeKind.Duration ? Times(left, right) : Times(right, left),
            (TypeKind.Duration, _) => Once(left, right, (a, b) => Intervals.Duration(
                Form("{0} " + Sign(op) + " {1}", op, Intervals.Days(a), Intervals.Days(b)), Form("{0} " + Sign(op) + " {1}", op, Intervals.Rest(a), Intervals.Rest(b)))),
            (TypeKind.Period, ArithmeticOperator.Multiply) => from.Kind == TypeKind.Period
                ? Intervals.Period(Product(Intervals.Months(left), right))
                : Intervals.Period(Product(Intervals.Months(right), left)),
            (TypeKind.Period, _) => Intervals.Period(Form("{0} " + Sign(op) + " {1}", op, Intervals.Months(left), Intervals.Months(right))),
            (TypeKind.Date, _) => MovedDay(operation, left, right),
            (TypeKind.DateTime, _) => MovedInstant(operation, left, right, context),
            _ => null,
        };
    }

    private static SqlForm Times(SqlExpression duration, SqlExpression times) => Once(duration, times, (d, n) =>
        Intervals.Duration(Product(Intervals.Days(d), n), Product(Intervals.Rest(d), n)));

    private static SqlForm MovedDay(Arithmetic operation, SqlExpression left, SqlExpression right)
    {
        var back = operation.Operator == ArithmeticOperator.Subtract;
        return operation.Right.Type.Kind == TypeKind.Period ? Intervals.DayAfter(left, Signed(back, Intervals.Months(right)))
            : operation.Right is Literal { Value: Duration { Microseconds: 0, Days: > -1_700_000 and < 1_700_000 } by }
                ? Day(Say($"{{0}} {(back ? "-" : "+")} {(by.Days < 0 ? $"({by.Days})" : by.Days)}", left))
            : Intervals.DayAfterDays(left, Signed(back, Intervals.Days(right)));
    }

    private static SqlForm MovedInstant(Arithmetic operation, SqlExpression left, SqlExpression right, WriterContext context)
    {
        var back = operation.Operator == ArithmeticOperator.Subtract;
        var (zone, by) = (context.Zone, operation.Right);
        SqlForm Back(SqlForm local) => Instant(context.Zones().ToInstant(local, zone));
        if (by.Type.Kind == TypeKind.Period)
            return Back(Intervals.LocalAfterMonths(context.Zones().ToLocal(left, zone), Signed(back, Intervals.Months(right))));
        SqlExpression Rest(SqlExpression duration) => Signed(back, Intervals.Rest(duration));
        SqlForm Days(SqlExpression instant, SqlExpression duration) =>
            Back(Intervals.LocalAfterDays(context.Zones().ToLocal(instant, zone), Signed(back, Intervals.Days(duration))));
        return by switch
        {
            Literal { Value: Duration { Days: 0 } } => Intervals.InstantAfter(left, Rest(right)),
            Literal { Value: Duration { Microseconds: 0 } } => Days(left, right),
            // A duration of no days leaves an instant where it is, even one whose local time exists twice.
            _ => Once(left, right, (i, d) => Intervals.InstantAfter(Say("CASE WHEN {0} = 0 THEN {1} ELSE {2} END", Intervals.Days(d), i, Days(i, d)), Rest(d))),
        };
    }

    private static SqlForm Form(string template, ArithmeticOperator op, SqlExpression left, SqlExpression right) =>
        new(template, [left, right], op == ArithmeticOperator.Multiply ? Binding.Multiply : Binding.Add);

    private static string Sign(ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        _ => "*",
    };
}
