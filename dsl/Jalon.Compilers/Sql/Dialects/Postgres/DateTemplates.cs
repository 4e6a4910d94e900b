using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>The instant of the run, which is a constant, and the parts of dates and times.</summary>
internal static class DateTemplates
{
    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("now", (_, _, context) => context.Dialect.Constant(Dates.Now(context.Meaning), DataType.DateTime)),
        Entry("today", (call, a, context) => a.Count == 0 ? Today(context) : As(context.Zones().ToLocal(
            context.Dialect.Constant(Dates.Now(context.Meaning), DataType.DateTime), PostgresZones.Zone(call, a, 0, context)), "date")),
        Entry("last_run", (_, _, context) => context.Dialect.Constant(Dates.LastRun(context.Meaning), DataType.DateTime)),
        Part("year", "year"),
        Part("iso_year", "isoyear"),
        Part("quarter", "quarter"),
        Part("month", "month"),
        Part("week", "week"),
        Part("day", "day"),
        Part("day_of_year", "doy"),
        Part("weekday", "isodow"),
        Part("hour", "hour"),
        Part("minute", "minute"),
        Entry("second", (call, a, context) => Say("trunc(extract(second FROM {0}))::bigint", Local(call, a, 1, context)) with { Strength = Binding.Postfix }),
        Entry("date", (call, a, context) => a.Count == 3 ? Intervals.DayOf(a[0], a[1], a[2])
            : call.Arguments[0].Type.Kind == TypeKind.DateTime ? As(Local(call, a, 1, context), "date")
            : a[0]),
        Entry("time", (call, a, context) => call.Arguments[0].Type.Kind == TypeKind.DateTime ? As(Local(call, a, 1, context), "time") : a[0]),
        Entry("to_unix", "floor(extract(epoch FROM {0}))::bigint", Binding.Postfix),
        Entry("from_unix", "CASE WHEN {0} BETWEEN -62135596800 AND 253402300799 THEN to_timestamp({0}::float8) END"),
    ];

    /// <summary>The day of the task's instant in the zone in force.</summary>
    public static SqlExpression Today(WriterContext context) =>
        context.Dialect.Constant(Dates.Today(context.Meaning, context.Meaning.Zone), DataType.Date);

    /// <summary>The first argument as a clock face shows it: a datetime in the zone that stands at a place or else in force, a date as it is.</summary>
    public static SqlExpression Local(Call call, ValueList<SqlExpression> arguments, int zoneAt, WriterContext context) =>
        call.Arguments[0].Type.Kind == TypeKind.DateTime
            ? context.Zones().ToLocal(arguments[0], PostgresZones.Zone(call, arguments, zoneAt, context))
            : arguments[0];

    private static KeyValuePair<string, FunctionTemplate> Part(string name, string field) =>
        Entry(name, (call, a, context) => Say($"extract({field} FROM {{0}})::bigint", Local(call, a, 1, context)) with { Strength = Binding.Postfix });
}
