using System.Collections.Frozen;

using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using NodaTime;

using static Jalon.Compilers.Sql.Dialects.DuckDb.Forms;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>
/// Instants as local dates and times and back. From instants, DuckDB's ICU is right; back, it gives another answer than the language where a local
/// time does not exist (the next instant that does) or exists twice (the first), so that is spelt out.
/// </summary>
internal static class DuckDbZones
{
    private static readonly FrozenSet<string> s_utc = FrozenSet.Create(StringComparer.Ordinal, "UTC", "Etc/UTC", "Etc/GMT", "GMT", "Zulu", "Etc/Zulu", "Etc/UCT", "UCT");

    /// <summary>Zones whose rules the tzdb inside DuckDB has otherwise than the one that travels with the program: it is the older one.</summary>
    public static FrozenSet<string> Differing { get; } = FrozenSet.Create(
        StringComparer.Ordinal, "America/Havana", "America/Rainy_River", "America/Winnipeg", "Canada/Central", "Cuba");

    /// <summary>The zone argument of a call as SQL, or the one in force where it is left out; NULL for an unknown one.</summary>
    public static SqlExpression Zone(Call call, ValueList<SqlExpression> arguments, int at, WriterContext context) =>
        at >= arguments.Count ? context.Zone
        : call.Arguments[at] is Literal { Value: var name } ? Zones.Find(name as string) is { } zone ? context.Constant(zone.Id) : Say("NULL::VARCHAR")
        : Say(
            "CASE WHEN {0} IN ({1*}) THEN {0} END",
            [arguments[at], .. Zones.Names.Select(n => context.Constant(n))]);

    /// <summary>The local date and time of an instant, a TIMESTAMP.</summary>
    public static SqlExpression ToLocal(SqlExpression instant, SqlExpression zone) => Say("timezone({0}, {1})", zone, instant);

    /// <summary>The instant of a local date and time in a zone that is known before the first row.</summary>
    public static SqlExpression ToInstant(SqlExpression local, DateTimeZone zone, WriterContext context) => ToInstant(local, context.Constant(zone.Id), s_utc.Contains(zone.Id));

    /// <summary>The instant of a local date and time.</summary>
    public static SqlExpression ToInstant(SqlExpression local, SqlExpression zone) =>
        ToInstant(local, zone, zone is SqlConstant { Text: var text } && s_utc.Contains(text.Trim('\'')));

    private static SqlForm ToInstant(SqlExpression local, SqlExpression zone, bool isUtc)
    {
        if (isUtc)
            return Say("timezone('UTC', {0})", local);
        return Let(local, l =>
        {
            // By the offset of the day before and of the day after: what exists twice has its first by the former.
            var before = ByOffsetOf(Say("({0} - INTERVAL 1 DAY)", l), l, zone);
            var after = ByOffsetOf(Say("({0} + INTERVAL 1 DAY)", l), l, zone);
            // What does not exist lies between the two: the first second whose local time is later.
            return Say(
                "CASE WHEN timezone({0}, {1}) = {3} THEN {1} WHEN timezone({0}, {2}) = {3} THEN {2} ELSE "
                    + "list_filter(generate_series(date_trunc('second', {2}), {1}, INTERVAL 1 SECOND), lambda s: timezone({0}, s) > {3})[1] END",
                zone,
                before,
                after,
                l);
        });
    }

    private static SqlForm ByOffsetOf(SqlExpression day, SqlExpression local, SqlExpression zone) =>
        Say("timezone('UTC', {0} + ({1} - timezone({2}, timezone('UTC', {1}))))", local, day, zone);
}
