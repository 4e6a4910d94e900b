using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.DuckDb.Forms;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>The instant of the run, which is a constant, and the parts of dates and times.</summary>
internal static class DateTemplates
{
    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("now", (_, _, context) => context.Dialect.Constant(Dates.Now(context.Meaning), DataType.DateTime)),
        Entry("today", (call, a, context) => a.Count == 0 ? Today(context) : Say("CAST({0} AS DATE)", DuckDbZones.ToLocal(
            context.Dialect.Constant(Dates.Now(context.Meaning), DataType.DateTime), DuckDbZones.Zone(call, a, 0, context)))),
        Entry("last_run", (_, _, context) => context.Dialect.Constant(Dates.LastRun(context.Meaning), DataType.DateTime)),
        Part("year", "year"),
        Part("iso_year", "isoyear"),
        Part("quarter", "quarter"),
        Part("month", "month"),
        Part("week", "week"),
        Part("day", "day"),
        Part("day_of_year", "dayofyear"),
        Part("weekday", "isodow"),
        Part("hour", "hour"),
        Part("minute", "minute"),
        Part("second", "second"),
        Entry("date", (call, a, context) => a.Count == 3
            ? Say("CASE WHEN {0} BETWEEN 1 AND 9999 THEN TRY(make_date({0}, {1}, {2})) END", a[0], a[1], a[2])
            : call.Arguments[0].Type.Kind == TypeKind.DateTime ? Say("CAST({0} AS DATE)", Local(call, a, 1, context))
            : a[0]),
        Entry("time", (call, a, context) =>
            call.Arguments[0].Type.Kind == TypeKind.DateTime ? Say("CAST({0} AS TIME)", Local(call, a, 1, context)) : a[0]),
        Entry("to_unix", "epoch_us(date_trunc('second', {0})) // 1000000", Binding.Multiply),
        Entry("from_unix", "CASE WHEN {0} BETWEEN -62135596800 AND 253402300799 THEN make_timestamptz({0} * 1000000) END"),
    ];

    /// <summary>The day of the task's instant in the zone in force.</summary>
    public static SqlExpression Today(WriterContext context) =>
        context.Dialect.Constant(Dates.Today(context.Meaning, context.Meaning.Zone), DataType.Date);

    /// <summary>The first argument as a clock face shows it: a datetime in the zone that stands at a place or else in force, a date as it is.</summary>
    public static SqlExpression Local(Call call, ValueList<SqlExpression> arguments, int zoneAt, WriterContext context) =>
        call.Arguments[0].Type.Kind == TypeKind.DateTime
            ? DuckDbZones.ToLocal(arguments[0], DuckDbZones.Zone(call, arguments, zoneAt, context))
            : arguments[0];

    private static KeyValuePair<string, FunctionTemplate> Part(string name, string function) =>
        Entry(name, (call, a, context) => Say($"{function}({{0}})", Local(call, a, 1, context)));
}
