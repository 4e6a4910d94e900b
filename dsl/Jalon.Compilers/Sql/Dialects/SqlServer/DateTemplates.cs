using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>The instant of the run, which is a constant, and the parts of dates and times. Nothing depends on SET DATEFIRST, DATEFORMAT or LANGUAGE.</summary>
internal static class DateTemplates
{
    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("now", (_, _, context) => context.Dialect.Constant(Dates.Now(context.Meaning), DataType.DateTime)),
        Entry("today", (call, a, context) => a.Count == 0 ? Today(context)
            : ZoneForms.TryZone(call, 0, context, out var zone) ? context.Dialect.Constant(Dates.Today(context.Meaning, zone), DataType.Date)
            : null),
        Entry("last_run", (_, _, context) => context.Dialect.Constant(Dates.LastRun(context.Meaning), DataType.DateTime)),
        Part("year", "YEAR({0})"),
        // The year of the week's Thursday; 9999-12-31 is a Friday, so there is always one.
        Part("iso_year", "YEAR(DATEADD(day, 3 - CAST(DATEDIFF_BIG(day, '0001-01-01', {0}) % 7 AS int), {0}))"),
        Part("quarter", "DATEPART(quarter, {0})"),
        Part("month", "MONTH({0})"),
        Part("week", "DATEPART(iso_week, {0})"),
        Part("day", "DAY({0})"),
        Part("day_of_year", "DATEPART(dayofyear, {0})"),
        Part("weekday", "DATEDIFF_BIG(day, '0001-01-01', {0}) % 7 + 1"),
        Part("hour", "DATEPART(hour, {0})"),
        Part("minute", "DATEPART(minute, {0})"),
        Part("second", "DATEPART(second, {0})"),
        Entry("date", (call, a, context) => a.Count == 3 ? OfParts(a)
            : call.Arguments[0].Type.Kind == TypeKind.DateTime ? Local(call, a, 1, context) is { } local ? Say("CAST({0} AS date)", local) : null
            : a[0]),
        Entry("time", (call, a, context) => call.Arguments[0].Type.Kind != TypeKind.DateTime ? a[0] : Local(call, a, 1, context) is { } local ? Say("CAST({0} AS time(6))", local) : null),
        // DATEDIFF counts the boundaries crossed: whole seconds, towards the past.
        Entry("to_unix", "DATEDIFF_BIG(second, '1970-01-01', {0})"),
        Entry("from_unix", (_, a, _) => Moments.Time(Say("(CAST({0} AS decimal(19,0)) + 62135596800) * 1000000", Binding.Multiply, a[0]))),
    ];

    /// <summary>The day of the task's instant in the zone in force.</summary>
    public static SqlExpression Today(WriterContext context) => context.Dialect.Constant(Dates.Today(context.Meaning, context.Meaning.Zone), DataType.Date);

    /// <summary>
    /// The first argument as a clock face shows it: a datetime in the zone that stands at a place or else in force, a date as it is. NULL for an unknown zone; null where
    /// the zone is not known before the first row.
    /// </summary>
    public static SqlExpression? Local(Call call, ValueList<SqlExpression> arguments, int zoneAt, WriterContext context) =>
        call.Arguments[0].Type.Kind != TypeKind.DateTime ? arguments[0]
        : !ZoneForms.TryZone(call, zoneAt, context, out var zone) ? null
        : zone is null ? Say("CAST(NULL AS datetime2(6))")
        : ZoneForms.ToLocal(arguments[0], zone);

    // DATEFROMPARTS raises on what is no date; a text that is none converts to NULL.
    private static SqlForm OfParts(ValueList<SqlExpression> a) => Say(
        "CASE WHEN {0} BETWEEN 1 AND 9999 AND {1} BETWEEN 1 AND 12 AND {2} BETWEEN 1 AND 31 THEN "
            + "TRY_CONVERT(date, RIGHT(CONCAT('000', {0}), 4) + '-' + RIGHT(CONCAT('0', {1}), 2) + '-' + RIGHT(CONCAT('0', {2}), 2), 23) END",
        [.. a]);

    private static KeyValuePair<string, FunctionTemplate> Part(string name, string template) =>
        Entry(name, (call, a, context) => Local(call, a, 1, context) is { } local ? Once(local, "at", at => Say($"CAST({template} AS bigint)", at)) : null);
}
