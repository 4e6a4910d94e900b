using System.Globalization;

using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.CalendarUnits;
using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>Dates and times moved and compared.</summary>
internal static class CalendarTemplates
{
    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("start_of", StartOf),
        Entry("end_of", EndOf),
        Entry("add", Add),
        Entry("days_between", (call, a, context) => call.Arguments[0].Type.Kind == TypeKind.Date
            ? As(new SqlForm("({1} - {0})", [a[0], a[1]]), "bigint")
            : Between(call, a, context, (from, to) => Say("trunc(extract(epoch FROM {1} - {0}) / 86400)::bigint", from, to) with { Strength = Binding.Postfix })),
        Entry("hours_between", (_, a, _) => Say("({1} - {0}) / 3600000000", Microseconds(a[0]), Microseconds(a[1])) with { Strength = Binding.Multiply }),
        Entry("minutes_between", (_, a, _) => Say("({1} - {0}) / 60000000", Microseconds(a[0]), Microseconds(a[1])) with { Strength = Binding.Multiply }),
        Entry("months_between", (call, a, context) => Between(call, a, context, Months)),
        Entry("years_between", (call, a, context) => Between(call, a, context, Years)),
        Entry("age", (_, a, context) => Years(As(a[0], "timestamp"), As(a.Count > 1 ? a[1] : DateTemplates.Today(context), "timestamp"))),
        Entry("next_anniversary", (_, a, context) => Once(a[0], a.Count > 1 ? a[1] : DateTemplates.Today(context), (day, from) => Once(
            Say("(extract(year FROM {1}) - extract(year FROM {0}))", day, from),
            years => Say(
                "CASE WHEN {0} >= {1} THEN {0} ELSE {2} END",
                Intervals.DayAfter(day, Say("({0} * 12)", years)),
                from,
                Intervals.DayAfter(day, Say("({0} * 12 + 12)", years)))))),
    ];

    private static SqlExpression? StartOf(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        if (Unit(call, 1) is not { } unit)
            return null;
        if (call.Type.Kind == TypeKind.Date)
            return IsClock(unit) ? null : Day(Say($"date_trunc('{unit}', {{0}}::timestamp)::date", a[0]));
        var zone = PostgresZones.Zone(call, a, 2, context);
        return Once(a[0], instant =>
        {
            var local = context.Zones().ToLocal(instant, zone);
            return IsClock(unit)
                ? Instant(Once(local, l => Say($"({{0}} - ({{1}} - date_trunc('{unit}', {{1}})))", instant, l)))
                : Instant(context.Zones().ToInstant(Say($"date_trunc('{unit}', {{0}})", local), zone));
        });
    }

    private static SqlExpression? EndOf(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        if (Unit(call, 1) is not { } unit)
            return null;
        var step = unit == "quarter" ? "3 months" : "1 " + unit;
        var next = $"(date_trunc('{unit}', {{0}}) + interval '{step}')";
        if (call.Type.Kind == TypeKind.Date)
            return IsClock(unit) ? null : Day(Say($"({next}::date - 1)", As(a[0], "timestamp")));
        var zone = PostgresZones.Zone(call, a, 2, context);
        return Once(a[0], instant =>
        {
            var local = context.Zones().ToLocal(instant, zone);
            return IsClock(unit)
                ? Instant(Once(local, l => Say($"({{1}} + ({next} - {{0}}) - interval '1 microsecond')", l, instant)))
                : Instant(Say("({0} - interval '1 microsecond')", context.Zones().ToInstant(Say(next, local), zone)));
        });
    }

    private static SqlExpression? Add(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        if (Unit(call, 2) is not { } unit)
            return null;
        var times = unit switch
        {
            "second" => 1_000_000L,
            "minute" => 60_000_000,
            "hour" => 3_600_000_000,
            "week" => 7,
            "quarter" => 3,
            "year" => 12,
            _ => 1,
        };
        var most = MostOf(unit).ToString(CultureInfo.InvariantCulture);
        var length = Say(
            string.Create(CultureInfo.InvariantCulture, $"({{0}}::numeric * {times})"),
            IsNear(call, 1, unit) ? a[1] : Within(a[1], "-" + most, most));
        var fromDate = call.Arguments[0].Type.Kind == TypeKind.Date;
        var months = unit is "month" or "quarter" or "year";
        if (fromDate && !IsClock(unit))
            return months ? Intervals.DayAfter(a[0], length) : Intervals.DayAfterDays(a[0], length);
        var zone = PostgresZones.Zone(call, a, 3, context);
        var instant = fromDate ? Instant(context.Zones().ToInstant(As(a[0], "timestamp"), zone)) : a[0];
        if (IsClock(unit))
            return PostgresZones.Known(zone, Once(length, n => Intervals.InstantAfter(instant, n)));
        return Once(instant, i =>
        {
            var local = context.Zones().ToLocal(i, zone);
            var moved = Instant(context.Zones().ToInstant(months ? Intervals.LocalAfterMonths(local, length) : Intervals.LocalAfterDays(local, length), zone));
            // No days leave an instant where it is, even one whose local time exists twice.
            return unit is "day" or "week" && call.Arguments[1] is not Literal { Value: not 0L }
                ? PostgresZones.Known(zone, Say("CASE {0} WHEN 0 THEN {1} ELSE {2} END", a[1], i, moved))
                : moved;
        });
    }

    private static SqlForm Between(Call call, ValueList<SqlExpression> a, WriterContext context, Func<SqlExpression, SqlExpression, SqlForm> count)
    {
        if (call.Arguments[0].Type.Kind == TypeKind.Date)
            return count(As(a[0], "timestamp"), As(a[1], "timestamp"));
        var zone = PostgresZones.Zone(call, a, 2, context);
        return count(context.Zones().ToLocal(a[0], zone), context.Zones().ToLocal(a[1], zone));
    }

    // The most that can be added to the first without passing the second, backwards too.
    private static SqlForm Months(SqlExpression from, SqlExpression to) => Once(from, to, (a, b) => Once(
        Say("((extract(year FROM {1}) - extract(year FROM {0})) * 12 + extract(month FROM {1}) - extract(month FROM {0}))::int", a, b) with { Strength = Binding.Postfix },
        m => Say(
            "CASE WHEN {2} > 0 AND {0} + make_interval(months => {2}) > {1} THEN {2} - 1 WHEN {2} < 0 AND {0} + make_interval(months => {2}) < {1} THEN {2} + 1 ELSE {2} END::bigint",
            a,
            b,
            m) with
        { Strength = Binding.Postfix }));

    private static SqlForm Years(SqlExpression from, SqlExpression to) => Say("({0} / 12)", Months(from, to));
}
