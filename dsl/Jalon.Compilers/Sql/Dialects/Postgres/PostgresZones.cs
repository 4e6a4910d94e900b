using System.Collections.Frozen;
using System.Globalization;

using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>
/// Instants as local dates and times and back, by the server's tzdb where it is ours. Back, PostgreSQL gives another answer than the language where a local time does
/// not exist (the next instant that does) or exists twice (the first), so that is spelt out on the days on which clocks may change.
/// </summary>
/// <param name="corrections">Where the server's tzdb is not ours.</param>
internal sealed class PostgresZones(ValueList<ZoneCorrection> corrections)
{
    private static readonly FrozenSet<string> s_utc = FrozenSet.Create(StringComparer.Ordinal, "UTC", "Etc/UTC", "Etc/GMT", "GMT", "Zulu", "Etc/Zulu", "Etc/UCT", "UCT");

    /// <summary>The zone argument of a call as SQL, or the one in force where it is left out; NULL for an unknown one.</summary>
    public static SqlExpression Zone(Call call, ValueList<SqlExpression> arguments, int at, WriterContext context) =>
        at >= arguments.Count ? context.Zone
        : call.Arguments[at] is Literal { Value: var name } ? Zones.Find(name as string) is { } zone ? context.Constant(zone.Id) : Say("NULL::text")
        : Once(arguments[at], z => Say("CASE WHEN {0} IN ({1*}) THEN {0} END", [z, .. Zones.Names.Select(n => context.Constant(n))]));

    /// <summary>A value that needs no zone but is empty where the zone is, as all that a call gives.</summary>
    public static SqlForm Known(SqlExpression zone, SqlForm value) => zone is SqlConstant ? value : Say("CASE WHEN {0} IS NOT NULL THEN {1} END", zone, value);

    /// <summary>The local date and time of an instant, a timestamp; NULL where it is none of the years 1 to 9999.</summary>
    public SqlExpression ToLocal(SqlExpression instant, SqlExpression zone) => IsUtc(zone) ? Plain(instant, zone) : Local(Face(instant, zone));

    /// <summary>The instant of a local date and time.</summary>
    public SqlForm ToInstant(SqlExpression local, SqlExpression zone)
    {
        if (IsUtc(zone))
            return Plain(local, zone);
        if (Named(zone) is not { } known)
            return Once(zone, z => Once(local, l => Spelt(l, z)));
        if (!CorrectionsOf(zone).IsEmpty)
            return Once(local, l => Spelt(l, zone));
        var changes = ClockChanges.Of(known);
        return Once(local, l => Say(
            $"CASE WHEN extract(year FROM {{0}}) BETWEEN {ClockChanges.FirstYear} AND {ClockChanges.LastYear}{Outside(changes)} THEN {{1}} ELSE {{2}} END",
            l,
            Plain(l, zone),
            Spelt(l, zone)));
    }

    private static string Outside(ClockChanges changes) => changes.Weekdays.IsEmpty ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $" AND NOT (extract(isodow FROM {{0}}) IN ({string.Join(", ", changes.Weekdays)}) AND extract(month FROM {{0}}) IN ({string.Join(", ", changes.Months)}))");

    // By the offset of the day before and of the day after: what exists twice has its first by the former. What does not exist lies between the two: the
    // first second whose local time is later.
    private SqlForm Spelt(SqlExpression local, SqlExpression zone) => Once(
        ByOffsetOf("- interval '1 day'", local, zone),
        ByOffsetOf("+ interval '1 day'", local, zone),
        (before, after) => Say(
            "CASE WHEN {3} = {0} THEN {1} WHEN {4} = {0} THEN {2} ELSE "
                + "(SELECT min(s) FROM generate_series(date_trunc('second', {2} AT TIME ZONE 'UTC'), {1} AT TIME ZONE 'UTC', interval '1 second') AS u, "
                + "LATERAL (SELECT u AT TIME ZONE 'UTC' AS s) AS instants WHERE {5} > {0}) END",
            local,
            before,
            after,
            Face(before, zone),
            Face(after, zone),
            Face(new SqlColumn(null, "s"), zone)));

    private SqlForm ByOffsetOf(string moved, SqlExpression local, SqlExpression zone) => Once(Say($"({{0}} {moved})", local), day => Say(
        "(({0} + ({1} - {2})) AT TIME ZONE 'UTC')", local, day, Face(Say("({0} AT TIME ZONE 'UTC')", day), zone)));

    // What a clock on the wall shows, wherever the server's rules are ours; where they are not, by the offset that is right.
    private SqlForm Face(SqlExpression instant, SqlExpression zone)
    {
        var corrections = CorrectionsOf(zone);
        return corrections.IsEmpty ? Plain(instant, zone) : Once(instant, i => Say(
            $"CASE {string.Concat(corrections.Select(c => Branch(c, Named(zone) is null)))}ELSE {{0}} END", Plain(i, zone), i, zone));
    }

    private static string Branch(ZoneCorrection correction, bool ofMany) => string.Create(
        CultureInfo.InvariantCulture,
        $"WHEN {{1}} >= {Constant(correction.From)}{(correction.To is { } end ? $" AND {{1}} < {Constant(end)}" : "")}"
            + $"{(ofMany ? $" AND {{2}} IN ({string.Join(", ", correction.Zones.Select(z => $"'{z}'"))})" : "")} THEN {{1}} AT TIME ZONE 'UTC' + interval '{correction.Seconds} seconds' ");

    private static string Constant(NodaTime.Instant instant) => instant < NodaTime.Instant.FromUtc(1, 1, 1, 0, 0)
        ? "timestamptz '-infinity'"
        : $"timestamptz '{instant.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}+00'";

    private ValueList<ZoneCorrection> CorrectionsOf(SqlExpression zone) =>
        Named(zone) is { } known ? [.. corrections.Where(c => c.Zones.Contains(known.Id))] : corrections;

    private static SqlForm Plain(SqlExpression time, SqlExpression zone) => Say("({0} AT TIME ZONE {1})", time, zone);

    private static bool IsUtc(SqlExpression zone) => zone is SqlConstant { Text: var text } && s_utc.Contains(text.Trim('\''));

    private static NodaTime.DateTimeZone? Named(SqlExpression zone) => zone is SqlConstant { Text: var text } ? Zones.Find(text.Trim('\'')) : null;
}
