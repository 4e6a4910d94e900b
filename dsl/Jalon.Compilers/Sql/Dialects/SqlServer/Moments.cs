using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>
/// Days and microseconds as numbers and back. DATEADD raises where a date would leave the years 1 to 9999, so every move is made with numbers, asked whether it
/// fits, and only then made a date again.
/// </summary>
internal static class Moments
{
    /// <summary>The number of the last day there is, the first one being 0.</summary>
    public const long LastDay = 3652058;

    /// <summary>The last microsecond there is, from the first one.</summary>
    public const long LastMicrosecond = 315537897599999999;

    /// <summary>The number of a day, 0001-01-01 (a Monday) being 0: independent of SET DATEFIRST.</summary>
    public static SqlForm DayNumber(SqlExpression date) => Say("DATEDIFF_BIG(day, '0001-01-01', {0})", date);

    /// <summary>The microseconds from 0001-01-01.</summary>
    public static SqlForm Microseconds(SqlExpression time) => Say("DATEDIFF_BIG(microsecond, '0001-01-01', {0})", time);

    /// <summary>The day of a number; NULL where there is none.</summary>
    public static SqlForm Day(SqlExpression number) =>
        Once(number, "n", n => Say($"CASE WHEN {{0}} BETWEEN 0 AND {LastDay} THEN DATEADD(day, CAST({{0}} AS int), CAST('0001-01-01' AS date)) END", n));

    /// <summary>The date and time so many microseconds after 0001-01-01; NULL where there is none. DATEADD takes an int, so it goes in three steps.</summary>
    public static SqlForm Time(SqlExpression microseconds) => Once(microseconds, "us", us => Say(
        $"CASE WHEN {{0}} BETWEEN 0 AND {LastMicrosecond} THEN DATEADD(microsecond, CAST({{0}} % 1000000 AS int), DATEADD(second, CAST(CAST({{0}} AS bigint) / 1000000 % 86400 AS int), "
            + "DATEADD(day, CAST(CAST({0} AS bigint) / 86400000000 AS int), CAST('0001-01-01' AS datetime2(6))))) END",
        us));

    /// <summary>A day or time so many months later, a day that the month lacks being its last; NULL where it leaves the years there are.</summary>
    public static SqlForm Moved(SqlExpression time, SqlExpression months) => Once(time, "d", d => Once(months, "m", m => Say(
        "CASE WHEN YEAR({0}) * 12 + MONTH({0}) - 1 + CAST({1} AS decimal(19,0)) BETWEEN 12 AND 119999 THEN DATEADD(month, CAST({1} AS int), {0}) END", d, m)));

    /// <summary>Midnight of a day.</summary>
    public static SqlForm Midnight(SqlExpression date) => Say("CAST({0} AS datetime2(6))", date);

    /// <summary>The date and time of a day and of the clock of another.</summary>
    public static SqlForm At(SqlExpression date, SqlExpression clock) =>
        Time(Say("{0} * 86400000000 + DATEDIFF_BIG(microsecond, CAST('00:00' AS time(6)), CAST({1} AS time(6)))", Binding.Add, DayNumber(date), clock));
}
