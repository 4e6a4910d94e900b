using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using NodaTime;

using static Jalon.Compilers.Sql.Dialects.CalendarUnits;
using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>Dates and times moved and compared.</summary>
internal static class CalendarTemplates
{
    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("start_of", StartOf),
        Entry("end_of", EndOf),
        Entry("add", Add),
        Entry("days_between", (call, a, context) => Between(call, a, context, (from, to) => call.Arguments[0].Type.Kind == TypeKind.Date
            ? Say("{1} - {0}", Binding.Add, Moments.DayNumber(from), Moments.DayNumber(to))
            : Whole(from, to, 86_400_000_000))),
        Entry("hours_between", (_, a, _) => Whole(a[0], a[1], 3_600_000_000)),
        Entry("minutes_between", (_, a, _) => Whole(a[0], a[1], 60_000_000)),
        Entry("months_between", (call, a, context) => Between(call, a, context, Months)),
        Entry("years_between", (call, a, context) => Between(call, a, context, Years)),
        Entry("age", (_, a, context) => Years(a[0], a.Count > 1 ? a[1] : DateTemplates.Today(context))),
        Entry("next_anniversary", (_, a, context) => Let(a[0], "born", born => Let(a.Count > 1 ? a[1] : DateTemplates.Today(context), "day", day => Let(
            Moments.Moved(born, Say("(YEAR({1}) - YEAR({0})) * 12", Binding.Multiply, born, day)),
            "this",
            now => Say("CASE WHEN {0} >= {1} THEN {0} ELSE {2} END", now, day, Moments.Moved(born, Say("(YEAR({1}) - YEAR({0}) + 1) * 12", Binding.Multiply, born, day))))))),
    ];

    private static long? Clock(string unit) => unit switch { "second" => 1_000_000, "minute" => 60_000_000, "hour" => 3_600_000_000, _ => null };

    private static SqlExpression? StartOf(Call call, ValueList<SqlExpression> a, WriterContext context) => Cut(
        call,
        a,
        context,
        First,
        (unit, zone, local) => Clock(unit) is { } length
            ? StartOfClock(a[0], local, length)
            : ZoneForms.ToInstant(Moments.Midnight(First(Say("CAST({0} AS date)", local), unit)), zone));

    private static SqlExpression? EndOf(Call call, ValueList<SqlExpression> a, WriterContext context) => Cut(
        call,
        a,
        context,
        Last,
        (unit, zone, local) =>
        {
            if (Clock(unit) is { } length)
                // From the instant itself: of the very first unit there is, the start may be none.
                return Moments.Time(Say($"{{0}} + {Number(length - 1)} - {{1}} % {Number(length)}", Binding.Add, Moments.Microseconds(a[0]), Moments.Microseconds(local)));
            return LastOf(new SqlConstant("NULL"), zone) is null ? null : Let(Last(Say("CAST({0} AS date)", local), unit), "last", last => LastOf(last, zone)!);
        });

    // A day is cut by days alone, an instant by the clocks of its zone.
    private static SqlExpression? Cut(
        Call call, ValueList<SqlExpression> a, WriterContext context, Func<SqlExpression, string, SqlExpression> day, Func<string, DateTimeZone, SqlExpression, SqlExpression?> instant)
    {
        if (Unit(call, 1) is not { } unit)
            return null;
        if (call.Type.Kind == TypeKind.Date)
            return Clock(unit) is null ? day(a[0], unit) : null;
        if (!ZoneForms.TryZone(call, 2, context, out var zone))
            return null;
        if (zone is null)
            return Nothing();
        return ZoneForms.ToLocal(a[0], zone) is { } local ? instant(unit, zone, local) : null;
    }

    // The microsecond before the next midnight; after the last day there is there comes none.
    private static SqlForm? LastOf(SqlExpression last, DateTimeZone zone) =>
        ZoneForms.ToInstant(Moments.Midnight(Moments.Day(Say("{0} + 1", Binding.Add, Moments.DayNumber(last)))), zone) is { } next
            && ZoneForms.ToInstant(Say("DATEADD(microsecond, 999999, DATEADD(second, 86399, {0}))", Moments.Midnight(last)), zone) is { } end
            ? Say("CASE WHEN {0} = '9999-12-31' THEN {1} ELSE {2} END", last, end, Moments.Time(Say("{0} - 1", Binding.Add, Moments.Microseconds(next))))
            : null;

    private static SqlForm StartOfClock(SqlExpression instant, SqlExpression local, long length) =>
        Moments.Time(Say($"{{0}} - {{1}} % {Number(length)}", Binding.Add, Moments.Microseconds(instant), Moments.Microseconds(local)));

    private static SqlExpression First(SqlExpression date, string unit) => unit switch
    {
        "day" => date,
        "week" => Once(date, "d", d => Say("DATEADD(day, 0 - CAST(DATEDIFF_BIG(day, '0001-01-01', {0}) % 7 AS int), {0})", d)),
        "month" => Once(date, "d", d => Say("DATEFROMPARTS(YEAR({0}), MONTH({0}), 1)", d)),
        "quarter" => Once(date, "d", d => Say("DATEFROMPARTS(YEAR({0}), (MONTH({0}) - 1) / 3 * 3 + 1, 1)", d)),
        _ => Say("DATEFROMPARTS(YEAR({0}), 1, 1)", date),
    };

    private static SqlExpression Last(SqlExpression date, string unit) => unit switch
    {
        "day" => date,
        "week" => Moments.Day(Say("{0} / 7 * 7 + 6", Binding.Add, Moments.DayNumber(date))),
        "month" => Say("EOMONTH({0})", date),
        "quarter" => Once(date, "d", d => Say("EOMONTH(DATEFROMPARTS(YEAR({0}), (MONTH({0}) - 1) / 3 * 3 + 3, 1))", d)),
        _ => Say("DATEFROMPARTS(YEAR({0}), 12, 31)", date),
    };

    private static SqlExpression? Add(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        if (Unit(call, 2) is not { } unit)
            return null;
        SqlExpression Moved(SqlExpression time, SqlExpression number) => unit switch
        {
            "month" => Moments.Moved(time, number),
            "quarter" => Moments.Moved(time, Times(number, 3)),
            _ => Moments.Moved(time, Times(number, 12)),
        };
        var days = unit switch { "day" => Say("CAST({0} AS decimal(19,0))", a[1]), "week" => Times(a[1], 7), _ => null };
        SqlForm Day(SqlExpression date) => Moments.Day(Say("{0} + {1}", Binding.Add, Moments.DayNumber(date), days!));
        var fromDate = call.Arguments[0].Type.Kind == TypeKind.Date;
        if (fromDate && Clock(unit) is null)
            return days is null ? Moved(a[0], a[1]) : Day(a[0]);
        if (!ZoneForms.TryZone(call, 3, context, out var zone))
            return null;
        if (zone is null)
            return Nothing();
        if ((fromDate ? ZoneForms.ToInstant(Moments.Midnight(a[0]), zone) : a[0]) is not { } instant)
            return null;
        if (Clock(unit) is { } length)
            return Moments.Time(Say("{0} + {1}", Binding.Add, Moments.Microseconds(instant), Times(a[1], length)));
        if (ZoneForms.ToLocal(instant, zone) is not { } local)
            return null;
        var moved = ZoneForms.ToInstant(days is null ? Moved(local, a[1]) : Let(local, "at", at => Moments.At(Day(at), at)), zone);
        // No days leave an instant where it is, even one whose local time exists twice.
        return moved is not null && days is not null && call.Arguments[1] is not Literal { Value: not 0L } ? Say("CASE WHEN {0} = 0 THEN {1} ELSE {2} END", a[1], instant, moved) : moved;
    }

    private static SqlForm Times(SqlExpression number, long by) => Say($"CAST({{0}} AS decimal(19,0)) * {Number(by)}", Binding.Multiply, number);

    private static SqlForm Nothing() => Say("CAST(NULL AS datetime2(6))");

    // Whole units of elapsed time, towards zero. DATEDIFF would count the boundaries that were crossed; and a number of more than 32 bits is a decimal as it is written,
    // by which a division leaves digits.
    private static SqlForm Whole(SqlExpression from, SqlExpression to, long unit) =>
        Say($"({{1}} - {{0}}) / CAST({Number(unit)} AS bigint)", Binding.Multiply, Moments.Microseconds(from), Moments.Microseconds(to));

    private static SqlForm? Between(Call call, ValueList<SqlExpression> a, WriterContext context, Func<SqlExpression, SqlExpression, SqlForm> count)
    {
        if (call.Arguments[0].Type.Kind == TypeKind.Date)
            return count(a[0], a[1]);
        return !ZoneForms.TryZone(call, 2, context, out var zone) ? null
            : zone is null ? Say("CAST(NULL AS bigint)")
            : ZoneForms.ToLocal(a[0], zone) is { } from && ZoneForms.ToLocal(a[1], zone) is { } to ? count(from, to)
            : null;
    }

    // The most that can be added to the first without passing the second, backwards too. The move ends in the second's month, so it never leaves the years there are.
    private static SqlForm Months(SqlExpression from, SqlExpression to) => Let(from, "from", a => Let(to, "to", b => Let(
        Say("(YEAR({1}) - YEAR({0})) * 12 + MONTH({1}) - MONTH({0})", Binding.Add, a, b),
        "m",
        m => Say(
            "CAST(CASE WHEN {2} > 0 AND DATEADD(month, {2}, {0}) > {1} THEN {2} - 1 WHEN {2} < 0 AND DATEADD(month, {2}, {0}) < {1} THEN {2} + 1 ELSE {2} END AS bigint)",
            a,
            b,
            m))));

    private static SqlForm Years(SqlExpression from, SqlExpression to) => Say("{0} / 12", Binding.Multiply, Months(from, to));
}
