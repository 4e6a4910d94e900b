using System.Globalization;

using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>Conversions. PostgreSQL's casts raise and take more forms than the language does, so each asks for the form and the bounds first.</summary>
internal static class ConversionTemplates
{
    // Of a text's groups, by InstantForm: the date, hour, minute, second with a fraction, the fraction, the offset, its hours.
    private const int Offset = 6;

    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("count_filled", "num_nonnulls({*})::bigint", Binding.Postfix),
        Entry("to_int", (call, a, context) => call.Arguments[0].Type.Kind switch
        {
            TypeKind.Int => a[0],
            TypeKind.Bool => As(As(a[0], "int"), "bigint"),
            TypeKind.Text => Say(
                "CASE WHEN {0} ~ {1} AND length({0}) <= 1000 THEN {2} END", a[0], context.Constant(Conversions.IntPattern), Int(Say("replace({0}, '_', '')::numeric", a[0]))),
            TypeKind.Float => Say("CASE WHEN {0} > -9223372036854775809::float8 AND {0} < 9223372036854775808::float8 THEN trunc({0})::bigint END", a[0]),
            _ => As(Say("trunc({0})", a[0]), "bigint"),
        }),
        Entry("to_decimal", (call, a, context) => call.Arguments[0].Type.Kind switch
        {
            TypeKind.Float => Rounded(a[0], call.Type.Scale),
            TypeKind.Text => Phrases.Decimal(Digits(a[0], "numeric * CASE WHEN right({0}, 1) = '%' THEN 0.01 ELSE 1 END", context), call.Type.Scale),
            _ => context.Dialect.Convert(a[0], call.Arguments[0].Type, call.Type, context),
        }),
        Entry("to_float", (call, a, context) => call.Arguments[0].Type.Kind == TypeKind.Text
            ? Tame(Digits(a[0], "float8 / CASE WHEN right({0}, 1) = '%' THEN 100 ELSE 1 END", context))
            : context.Dialect.Convert(a[0], call.Arguments[0].Type, DataType.Float, context)),
        Entry("to_bool", (call, a, _) => call.Arguments[0].Type.Kind switch
        {
            TypeKind.Bool => a[0],
            TypeKind.Text => Say("CASE {0} WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END", a[0]),
            _ => Say("{0} <> 0", a[0]) with { Strength = Binding.Comparison },
        }),
        Entry("to_text", (call, a, context) => Text(call.Arguments[0].Type, a[0], context)),
        Entry("to_date", (call, a, context) => a.Count > 1 ? ByPattern(call, a[0], context) is var (day, _) ? day : null : Written(a[0], context)),
        Entry("to_datetime", (call, a, context) => call.Arguments[0].Type.Kind != TypeKind.Text ? a[0]
            : a.Count > 1
                ? ByPattern(call, a[0], context) is var (day, clock) ? Instant(context.Zones().ToInstant(Say("({0} + {1})", day, clock), context.Zone)) : null
                : Instant(WrittenInstant(a[0], context))),
        Entry("format_number", FormatNumber),
        Entry("format_date", (call, a, context) => call.Arguments[1] is Literal { Value: string text } && DatePattern.TryParse(text) is { } pattern
            ? Filled(Say("to_char({0}, {1})", DateTemplates.Local(call, a, 2, context), context.Constant(Spelt(pattern))))
            : null),
    ];

    /// <summary>A value as <c>to_text</c> gives it; null for a type that is not written so.</summary>
    public static SqlExpression? Text(DataType type, SqlExpression value, WriterContext context) => type.Kind switch
    {
        TypeKind.Text => value,
        TypeKind.Bool or TypeKind.Int or TypeKind.Decimal or TypeKind.Time or TypeKind.Empty => As(value, "text"),
        TypeKind.Date => Say("to_char({0}, 'YYYY-MM-DD')", value),
        TypeKind.Float => FloatText(value),
        TypeKind.DateTime => Once(value, v => InstantText(v, context)),
        TypeKind.Duration => Once(value, v => Once(As(Intervals.Rest(v), "bigint"), rest => DurationText(Say("extract(day FROM {0})", v), rest))),
        TypeKind.Period => Once(value, PeriodText),
        _ => null,
    };

    // A float as its decimal(6) without trailing zeros.
    private static SqlForm FloatText(SqlExpression value) => Say("trim_scale({0})::text", Rounded(value, DataType.MaxScale)) with { Strength = Binding.Postfix };

    // ISO 8601: days, then hours, minutes and seconds, each with its sign.
    private static SqlForm DurationText(SqlExpression days, SqlExpression rest) => Say(
        "('P' || CASE WHEN {0} <> 0 OR {1} = 0 THEN {0} || 'D' WHEN {0} = 0 THEN '' END || CASE WHEN {1} = 0 THEN '' ELSE 'T' "
            + "|| CASE WHEN {1} / 3600000000 <> 0 THEN {1} / 3600000000 || 'H' ELSE '' END "
            + "|| CASE WHEN {1} / 60000000 % 60 <> 0 THEN {1} / 60000000 % 60 || 'M' ELSE '' END "
            + "|| CASE WHEN {1} % 60000000 <> 0 THEN trim_scale({1} % 60000000 * 0.000001) || 'S' ELSE '' END END)",
        days,
        rest);

    // ISO 8601: years and months.
    private static SqlForm PeriodText(SqlExpression period) => Say(
        "('P' || CASE WHEN {0} <> 0 THEN {0} || 'Y' WHEN {0} = 0 THEN '' END || CASE WHEN {1} <> 0 OR {0} = 0 THEN {1} || 'M' ELSE '' END)",
        Say("extract(year FROM {0})", period),
        Say("extract(month FROM {0})", period));

    private static SqlForm InstantText(SqlExpression instant, WriterContext context) => Once(context.Zones().ToLocal(instant, context.Zone), local => Once(
        Say("({0} - {1} AT TIME ZONE 'UTC')", local, instant),
        offset => Say(
            "(to_char({0}, 'YYYY-MM-DD\"T\"HH24:MI:SS') || rtrim(rtrim(to_char({0}, '.US'), '0'), '.') || CASE WHEN {1} = interval '0' THEN 'Z' "
                + "ELSE CASE WHEN {1} < interval '0' THEN '-' ELSE '+' END || to_char(CASE WHEN {1} < interval '0' THEN -{1} ELSE {1} END, 'HH24:MI') END)",
            local,
            offset)));

    // A number by the form of a literal, at most 18 digits.
    private static SqlForm Digits(SqlExpression text, string type, WriterContext context) => Once(text, t => Say(
        $"CASE WHEN {{0}} ~ {{1}} AND length(regexp_replace({{0}}, '[^0-9]', '', 'g')) <= 18 THEN replace(rtrim({{0}}, '%'), '_', '')::{type} END",
        t,
        context.Constant(Conversions.DecimalPattern)));

    private static SqlForm Written(SqlExpression text, WriterContext context) => Once(text, t => Say(
        "CASE WHEN {0} ~ {1} THEN {2} END",
        t,
        context.Constant(TimeTexts.DateForm),
        Intervals.DayOf(Say("left({0}, 4)::int", t), Say("substr({0}, 6, 2)::int", t), Say("substr({0}, 9, 2)::int", t))));

    private static SqlForm WrittenInstant(SqlExpression text, WriterContext context) => Once(
        Say("regexp_match({0}, {1})", text, context.Constant(TimeTexts.InstantForm)),
        m =>
        {
            SqlForm Part(int index) => Say(string.Create(CultureInfo.InvariantCulture, $"({{0}})[{index}]"), m);
            var local = Once(
                Written(Part(1), context), day => Say("({0} + ({1} || ':' || {2} || coalesce({3}, ''))::time)", day, Part(2), Part(3), Part(4)));
            return Once(local, l => Say(
                "CASE WHEN {2} IS NULL THEN {1} WHEN {2} = 'Z' THEN {0} AT TIME ZONE 'UTC' ELSE ({0} - {2}::interval) AT TIME ZONE 'UTC' END",
                l,
                context.Zones().ToInstant(l, context.Zone),
                Part(Offset)));
        });

    // A day and a time of day out of a text, by the groups of the pattern's expression.
    private static (SqlForm Day, SqlForm Clock)? ByPattern(Call call, SqlExpression text, WriterContext context)
    {
        if (call.Arguments[1] is not Literal { Value: string written } || DatePattern.TryParse(written) is not { } pattern || DateTexts.Regex(pattern) is not { } regex)
            return null;
        SqlForm Field(char letter, string missing) => DateTexts.GroupOf(pattern, letter) is { } group
            ? Say(string.Create(CultureInfo.InvariantCulture, $"(regexp_match({{0}}, {{1}}))[{group}]::int"), text, context.Constant(regex))
            : Say(missing);
        return (
            Intervals.DayOf(Field('y', "1"), Field('M', "1"), Field('d', "1")),
            Say("make_interval(hours => {0}, mins => {1}, secs => {2})", Field('H', "0"), Field('m', "0"), Field('s', "0")));
    }

    private static SqlForm? FormatNumber(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        if (call.Arguments[1] is not Literal { Value: long and >= 0 and <= DataType.MaxScale and var digits })
            return null;
        var of = call.Arguments[0].Type;
        var number = of.Kind == TypeKind.Float ? Rounded(a[0], (int)digits) : context.Dialect.Convert(a[0], of, DataType.Decimal((int)digits), context);
        var thousands = a.Count > 2 ? Say("coalesce({0}, '')", a[2]) : Say("''");
        var point = a.Count > 3 ? Say("coalesce({0}, '.')", a[3]) : Say("'.'");
        return Once(number, n => Say(
            "(CASE WHEN {0} < 0 THEN '-' ELSE '' END || replace(to_char(trunc(abs({0})), 'FM999,999,999,999,999,990'), ',', {1}){2})",
            n,
            thousands,
            digits == 0 ? Say("") : Say(string.Create(CultureInfo.InvariantCulture, $" || {{0}} || right({{1}}::text, {digits})"), point, n)));
    }

    private static string Spelt(DatePattern pattern) => string.Concat(pattern.Parts.Select(p => !p.IsField
        ? "\"" + p.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\""
        : p.Text switch
        {
            "yyyy" => "YYYY",
            "MM" => "MM",
            "dd" => "DD",
            "HH" => "HH24",
            "mm" => "MI",
            "ss" => "SS",
            "M" => "FMMM",
            "d" => "FMDD",
            _ => "FMHH24",
        }));
}
