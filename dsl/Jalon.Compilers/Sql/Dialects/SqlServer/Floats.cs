using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>Floats within the language's bounds, and to decimals and back, digit by digit: what an engine's own casts round is its own.</summary>
internal static class Floats
{
    /// <summary>A float within the language's bounds: what exceeds 1e150 is NULL, what is below 1e-150 zero. No operation on two such raises.</summary>
    public static SqlForm Tame(SqlExpression value) => Once(value, "f", f => Say(
        "CASE WHEN {0} BETWEEN 1e-150 AND 1e150 OR {0} BETWEEN -1e150 AND -1e-150 THEN {0} WHEN {0} BETWEEN -1e-150 AND 1e-150 THEN 0e0 END", f));

    /// <summary>A decimal as a float: the integer of its digits over the power of ten.</summary>
    public static SqlForm Of(SqlExpression value, int scale) => scale == 0
        ? Say("CAST(CAST({0} AS bigint) AS float)", value)
        : Say($"CAST(CAST({{0}} * {Power(scale)} AS bigint) AS float) / 1e{Number(scale)}", Binding.Multiply, value);

    /// <summary>A float as a decimal: the double product with the power of ten, rounded half away from zero, as the integer of the digits.</summary>
    public static SqlForm Rounded(SqlExpression value, int scale) => Let(Say($"{{0}} * 1e{Number(scale)}", Binding.Multiply, value), "f", f => Fitted(
        Say("SIGN({0}) * (FLOOR(ABS({0})) + CASE WHEN ABS({0}) - FLOOR(ABS({0})) >= 0.5e0 THEN 1 ELSE 0 END)", Binding.Multiply, f), f, scale));

    /// <summary>The same, cut instead of rounded.</summary>
    public static SqlForm Truncated(SqlExpression value, int scale) => Let(Say($"{{0}} * 1e{Number(scale)}", Binding.Multiply, value), "f", f => Fitted(
        Say("SIGN({0}) * FLOOR(ABS({0}))", Binding.Multiply, f), f, scale));

    /// <summary>A whole number as a float, to a decimal without digits after its point; NULL where it has more than 18.</summary>
    public static SqlForm Whole(SqlExpression value) => Let(value, "f", f => Fitted(f, f, 0));

    /// <summary>Ten to a power, exactly.</summary>
    public static string Power(int scale) => Number((long)Math.Pow(10, scale));

    private static SqlForm Fitted(SqlExpression whole, SqlExpression value, int scale) => Say(
        "CASE WHEN {1} > -1e18 AND {1} < 1e18 THEN TRY_CAST(CAST({0} AS decimal(19,0))" + (scale == 0 ? "" : $" * 0.{new string('0', scale - 1)}1")
            + $" AS {Types.Name(DataType.Decimal(scale))}) END",
        whole,
        value);
}
