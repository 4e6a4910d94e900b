using System.Globalization;

using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.DuckDb.Forms;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>Conversions. DuckDB's own casts of text take more forms than the language does, so each asks for the form first.</summary>
internal static class ConversionTemplates
{
    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        // As NULLIF, and seen by whoever plans it to name its first twice.
        Entry("null_if", "CASE WHEN {0} = {1} THEN NULL ELSE {0} END"),
        Entry("count_filled", (_, a, _) => Say("len(list_filter([{*}], lambda filled: filled))", [.. a.Select(SqlExpression (x) => Say("{0} IS NOT NULL", x))])),
        Entry("to_int", (call, a, context) => call.Arguments[0].Type.Kind switch
        {
            TypeKind.Int => a[0],
            TypeKind.Bool => Say("{0}::BIGINT", a[0]),
            TypeKind.Text => Say(
                "CASE WHEN regexp_matches({0}, {1}) THEN TRY_CAST(replace({0}, '_', '') AS BIGINT) END", a[0], context.Constant(Conversions.IntPattern)),
            _ => Say("TRY_CAST(trunc({0}) AS BIGINT)", a[0]),
        }),
        Entry("to_decimal", (call, a, context) => call.Arguments[0].Type.Kind switch
        {
            TypeKind.Float => context.Rounded(a[0], call.Type.Scale),
            TypeKind.Text => Digits(a[0], context.Dialect.TypeName(call.Type), "e-2", "", context),
            _ => context.TryCast(a[0], call.Arguments[0].Type, call.Type),
        }),
        Entry("to_float", (call, a, context) => call.Arguments[0].Type.Kind == TypeKind.Text ? DuckDbDialect.Tame(Digits(a[0], "DOUBLE", "", " / 100e0", context))
            : a[0]),
        Entry("to_bool", (call, a, _) => call.Arguments[0].Type.Kind switch
        {
            TypeKind.Bool => a[0],
            TypeKind.Text => Say("CASE {0} WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END", a[0]),
            _ => Say("{0} <> 0", a[0]) with { Strength = Binding.Comparison },
        }),
        Entry("to_text", (call, a, context) => Text(call.Arguments[0].Type, a[0], context)),
        Entry("to_date", (call, a, context) => a.Count > 1 ? ByPattern(call, a[0], context) is { } read ? Day(Say("CAST({0} AS DATE)", read)) : null
            : Day(Say("CASE WHEN regexp_matches({0}, {1}) THEN TRY_CAST({0} AS DATE) END", a[0], context.Constant(TimeTexts.DateForm)))),
        Entry("to_datetime", (call, a, context) => call.Arguments[0].Type.Kind != TypeKind.Text ? a[0]
            : a.Count > 1 ? ByPattern(call, a[0], context) is { } read ? Instant(DuckDbZones.ToInstant(read, context.Meaning.Zone, context)) : null
            : Instant(Written(a[0], context))),
        Entry("format_number", FormatNumber),
        Entry("format_date", (call, a, context) => call.Arguments[1] is Literal { Value: string text } && DatePattern.TryParse(text) is { } pattern
            ? Filled(Say("strftime({0}, {1})", DateTemplates.Local(call, a, 2, context), context.Constant(Spelt(pattern))))
            : null),
    ];

    /// <summary>A value as <c>to_text</c> gives it; null for a type that DuckDB cannot write so.</summary>
    public static SqlExpression? Text(DataType type, SqlExpression value, WriterContext context) => type.Kind switch
    {
        TypeKind.Text => value,
        TypeKind.Bool or TypeKind.Int or TypeKind.Decimal or TypeKind.Date or TypeKind.Time or TypeKind.Empty =>
            new SqlForm("{0}::VARCHAR", [value], Binding.Postfix),
        TypeKind.Float => FloatText(value, context),
        TypeKind.DateTime => Let(value, v => InstantText(v, context)),
        TypeKind.Duration => Let(value, DurationText),
        TypeKind.Period => Let(value, PeriodText),
        _ => null,
    };

    /// <summary>A float as its decimal(6) without trailing zeros.</summary>
    public static SqlForm FloatText(SqlExpression value, WriterContext context) =>
        Say("rtrim(rtrim({0}::VARCHAR, '0'), '.')", context.Rounded(value, DataType.MaxScale));

    // ISO 8601: days, then hours, minutes and seconds, each with its sign.
    private static SqlForm DurationText(SqlExpression duration)
    {
        var days = Say("datepart('day', {0})", duration);
        var elapsed = Say("(datepart('hour', {0}) * 3600000000 + datepart('minute', {0}) * 60000000 + datepart('microsecond', {0}))", duration);
        return Say(
            "'P' || CASE WHEN {0} <> 0 OR {1} = 0 THEN {0} || 'D' WHEN {0} = 0 THEN '' END || CASE WHEN {1} = 0 THEN '' ELSE 'T' "
                + "|| CASE WHEN {1} // 3600000000 <> 0 THEN {1} // 3600000000 || 'H' ELSE '' END "
                + "|| CASE WHEN {1} // 60000000 % 60 <> 0 THEN {1} // 60000000 % 60 || 'M' ELSE '' END "
                + "|| CASE WHEN {1} % 60000000 <> 0 THEN rtrim(rtrim(({1} % 60000000 * 0.000001::DECIMAL(7,6))::DECIMAL(18,6)::VARCHAR, '0'), '.') || 'S' ELSE '' END END",
            days,
            elapsed);
    }

    // ISO 8601: years and months.
    private static SqlForm PeriodText(SqlExpression period) => Say(
        "'P' || CASE WHEN {0} <> 0 THEN {0} || 'Y' WHEN {0} = 0 THEN '' END || CASE WHEN {1} <> 0 OR {0} = 0 THEN {1} || 'M' ELSE '' END",
        Say("datepart('year', {0})", period),
        Say("datepart('month', {0})", period));

    private static SqlForm InstantText(SqlExpression instant, WriterContext context)
    {
        var local = DuckDbZones.ToLocal(instant, context.Zone);
        var offset = Say("((epoch_us({0}) - epoch_us({1})) // 60000000)", local, instant);
        return Say(
            "strftime({0}, '%Y-%m-%dT%H:%M:%S') || rtrim(rtrim(strftime({0}, '.%f'), '0'), '.') || CASE WHEN epoch_us({0}) = epoch_us({2}) THEN 'Z' "
                + "ELSE printf('%s%02d:%02d', CASE WHEN {1} < 0 THEN '-' ELSE '+' END, abs({1}) // 60, abs({1}) % 60) END",
            local,
            offset,
            instant);
    }

    // A number by the form of a literal, at most 18 digits; a percent sign as an exponent or a division.
    private static SqlForm Digits(SqlExpression text, string type, string exponent, string divided, WriterContext context) => Say(
        $"CASE WHEN regexp_matches({{0}}, {{1}}) AND length(regexp_replace({{0}}, '[^0-9]', '', 'g')) <= 18 THEN CASE WHEN ends_with({{0}}, '%') "
            + $"THEN TRY_CAST(replace(rtrim({{0}}, '%'), '_', '') || '{exponent}' AS {type}){divided} ELSE TRY_CAST(replace({{0}}, '_', '') AS {type}) END END",
        text,
        context.Constant(Conversions.DecimalPattern));

    // With an offset DuckDB wants the seconds; without one the zone in force decides.
    private static SqlForm Written(SqlExpression text, WriterContext context)
    {
        var full = Say("regexp_replace({0}, {1}, {2})", text, context.Constant("T([0-9]{2}:[0-9]{2})(Z|[+-]|$)"), context.Constant(@"T\1:00\2"));
        return Say(
            "CASE WHEN NOT regexp_matches({0}, {1}) THEN NULL WHEN regexp_matches({0}, '(Z|[+-][0-9]{{2}}:[0-9]{{2}})$') "
                + "THEN TRY_CAST({2} AS TIMESTAMPTZ) ELSE {3} END",
            text,
            context.Constant(TimeTexts.InstantForm),
            full,
            DuckDbZones.ToInstant(Say("TRY_CAST({0} AS TIMESTAMP)", full), context.Meaning.Zone, context));
    }

    // A local date and time out of a text, by the groups of the pattern's expression.
    private static SqlForm? ByPattern(Call call, SqlExpression text, WriterContext context)
    {
        if (call.Arguments[1] is not Literal { Value: string written } || DatePattern.TryParse(written) is not { } pattern || DateTexts.Regex(pattern) is not { } regex)
            return null;
        SqlExpression Field(char letter, string missing) => DateTexts.GroupOf(pattern, letter) is { } group
            ? Say(string.Create(CultureInfo.InvariantCulture, $"regexp_extract({{0}}, {{1}}, {group})::BIGINT"), text, context.Constant(regex))
            : Say(missing);
        return Say(
            "TRY(CASE WHEN regexp_matches({0}, {1}) THEN make_timestamp({2}, {3}, {4}, {5}, {6}, {7}) END)",
            text, context.Constant(regex), Field('y', "1"), Field('M', "1"), Field('d', "1"), Field('H', "0"), Field('m', "0"), Field('s', "0"));
    }

    private static SqlForm? FormatNumber(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        if (call.Arguments[1] is not Literal { Value: long and >= 0 and <= DataType.MaxScale and var digits })
            return null;
        var number = call.Arguments[0].Type.Kind == TypeKind.Float
            ? context.Rounded(a[0], (int)digits)
            : context.TryCast(a[0], call.Arguments[0].Type, DataType.Decimal((int)digits));
        var thousands = a.Count > 2 ? Say("coalesce({0}, '')", a[2]) : Say("''");
        var point = a.Count > 3 ? Say("coalesce({0}, '.')", a[3]) : Say("'.'");
        var rest = digits == 0 ? Say("''") : Say(string.Create(CultureInfo.InvariantCulture, $"{{0}} || right({{1}}::VARCHAR, {digits})"), point, number);
        return Say(
            "CASE WHEN {0} < 0 THEN '-' ELSE '' END || replace(format({3}, abs(trunc({0})::BIGINT)), ',', {1}) || {2}",
            number, thousands, rest, context.Constant("{:,}"));
    }

    private static string Spelt(DatePattern pattern) => string.Concat(pattern.Parts.Select(p => !p.IsField ? p.Text.Replace("%", "%%", StringComparison.Ordinal) : p.Text switch
    {
        "yyyy" => "%Y",
        "MM" => "%m",
        "dd" => "%d",
        "HH" => "%H",
        "mm" => "%M",
        "ss" => "%S",
        "M" => "%-m",
        "d" => "%-d",
        _ => "%-H",
    }));
}
