using System.Collections.Frozen;
using System.Globalization;

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

    /// <summary>The zone argument of a call as SQL, or the one in force where it is left out; NULL for an unknown one.</summary>
    public static SqlExpression Zone(Call call, ValueList<SqlExpression> arguments, int at, WriterContext context) =>
        at >= arguments.Count ? context.Zone
        : call.Arguments[at] is Literal { Value: var name } ? Zones.Find(name as string) is { } zone ? context.Constant(zone.Id) : Say("NULL::VARCHAR")
        : Say(
            "CASE WHEN {0} IN ({1*}) THEN {0} END",
            [arguments[at], .. Zones.Names.Select(n => context.Constant(n))]);

    /// <summary>A value that needs no zone but is empty where the zone is, as all that a call gives.</summary>
    public static SqlForm Known(SqlExpression zone, SqlForm value) =>
        zone is SqlConstant ? value : Say("CASE WHEN {0} IS NOT NULL THEN {1} END", zone, value);

    /// <summary>The local date and time of an instant, a TIMESTAMP; NULL where it is none of the years 1 to 9999.</summary>
    public static SqlExpression ToLocal(SqlExpression instant, SqlExpression zone) =>
        IsUtc(zone) ? Face(instant, zone)
        : IsOfMany(zone) ? BoundedLocal(Let(instant, zone, Face))
        : BoundedLocal(Face(instant, zone));

    /// <summary>The instant of a local date and time in a zone that is known before the first row.</summary>
    public static SqlExpression ToInstant(SqlExpression local, DateTimeZone zone, WriterContext context) => ToInstant(local, context.Constant(zone.Id));

    /// <summary>The instant of a local date and time.</summary>
    public static SqlExpression ToInstant(SqlExpression local, SqlExpression zone)
    {
        if (IsUtc(zone))
            return Say("timezone('UTC', {0})", local);
        if (IsOfMany(zone))
            return Let(local, zone, Spelt);
        if (Named(zone) is not { } known || !CorrectionsOf(zone).IsEmpty)
            return Once(local, l => Spelt(l, zone));
        var changes = ClockChanges.Of(known);
        return Once(local, l => Say(
            $"CASE WHEN year({{0}}) BETWEEN {ClockChanges.FirstYear} AND {ClockChanges.LastYear}{Outside(changes)} THEN timezone({{1}}, {{0}}) ELSE {{2}} END",
            l,
            zone,
            Spelt(l, zone)));
    }

    private static string Outside(ClockChanges changes) => changes.Weekdays.IsEmpty ? "" : string.Create(
        CultureInfo.InvariantCulture, $" AND NOT (isodow({{0}}) IN ({string.Join(", ", changes.Weekdays)}) AND month({{0}}) IN ({string.Join(", ", changes.Months)}))");

    private static SqlForm Spelt(SqlExpression local, SqlExpression zone)
    {
        // By the offset of the day before and of the day after: what exists twice has its first by the former.
        var before = ByOffsetOf(Say("({0} - INTERVAL 1 DAY)", local), local, zone);
        var after = ByOffsetOf(Say("({0} + INTERVAL 1 DAY)", local), local, zone);
        // What does not exist lies between the two: the first second whose local time is later.
        return Say(
            "CASE WHEN {0} = {2} THEN {1} WHEN {3} = {2} THEN {4} ELSE "
                + "list_filter(generate_series(date_trunc('second', {4}), {1}, INTERVAL 1 SECOND), lambda s: {5} > {2})[1] END",
            Face(before, zone),
            before,
            local,
            Face(after, zone),
            after,
            Face(new SqlColumn(null, "s"), zone));
    }

    // What a clock on the wall shows, wherever DuckDB's rules are ours; where they are not, by the offset that is right.
    private static SqlForm Face(SqlExpression instant, SqlExpression zone)
    {
        var theirs = Say("timezone({0}, {1})", zone, instant);
        var corrections = CorrectionsOf(zone);
        return corrections.IsEmpty ? theirs : Once(instant, i => Say(
            $"CASE {string.Concat(corrections.Select(c => Branch(c, Named(zone) is null)))}ELSE {{0}} END", Say("timezone({0}, {1})", zone, i), i, zone));
    }

    private static string Branch(ZoneCorrection correction, bool ofMany) => string.Create(
        CultureInfo.InvariantCulture,
        $"WHEN {{1}} >= {Constant(correction.From)}{(correction.To is { } end ? $" AND {{1}} < {Constant(end)}" : "")}"
            + $"{(ofMany ? $" AND {{2}} IN ({string.Join(", ", correction.Zones.Select(z => $"'{z}'"))})" : "")} THEN timezone('UTC', {{1}}) + to_seconds({correction.Seconds}) ");

    private static string Constant(Instant instant) =>
        string.Create(CultureInfo.InvariantCulture, $"make_timestamptz({instant.ToUnixTimeTicks() / 10})");

    private static ValueList<ZoneCorrection> CorrectionsOf(SqlExpression zone) =>
        Named(zone) is { } known ? [.. DuckDbZoneCorrections.All.Where(c => c.Zones.Contains(known.Id))] : DuckDbZoneCorrections.All;

    private static SqlForm ByOffsetOf(SqlExpression day, SqlExpression local, SqlExpression zone) =>
        Say("timezone('UTC', {0} + ({1} - {2}))", local, day, Face(Say("timezone('UTC', {0})", day), zone));

    private static bool IsUtc(SqlExpression zone) => zone is SqlConstant { Text: var text } && s_utc.Contains(text.Trim('\''));

    // Whether each row has a zone of its own.
    private static bool IsOfMany(SqlExpression zone) => zone is SqlForm { Arguments.IsEmpty: false };

    private static DateTimeZone? Named(SqlExpression zone) => zone is SqlConstant { Text: var text } ? Zones.Find(text.Trim('\'')) : null;
}
