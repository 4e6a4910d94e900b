using System.Globalization;

using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>
/// Durations. SQL Server has no type for them: days times 10^20 plus microseconds is one decimal(38,0), which adds, subtracts and multiplies as the two would, and
/// is taken apart again without loss, since microseconds never reach half of 10^20.
/// </summary>
internal static class Durations
{
    private const string Unit = "100000000000000000000";

    // Half of it: what is beyond belongs to the next day.
    private const string Half = "50000000000000000000";

    /// <summary>A duration as a constant.</summary>
    public static SqlConstant Constant(Duration duration)
    {
        var packed = ((Int128)duration.Days * Int128.Parse(Unit, CultureInfo.InvariantCulture)) + duration.Microseconds;
        return new SqlConstant($"CAST({packed.ToString(CultureInfo.InvariantCulture)} AS decimal(38,0))");
    }

    /// <summary>A duration of whole days.</summary>
    public static SqlForm OfDays(SqlExpression days) => Say($"CAST({{0}} AS decimal(11,0)) * {Unit}", Binding.Multiply, days);

    /// <summary>A duration of elapsed time.</summary>
    public static SqlForm OfMicroseconds(SqlExpression microseconds) => Say("CAST({0} AS decimal(38,0))", microseconds);

    /// <summary>Its microseconds.</summary>
    public static SqlForm Microseconds(SqlExpression duration) => Once(duration, "e", e => Say(
        $"CAST({{0}} % {Unit} - CASE WHEN {{0}} % {Unit} >= {Half} THEN {Unit} WHEN {{0}} % {Unit} < -{Half} THEN -{Unit} ELSE 0 END AS bigint)", e));

    /// <summary>Its days.</summary>
    public static SqlForm Days(SqlExpression duration) => Once(duration, "e", e => Say(
        $"CAST(({{0}} - {{0}} % {Unit}) / {Unit} AS bigint) + CASE WHEN {{0}} % {Unit} >= {Half} THEN 1 WHEN {{0}} % {Unit} < -{Half} THEN -1 ELSE 0 END", Binding.Add, e));

    /// <summary>All of it in microseconds, a day being 24 hours: what two durations are compared by.</summary>
    public static SqlForm Total(SqlExpression duration) => Let(duration, "of", d => Say(
        "CAST({0} AS decimal(19,0)) * 86400000000 + {1}", Binding.Add, Days(d), Microseconds(d)));

    /// <summary>Days and microseconds as one; NULL where days exceed 32 bits or microseconds 64.</summary>
    public static SqlForm Held(SqlExpression days, SqlExpression microseconds) => Let(days, "days", d => Let(microseconds, "rest", r => Say(
        $"CASE WHEN {{0}} BETWEEN -2147483648 AND 2147483647 AND {{1}} BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST({{0}} AS decimal(11,0)) * {Unit} + {{1}} END", d, r)));

    /// <summary>ISO 8601: days, then hours, minutes and seconds, each with its sign.</summary>
    public static SqlForm Text(SqlExpression duration) => Let(duration, "p", p => Let(Days(p), "pd", d => Let(Microseconds(p), "pu", us => Say(
        "N'P' + CASE WHEN {0} <> 0 OR {1} = 0 THEN CAST({0} AS nvarchar(20)) + N'D' WHEN {0} = 0 THEN N'' END + CASE WHEN {1} = 0 THEN N'' ELSE N'T' "
            + "+ CASE WHEN {1} / CAST(3600000000 AS bigint) <> 0 THEN CAST({1} / CAST(3600000000 AS bigint) AS nvarchar(20)) + N'H' ELSE N'' END "
            + "+ CASE WHEN {1} / 60000000 % 60 <> 0 THEN CAST({1} / 60000000 % 60 AS nvarchar(20)) + N'M' ELSE N'' END "
            + "+ CASE WHEN {1} % 60000000 <> 0 THEN RTRIM(RTRIM(CAST(CAST({1} % 60000000 * 0.000001 AS decimal(8,6)) AS nvarchar(20)), N'0'), N'.') + N'S' ELSE N'' END END",
        Binding.Add,
        d,
        us))));
}
