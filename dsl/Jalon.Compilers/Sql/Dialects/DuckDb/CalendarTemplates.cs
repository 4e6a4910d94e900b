using System.Globalization;

using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.CalendarUnits;
using static Jalon.Compilers.Sql.Dialects.DuckDb.Forms;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>Dates and times moved and compared. DuckDB's own months_between treats a month's last day otherwise, so it is spelt out.</summary>
internal static class CalendarTemplates
{
    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("start_of", StartOf),
        Entry("end_of", EndOf),
        Entry("add", Add),
        Entry("days_between", (call, a, context) => Between(call, a, context, (from, to) => Say("date_sub('day', {0}, {1})", from, to))),
        Entry("hours_between", "(epoch_us({1}) - epoch_us({0})) // 3600000000", Binding.Multiply),
        Entry("minutes_between", "(epoch_us({1}) - epoch_us({0})) // 60000000", Binding.Multiply),
        Entry("months_between", (call, a, context) => Between(call, a, context, Months)),
        Entry("years_between", (call, a, context) => Between(call, a, context, Years)),
        Entry("age", (_, a, context) => Years(a[0], a.Count > 1 ? a[1] : DateTemplates.Today(context))),
        Entry("next_anniversary", (_, a, context) =>
        {
            var from = a.Count > 1 ? a[1] : DateTemplates.Today(context);
            var years = Say("(year({1}) - year({0}))", a[0], from);
            return Day(Say(
                "CAST(CASE WHEN {0} + to_years({2}::INTEGER) >= {1} THEN {0} + to_years({2}::INTEGER) ELSE {0} + to_years({2}::INTEGER + 1) END AS DATE)",
                a[0],
                from,
                years));
        }),
    ];

    private static SqlExpression? StartOf(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        if (Unit(call, 1) is not { } unit)
            return null;
        if (call.Type.Kind == TypeKind.Date)
            // The first year begins on a Monday: no start of one of our days lies before it.
            return IsClock(unit) ? null : Say($"CAST(date_trunc('{unit}', {{0}}) AS DATE)", a[0]);
        var zone = DuckDbZones.Zone(call, a, 2, context);
        var local = DuckDbZones.ToLocal(a[0], zone);
        return IsClock(unit)
            ? Instant(Say($"{{0}} - ({{1}} - date_trunc('{unit}', {{1}}))", a[0], local))
            : Instant(DuckDbZones.ToInstant(Say($"date_trunc('{unit}', {{0}})", local), zone));
    }

    private static SqlExpression? EndOf(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        if (Unit(call, 1) is not { } unit)
            return null;
        var (step, times) = unit == "quarter" ? ("MONTH", 3) : (unit.ToUpperInvariant(), 1);
        var next = string.Create(CultureInfo.InvariantCulture, $"(date_trunc('{unit}', {{0}}) + INTERVAL {times} {step})");
        if (call.Type.Kind == TypeKind.Date)
            return IsClock(unit) ? null : Day(Say($"CAST({next} AS DATE) - 1", a[0]));
        var zone = DuckDbZones.Zone(call, a, 2, context);
        var local = DuckDbZones.ToLocal(a[0], zone);
        return IsClock(unit)
            ? Instant(Say($"{{0}} + ({next.Replace("{0}", "{1}", StringComparison.Ordinal)} - {{1}}) - to_microseconds(1)", a[0], local))
            : Instant(Say("{0} - to_microseconds(1)", DuckDbZones.ToInstant(Say(next, local), zone)));
    }

    private static SqlExpression? Add(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        if (Unit(call, 2) is not { } unit)
            return null;
        var step = unit switch
        {
            "second" => "to_microseconds({0} * 1000000)",
            "minute" => "to_microseconds({0} * 60000000)",
            "hour" => "to_microseconds({0} * 3600000000)",
            "day" => "to_days({0}::INTEGER)",
            "week" => "to_days(({0} * 7)::INTEGER)",
            "month" => "to_months({0}::INTEGER)",
            "quarter" => "to_months(({0} * 3)::INTEGER)",
            _ => "to_months(({0} * 12)::INTEGER)",
        };
        // What is beyond need not be multiplied first: TRY does not hold where the engine computes a part of what stands in it by itself.
        var length = Say(step, IsNear(call, 1, unit) ? a[1] : Near(a[1], MostOf(unit)));
        var fromDate = call.Arguments[0].Type.Kind == TypeKind.Date;
        if (fromDate && !IsClock(unit))
            return Day(Say("CAST({0} + {1} AS DATE)", a[0], length));
        var zone = DuckDbZones.Zone(call, a, 3, context);
        var instant = fromDate ? Instant(DuckDbZones.ToInstant(Say("{0}::TIMESTAMP", a[0]), zone)) : a[0];
        if (IsClock(unit))
            return Instant(DuckDbZones.Known(zone, Say("{0} + {1}", instant, length)));
        var moved = Instant(DuckDbZones.ToInstant(Say("TRY({0} + {1})", DuckDbZones.ToLocal(instant, zone), length), zone));
        // No days leave an instant where it is, even one whose local time exists twice.
        return unit is "day" or "week" && call.Arguments[1] is not Literal { Value: not 0L }
            ? DuckDbZones.Known(zone, Say("CASE {0} WHEN 0 THEN {1} ELSE {2} END", a[1], instant, moved))
            : moved;
    }

    private static SqlForm Near(SqlExpression count, long most) => Within(count, Number(1 - most), Number(most - 1));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static SqlForm Between(Call call, ValueList<SqlExpression> a, WriterContext context, Func<SqlExpression, SqlExpression, SqlForm> count)
    {
        if (call.Arguments[0].Type.Kind == TypeKind.Date)
            return count(a[0], a[1]);
        var zone = DuckDbZones.Zone(call, a, 2, context);
        return count(DuckDbZones.ToLocal(a[0], zone), DuckDbZones.ToLocal(a[1], zone));
    }

    // The most that can be added to the first without passing the second, backwards too.
    private static SqlForm Months(SqlExpression from, SqlExpression to) => Let(from, to, (a, b) => Let(
        Say("((year({1}) - year({0})) * 12 + month({1}) - month({0}))::INTEGER", a, b),
        m => Say(
            "CASE WHEN {2} > 0 AND {0} + to_months({2}) > {1} THEN {2} - 1 WHEN {2} < 0 AND {0} + to_months({2}) < {1} THEN {2} + 1 ELSE {2} END::BIGINT",
            a,
            b,
            m)));

    private static SqlForm Years(SqlExpression from, SqlExpression to) => Say("({0} // 12)", Months(from, to));
}
