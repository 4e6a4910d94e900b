using System.Collections.Frozen;
using System.Globalization;

using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>
/// Instants as local dates and times and back, by the server's tzdb. Back, PostgreSQL gives another answer than the language where a local time does
/// not exist (the next instant that does) or exists twice (the first), so that is spelt out on the days on which clocks may change.
/// </summary>
internal static class PostgresZones
{
    private static readonly FrozenSet<string> s_utc = FrozenSet.Create(StringComparer.Ordinal, "UTC", "Etc/UTC", "Etc/GMT", "GMT", "Zulu", "Etc/Zulu", "Etc/UCT", "UCT");

    /// <summary>The zone argument of a call as SQL, or the one in force where it is left out; NULL for an unknown one.</summary>
    public static SqlExpression Zone(Call call, ValueList<SqlExpression> arguments, int at, WriterContext context) =>
        at >= arguments.Count ? context.Zone
        : call.Arguments[at] is Literal { Value: var name } ? Zones.Find(name as string) is { } zone ? context.Constant(zone.Id) : Say("NULL::text")
        : Once(arguments[at], z => Say("CASE WHEN {0} IN ({1*}) THEN {0} END", [z, .. Zones.Names.Select(n => context.Constant(n))]));

    /// <summary>The local date and time of an instant, a timestamp; NULL where it is none of the years 1 to 9999.</summary>
    public static SqlExpression ToLocal(SqlExpression instant, SqlExpression zone) => IsUtc(zone) ? Face(instant, zone) : Local(Face(instant, zone));

    /// <summary>The instant of a local date and time.</summary>
    public static SqlForm ToInstant(SqlExpression local, SqlExpression zone)
    {
        if (IsUtc(zone))
            return Face(local, zone);
        if (Named(zone) is not { } known)
            return Once(zone, z => Once(local, l => Spelt(l, z)));
        var changes = ClockChanges.Of(known);
        return Once(local, l => Say(
            $"CASE WHEN extract(year FROM {{0}}) BETWEEN {ClockChanges.FirstYear} AND {ClockChanges.LastYear}{Outside(changes)} THEN {{1}} ELSE {{2}} END",
            l,
            Face(l, zone),
            Spelt(l, zone)));
    }

    private static string Outside(ClockChanges changes) => changes.Weekdays.IsEmpty ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $" AND NOT (extract(isodow FROM {{0}}) IN ({string.Join(", ", changes.Weekdays)}) AND extract(month FROM {{0}}) IN ({string.Join(", ", changes.Months)}))");

    // By the offset of the day before and of the day after: what exists twice has its first by the former. What does not exist lies between the two: the
    // first second whose local time is later.
    private static SqlForm Spelt(SqlExpression local, SqlExpression zone) => Say(
        "CASE WHEN {2} = {0} THEN {1} WHEN {4} = {0} THEN {3} ELSE "
            + "(SELECT min(s) FROM generate_series(date_trunc('second', {3}), {1}, interval '1 second') AS s WHERE s AT TIME ZONE {5} > {0}) END",
        local,
        ByOffsetOf("- interval '1 day'", local, zone),
        Face(ByOffsetOf("- interval '1 day'", local, zone), zone),
        ByOffsetOf("+ interval '1 day'", local, zone),
        Face(ByOffsetOf("+ interval '1 day'", local, zone), zone),
        zone);

    private static SqlForm ByOffsetOf(string moved, SqlExpression local, SqlExpression zone) => Say(
        $"((({{0}} + (({{0}} {moved}) - (({{0}} {moved}) AT TIME ZONE 'UTC') AT TIME ZONE {{1}}))) AT TIME ZONE 'UTC')", local, zone);

    private static SqlForm Face(SqlExpression time, SqlExpression zone) => Say("({0} AT TIME ZONE {1})", time, zone);

    private static bool IsUtc(SqlExpression zone) => zone is SqlConstant { Text: var text } && s_utc.Contains(text.Trim('\''));

    private static NodaTime.DateTimeZone? Named(SqlExpression zone) => zone is SqlConstant { Text: var text } ? Zones.Find(text.Trim('\'')) : null;
}
