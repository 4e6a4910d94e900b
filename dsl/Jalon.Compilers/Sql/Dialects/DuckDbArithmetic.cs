using Jalon.Compilers.Sql.Dialects.DuckDb;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Ansi.Operators;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>
/// How DuckDB computes: <c>TRY</c> makes an overflow NULL at no cost. Decimals of 18 digits are added and multiplied as 64-bit integers
/// as long as the result has at most 6 digits after its point; beyond that the product is taken exactly, in 38 digits, and rounded.
/// </summary>
internal static class DuckDbArithmetic
{
    public static SqlExpression? Of(Arithmetic operation, SqlExpression left, SqlExpression right, DuckDbDialect dialect, WriterContext context)
    {
        var (from, by) = (operation.Left.Type, operation.Right.Type);
        return (operation.Type.Kind, operation.Operator) switch
        {
            // Less a multiple of -1 or of 1, nothing is left; by -1 the engine would overflow at the smallest int.
            (TypeKind.Int, ArithmeticOperator.Modulo) => operation.Right is Literal { Value: not -1L }
                ? Try("{0} % {1}", left, right)
                : Try("{0} % CASE {1} WHEN -1 THEN 1 ELSE {1} END", left, right),
            (TypeKind.Int, var op) => Try(Sign(op), left, right),
            (TypeKind.Decimal, ArithmeticOperator.Modulo) => Cast(Form("{0} % {1}", Binding.Multiply, left, right), operation.Type, dialect),
            (TypeKind.Decimal, ArithmeticOperator.Multiply) when from.Scale + by.Scale > DataType.MaxScale => Cast(
                Form("{0} * {1}", Binding.Multiply, new SqlForm($"{{0}}::DECIMAL(38,{from.Scale})", [left], Binding.Postfix), right), operation.Type, dialect),
            (TypeKind.Decimal, ArithmeticOperator.Multiply) when from.Scale + by.Scale != operation.Type.Scale =>
                Cast(Try("{0} * {1}", left, right), operation.Type, dialect),
            (TypeKind.Decimal, var op) => Try(Sign(op), left, right),
            (TypeKind.Float, ArithmeticOperator.Divide) => Divided(operation, left, right),
            (TypeKind.Float, var op) => DuckDbDialect.Tame(Form(Sign(op), op == ArithmeticOperator.Multiply ? Binding.Multiply : Binding.Add, left, right)),
            (TypeKind.Duration, ArithmeticOperator.Subtract) when from.Kind == TypeKind.Date => Form("to_days(({0} - {1})::INTEGER)", Binding.Primary, left, right),
            (TypeKind.Duration, ArithmeticOperator.Subtract) when from.Kind == TypeKind.DateTime =>
                Form("to_microseconds(epoch_us({0}) - epoch_us({1}))", Binding.Primary, left, right),
            (TypeKind.Duration or TypeKind.Period, ArithmeticOperator.Multiply) =>
                from.Kind == TypeKind.Int ? Times(operation.Right, right, left) : Times(operation.Left, left, right),
            (TypeKind.Duration or TypeKind.Period, var op) => Try(Sign(op), left, right),
            (TypeKind.Date, _) => Forms.BoundedDay(MovedDay(operation, left, right)),
            (TypeKind.DateTime, _) => Forms.BoundedInstant(MovedInstant(operation, left, right, context)),
            _ => null,
        };
    }

    private static SqlForm Divided(Arithmetic operation, SqlExpression left, SqlExpression right)
    {
        var quotient = Form("{0} / nullif({1}, 0)", Binding.Multiply, left, right);
        return operation.Left.Type.Kind == TypeKind.Float && operation.Left is not Jalon.Algebra.Scalars.Cast || operation.Right.Type.Kind == TypeKind.Float && operation.Right is not Jalon.Algebra.Scalars.Cast
            ? (SqlForm)DuckDbDialect.Tame(quotient)
            // A zero over what is negative would be -0.
            : IsPositive(operation.Right) ? quotient : Form("0e0 + {0}", Binding.Add, quotient);
    }

    private static bool IsPositive(Scalar scalar) => scalar switch
    {
        Jalon.Algebra.Scalars.Cast cast => IsPositive(cast.Operand),
        Literal { Value: long n } => n > 0,
        Literal { Value: decimal d } => d > 0,
        _ => false,
    };

    private static SqlForm MovedDay(Arithmetic operation, SqlExpression left, SqlExpression right)
    {
        var sign = operation.Operator == ArithmeticOperator.Subtract ? "-" : "+";
        return operation.Right is Literal { Value: Duration { Microseconds: 0 } by }
            ? Try($"{{0}} {sign} {by.Days}", left)
            : Try($"({{0}} {sign} {{1}})::DATE", left, right);
    }

    private static SqlForm MovedInstant(Arithmetic operation, SqlExpression left, SqlExpression right, WriterContext context)
    {
        var sign = operation.Operator == ArithmeticOperator.Subtract ? "-" : "+";
        var (zone, by) = (context.Meaning.Zone, operation.Right);
        if (by is Literal { Value: Duration { Days: 0 } } || zone.Id == "UTC")
            return Try($"{{0}} {sign} {{1}}", left, right);
        SqlExpression Moved(string length, SqlExpression local) =>
            Try("{0}", DuckDbZones.ToInstant(Forms.BoundedLocal(Try($"{{0}} {sign} {length}", local, right)), zone, context));
        var local = DuckDbZones.ToLocal(left, context.Zone);
        if (by.Type.Kind == TypeKind.Period || by is Literal { Value: Duration { Microseconds: 0 } })
            return (SqlForm)Moved("{1}", local);
        // A duration of no days leaves an instant where it is, even one whose local time exists twice.
        return Try(
            $"CASE WHEN datepart('day', {{1}}) = 0 THEN {{2}} ELSE {{0}} END {sign} to_microseconds(epoch_us({{1}}) - datepart('day', {{1}}) * 86400000000)",
            Moved("to_days(datepart('day', {1})::INTEGER)", local), right, left);
    }

    // By its parts: DuckDB's own product takes no more than 32 bits of times.
    private static SqlForm Times(Scalar length, SqlExpression sql, SqlExpression times)
    {
        SqlForm Months(string count) => Try($"to_months(({count} * {{1}})::INTEGER)", sql, times);
        SqlForm Days(string count) => Try($"to_days(({count} * {{1}})::INTEGER)", sql, times);
        SqlForm Rest(string count) => Try($"to_microseconds({count} * {{1}})", sql, times);
        static string Text(long count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture) + "::BIGINT";
        return length switch
        {
            Literal { Value: Period p } => Months(Text(p.Months)),
            Literal { Value: Duration { Microseconds: 0 } d } => Days(Text(d.Days)),
            Literal { Value: Duration { Days: 0 } d } => Rest(Text(d.Microseconds)),
            _ when length.Type.Kind == TypeKind.Period => Months("(datepart('year', {0}) * 12 + datepart('month', {0}))"),
            _ => new SqlForm("{0} + {1}", [Days("datepart('day', {0})"), Rest("(epoch_us({0}) - datepart('day', {0}) * 86400000000)")], Binding.Add),
        };
    }

    private static SqlForm Try(string template, params ValueList<SqlExpression> arguments) => new($"TRY({template})", arguments);

    private static SqlForm Cast(SqlExpression value, DataType type, DuckDbDialect dialect) => new($"TRY_CAST({{0}} AS {dialect.TypeName(type)})", [value]);

    private static SqlForm Form(string template, Binding strength, params ValueList<SqlExpression> arguments) => new(template, arguments, strength);
}
