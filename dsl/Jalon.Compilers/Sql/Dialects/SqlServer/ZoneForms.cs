using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using NodaTime;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>
/// Instants as local dates and times and back, by constants of our own. AT TIME ZONE knows Windows' zones by other names and other rules, and neither the past nor
/// the language's answers to local times that do not exist or exist twice.
/// </summary>
internal static class ZoneForms
{
    private const long LastSecond = Moments.LastMicrosecond / 1_000_000;

    /// <summary>The zone of a call: that argument, or the one in force where it is left out. False where it is not known before the first row.</summary>
    public static bool TryZone(Call call, int at, WriterContext context, out DateTimeZone? zone)
    {
        zone = at >= call.Arguments.Count ? context.Meaning.Zone : call.Arguments[at] is Literal { Value: string name } ? Zones.Find(name) : null;
        return at >= call.Arguments.Count || call.Arguments[at] is Literal;
    }

    /// <summary>The local date and time of an instant; null where the zone cannot be said.</summary>
    public static SqlExpression? ToLocal(SqlExpression instant, DateTimeZone zone)
    {
        if (IsUtc(zone))
            return instant;
        return ZoneRules.Of(zone) is { } rules
            ? Once(instant, "i", i => Let(Offset(i, rules), "o", o => Say(
                $"CASE WHEN {{0}} + {{1}} BETWEEN 0 AND {LastSecond} THEN DATEADD(second, {{1}}, {{2}}) END", Seconds(i), o, i)))
            : null;
    }

    /// <summary>The instant of a local date and time: of one that exists twice the first, of one that does not exist the next that does; null where the zone cannot be said.</summary>
    public static SqlExpression? ToInstant(SqlExpression local, DateTimeZone zone)
    {
        if (IsUtc(zone))
            return local;
        if (ZoneRules.Of(zone) is not { } rules)
            return null;
        return Once(local, "l", l => rules.Rule is { } rule ? Say($"CASE WHEN YEAR({{0}}) >= {rule.FromYear} THEN {{1}} ELSE {{2}} END", l, ByRule(l, rule), Listed(l, rules)) : Listed(l, rules));
    }

    private static bool IsUtc(DateTimeZone zone) => zone is { MinOffset.Seconds: 0, MaxOffset.Seconds: 0 };

    private static SqlForm Seconds(SqlExpression time) => Say("DATEDIFF_BIG(second, '0001-01-01', {0})", time);

    private static SqlForm Offset(SqlExpression instant, ZoneRules rules)
    {
        if (rules is { Stretches: [var only], Rule: null })
            return Say(Number(only.Offset));
        // The last stretch that has begun.
        var listed = Say(
            $"(SELECT TOP (1) [$z].[o] FROM (VALUES {string.Join(", ", rules.Stretches.Select(s => $"({s.Start}, {s.Offset})"))}) AS [$z]([s], [o]) WHERE [$z].[s] <= {{0}} ORDER BY [$z].[s] DESC)",
            Seconds(instant));
        return rules.Rule is not { } rule ? listed : Say(
            $"CASE WHEN YEAR({{0}}) >= {rule.FromYear} THEN CASE WHEN {{1}} < {{2}} OR {{1}} >= {{3}} THEN {rule.Second.Offset} ELSE {rule.First.Offset} END ELSE {{4}} END",
            instant,
            Seconds(instant),
            At(rule.First, instant),
            At(rule.Second, instant),
            listed);
    }

    // The first stretch that has not ended by the local clock; what lies before its start does not exist.
    private static SqlForm Listed(SqlExpression local, ZoneRules rules)
    {
        var rows = rules.Stretches.Select(s => $"({(s.End == long.MaxValue ? s.End : s.End + s.Offset)}, {s.Start}, {s.Offset})");
        return Say(
            $"(SELECT TOP (1) {{1}} FROM (VALUES {string.Join(", ", rows)}) AS [$z]([e], [s], [o]) WHERE {{0}} < [$z].[e] ORDER BY [$z].[s])",
            Seconds(local),
            Earliest(local, new SqlColumn("$z", "o"), new SqlColumn("$z", "s")));
    }

    private static SqlForm ByRule(SqlExpression local, YearlyRule rule) => Let(At(rule.First, local), "a", first => Let(At(rule.Second, local), "b", second => Say(
        $"CASE WHEN {{0}} < {{1}} + {rule.Second.Offset} THEN {{3}} WHEN {{0}} < {{2}} + {rule.First.Offset} THEN {{4}} ELSE {{5}} END",
        Seconds(local),
        first,
        second,
        Earliest(local, Say(Number(rule.Second.Offset)), null),
        Earliest(local, Say(Number(rule.First.Offset)), first),
        Earliest(local, Say(Number(rule.Second.Offset)), second))));

    // By an offset, but not before its stretch begins.
    private static SqlForm Earliest(SqlExpression local, SqlExpression offset, SqlExpression? start)
    {
        var by = Say($"CASE WHEN {{0}} - {{1}} BETWEEN 0 AND {LastSecond} THEN DATEADD(second, 0 - {{1}}, {{2}}) END", Seconds(local), offset, local);
        return start is null ? by : Say(
            "CASE WHEN {0} - {1} < {2} THEN DATEADD(second, CAST({2} % 86400 AS int), DATEADD(day, CAST({2} / 86400 AS int), CAST('0001-01-01' AS datetime2(6)))) ELSE {3} END",
            Seconds(local),
            offset,
            start,
            by);
    }

    // The second at which the clocks change in the year of a date and time.
    private static SqlForm At(YearlyChange change, SqlExpression time) => Say(
        $"({{0}} + ({change.Weekday + 7} - {{0}} % 7) % 7) * 86400 + {change.SecondOfDay}",
        Binding.Add,
        Moments.DayNumber(Say($"DATEFROMPARTS(YEAR({{0}}), {change.Month}, {change.FromDay})", time)));
}
