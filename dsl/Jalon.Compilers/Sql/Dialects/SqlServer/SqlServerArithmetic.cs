using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;
using static Jalon.Compilers.Sql.Dialects.Ansi.Operators;
using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>
/// How SQL Server computes. An overflow raises there, so whole numbers and decimals are computed in as many digits as the result may have, never more than 38, and
/// cast back by TRY_CAST, which gives NULL for what does not fit and rounds half away from zero.
/// </summary>
internal static class SqlServerArithmetic
{
    public static SqlExpression? Of(Arithmetic operation, SqlExpression left, SqlExpression right, WriterContext context)
    {
        var (from, by) = (operation.Left.Type, operation.Right.Type);
        return (operation.Type.Kind, operation.Operator) switch
        {
            // 19 digits by 19 are 38; -9223372036854775808 mod -1 would raise on bigint.
            (TypeKind.Int, var op) => TryCast(Say(Sign(op), Strength(op), Say("CAST({0} AS decimal(19,0))", left), op == ArithmeticOperator.Modulo ? Divisor(right) : right), operation.Type),
            (TypeKind.Decimal, ArithmeticOperator.Modulo) => TryCast(Say("{0} % {1}", Binding.Multiply, Exact(left, from), Divisor(Exact(right, by))), operation.Type),
            (TypeKind.Decimal, var op) => TryCast(Say(Sign(op), Strength(op), Exact(left, from), Exact(right, by)), operation.Type),
            (TypeKind.Float, ArithmeticOperator.Divide) => Floats.Tame(Say("{0} / {1}", Binding.Multiply, left, Say("NULLIF({0}, 0)", right))),
            (TypeKind.Float, var op) => Floats.Tame(Say(Sign(op), Strength(op), left, right)),
            (TypeKind.Duration, ArithmeticOperator.Subtract) when from.Kind == TypeKind.Date =>
                Durations.OfDays(Say("{0} - {1}", Binding.Add, Moments.DayNumber(left), Moments.DayNumber(right))),
            (TypeKind.Duration, ArithmeticOperator.Subtract) when from.Kind == TypeKind.DateTime =>
                Durations.OfMicroseconds(Say("{0} - {1}", Binding.Add, Moments.Microseconds(left), Moments.Microseconds(right))),
            (TypeKind.Duration, ArithmeticOperator.Multiply) when from.Kind == TypeKind.Int => Times(right, left),
            (TypeKind.Duration, ArithmeticOperator.Multiply) => Times(left, right),
            (TypeKind.Duration, var op) => Let(left, "a", a => Let(right, "b", b => Durations.Held(
                Say(Sign(op), Strength(op), Durations.Days(a), Durations.Days(b)),
                Say(Sign(op), Strength(op), Say("CAST({0} AS decimal(20,0))", Durations.Microseconds(a)), Durations.Microseconds(b))))),
            (TypeKind.Period, var op) => Within32(Say(Sign(op), Strength(op), Say("CAST({0} AS decimal(19,0))", left), right)),
            (TypeKind.Date, _) => Day(operation, left, right),
            (TypeKind.DateTime, _) => Instant(operation, left, right, context),
            _ => null,
        };
    }

    /// <summary>A period of so many months; NULL beyond 32 bits.</summary>
    public static SqlForm Within32(SqlExpression months) =>
        Once(months, "m", m => Say("CASE WHEN {0} BETWEEN -2147483648 AND 2147483647 THEN CAST({0} AS bigint) END", m));

    private static SqlForm Times(SqlExpression duration, SqlExpression times) => Let(duration, "a", a => Let(times, "k", k => Durations.Held(
        Say("CAST({0} AS decimal(19,0)) * {1}", Binding.Multiply, Durations.Days(a), k),
        Say("CAST({0} AS decimal(19,0)) * {1}", Binding.Multiply, Durations.Microseconds(a), k))));

    private static SqlForm Day(Arithmetic operation, SqlExpression left, SqlExpression right)
    {
        var back = operation.Operator == ArithmeticOperator.Subtract;
        if (operation.Right.Type.Kind == TypeKind.Period)
            return Moments.Moved(left, back ? Negated(right) : right);
        return Moments.Day(Say(back ? "{0} - {1}" : "{0} + {1}", Binding.Add, Moments.DayNumber(left), WholeDays(operation.Right, right)));
    }

    // Hours among them count as far as they make whole days.
    private static SqlExpression WholeDays(Scalar by, SqlExpression duration) => by is Literal { Value: Duration { Microseconds: 0 } days }
        ? new SqlConstant(Number(days.Days), Binding.Unary)
        : Let(duration, "w", w => Say("CAST(({0} - {0} % 86400000000) / 86400000000 AS decimal(11,0))", Durations.Total(w)));

    private static SqlExpression? Instant(Arithmetic operation, SqlExpression left, SqlExpression right, WriterContext context)
    {
        var back = operation.Operator == ArithmeticOperator.Subtract;
        var zone = context.Meaning.Zone;
        if (operation.Right.Type.Kind == TypeKind.Period)
            return ZoneForms.ToLocal(left, zone) is { } face ? ZoneForms.ToInstant(Moments.Moved(face, back ? Negated(right) : right), zone) : null;
        if (operation.Right is Literal { Value: Duration { Days: 0 } only })
            return Elapsed(left, new SqlConstant(Number(only.Microseconds), Binding.Unary), back);
        if (ZoneForms.ToLocal(left, zone) is not { } local)
            return null;
        SqlExpression? ByDays(SqlExpression days) => ZoneForms.ToInstant(
            Let(local, "at", at => Moments.At(Moments.Day(Say(back ? "{0} - {1}" : "{0} + {1}", Binding.Add, Moments.DayNumber(at), days)), at)), zone);
        if (operation.Right is Literal { Value: Duration { Microseconds: 0 } whole })
            return ByDays(new SqlConstant(Number(whole.Days), Binding.Unary));
        return ByDays(Durations.Days(right)) is not { } moved ? null : Elapsed(
            // A duration of no days leaves an instant where it is, even one whose local time exists twice.
            Say("CASE WHEN {0} = 0 THEN {1} ELSE {2} END", Durations.Days(right), left, moved),
            Durations.Microseconds(right),
            back);
    }

    private static SqlForm Elapsed(SqlExpression instant, SqlExpression microseconds, bool back) => Moments.Time(
        Say(back ? "CAST({0} AS decimal(20,0)) - {1}" : "CAST({0} AS decimal(20,0)) + {1}", Binding.Add, Moments.Microseconds(instant), microseconds));

    private static SqlForm Negated(SqlExpression months) => Say("0 - CAST({0} AS decimal(19,0))", Binding.Add, months);

    private static SqlForm Divisor(SqlExpression value) => Say("NULLIF({0}, 0)", value);

    // The digits that its type says, and not those that CASE or a constant has made of them.
    private static SqlExpression Exact(SqlExpression value, DataType type) => value is SqlColumn or SqlConstant ? value
        : value is SqlForm form && form.Template.EndsWith($" AS {Types.Name(type)})", StringComparison.Ordinal) ? value
        : Say($"CAST({{0}} AS {Types.Name(type)})", value);

    private static Binding Strength(ArithmeticOperator op) => op is ArithmeticOperator.Add or ArithmeticOperator.Subtract ? Binding.Add : Binding.Multiply;
}
