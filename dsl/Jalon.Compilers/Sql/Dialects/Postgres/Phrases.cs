using System.Globalization;

using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>
/// Small words that PostgreSQL's templates are made of. PostgreSQL raises where the language says empty, and has no <c>TRY</c>: values are computed in
/// numbers wide enough to hold any answer and brought back within bounds, or asked for their bounds before.
/// </summary>
internal static class Phrases
{
    // What nests must not double at each level.
    private const int LongestTwice = 4;

    /// <summary>A template and what its placeholders stand for.</summary>
    public static SqlForm Say(string template, params ReadOnlySpan<SqlExpression> arguments) => new(template, [.. arguments]);

    /// <summary>A text of ours as a constant.</summary>
    public static SqlExpression Constant(this WriterContext context, string text) => context.Dialect.Constant(text, DataType.Text, beside: true);

    /// <summary>The zones as the server knows them.</summary>
    public static PostgresZones Zones(this WriterContext context) => ((PostgresDialect)context.Dialect).Zones;

    /// <summary>A value as a type, by two colons.</summary>
    public static SqlForm As(SqlExpression value, string type) => new("{0}::" + type, [value], Binding.Postfix);

    /// <summary>A value times another.</summary>
    public static SqlForm Product(SqlExpression left, SqlExpression right) => new("{0} * {1}", [left, right], Binding.Multiply);

    /// <summary>A value with its sign turned, or as it is.</summary>
    public static SqlExpression Signed(bool turned, SqlExpression value) => turned ? new SqlForm("-{0}", [value], Binding.Unary) : value;

    /// <summary>A text that may have come to length zero.</summary>
    public static SqlForm Filled(SqlExpression text) => Say("nullif({0}, '')", text);

    /// <summary>A value that a body names more than once: as it is where it is short, and else computed once, in a query of its own.</summary>
    public static SqlForm Once(SqlExpression value, Func<SqlExpression, SqlForm> body) => Size(value) <= LongestTwice ? body(value) : Let(value, body);

    /// <summary>Two values that a body names more than once.</summary>
    public static SqlForm Once(SqlExpression first, SqlExpression second, Func<SqlExpression, SqlExpression, SqlForm> body) =>
        Once(first, a => Once(second, b => body(a, b)));

    // The offset keeps the engine from putting the value back wherever it is named. What stands deeper has the lower number, so that no name hides another.
    private static SqlForm Let(SqlExpression value, Func<SqlExpression, SqlForm> body)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"v{Depth(body(new SqlColumn(null, "v0"))) + 1}");
        return new SqlForm($"(SELECT {{0}} FROM (SELECT {{1}} AS {name} OFFSET 0) AS once)", [body(new SqlColumn(null, name)), value]);
    }

    /// <summary>A value within bounds, both left out; NULL beyond, and where it is NULL. The value stands only once.</summary>
    public static SqlForm Within(SqlExpression value, string below, string above) =>
        Say($"nullif(nullif(least(greatest({{0}}, {below}), {above}), {below}), {above})", value);

    /// <summary>The same as a template over <c>{0}</c>.</summary>
    public static string Within(string value, string below, string above) =>
        $"nullif(nullif(least(greatest({value}, {below}), {above}), {below}), {above})";

    /// <summary>A whole number of any size as an int; NULL where it does not fit.</summary>
    public static SqlForm Int(SqlExpression number) => new(IntTemplate("{0}"), [number], Binding.Postfix);

    /// <summary>The same as a template.</summary>
    public static string IntTemplate(string number) => Within(number, "-9223372036854775809", "9223372036854775808") + "::bigint";

    /// <summary>A number of any size as a decimal, rounded half away from zero; NULL where it has more than 18 digits.</summary>
    public static SqlForm Decimal(SqlExpression number, int scale) => Say(DecimalTemplate("{0}", scale), number);

    /// <summary>The same as a template.</summary>
    public static string DecimalTemplate(string number, int scale)
    {
        var most = ((long)Math.Pow(10, DataType.MaxDigits - scale)).ToString(CultureInfo.InvariantCulture);
        return Within(string.Create(CultureInfo.InvariantCulture, $"round({number}, {scale})"), "-" + most, most);
    }

    /// <summary>A float that is a whole number, as the number it is; NULL where it has more than 18 digits.</summary>
    public static SqlForm Whole(SqlExpression number) => Once(number, n => Say("CASE WHEN abs({0}) < 1e18 THEN {0}::bigint::numeric END", n));

    /// <summary>A float as a decimal: the double product with the power of ten, rounded half away from zero, as the integer of the digits.</summary>
    public static SqlForm Rounded(SqlExpression number, int scale) => Once(
        scale == 0 ? number : Say(string.Create(CultureInfo.InvariantCulture, $"({{0}} * 1e{scale})"), number),
        p => Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"CASE WHEN abs({{0}}) < 1e18 THEN round((trunc({{0}}) + CASE WHEN abs({{0}} - trunc({{0}})) >= 0.5 THEN sign({{0}}) ELSE 0 END)::bigint * 1e-{scale}, {scale}) END"),
            p));

    /// <summary>A decimal as a float: the integer of the digits as a double over the power of ten.</summary>
    public static SqlForm Double(SqlExpression number, int scale) => scale == 0
        ? As(number, "float8")
        : new SqlForm(string.Create(CultureInfo.InvariantCulture, $"({{0}} * 1e{scale})::float8 / 1e{scale}::float8"), [number], Binding.Multiply);

    /// <summary>A double within the language's bounds: NaN and what exceeds 1e150 is NULL, what is below 1e-150 zero, and so is -0.</summary>
    public static SqlForm Tame(SqlExpression value) => Once(value, v => Say(
        "CASE WHEN {0} BETWEEN 1e-150 AND 1e150 OR {0} BETWEEN -1e150 AND -1e-150 THEN {0} WHEN {0} BETWEEN -1e-150 AND 1e-150 THEN 0::float8 END", v));

    /// <summary>A day of the years 1 to 9999; NULL for others.</summary>
    public static SqlForm Day(SqlExpression date) => Within(date, "date '0001-12-31 BC'", "date '10000-01-01'");

    /// <summary>A local date and time of the years 1 to 9999; NULL for others.</summary>
    public static SqlForm Local(SqlExpression local) => Within(local, "timestamp '0001-12-31 23:59:59.999999 BC'", "timestamp '10000-01-01'");

    /// <summary>An instant of the years 1 to 9999; NULL for others.</summary>
    public static SqlForm Instant(SqlExpression instant) =>
        Within(instant, "timestamptz '0001-12-31 23:59:59.999999+00 BC'", "timestamptz '10000-01-01 00:00:00+00'");

    /// <summary>The microseconds of an instant since 1970.</summary>
    public static SqlForm Microseconds(SqlExpression instant) => new("(extract(epoch FROM {0}) * 1000000)::bigint", [instant], Binding.Postfix);

    /// <summary>So many microseconds as an interval without days, to the last one.</summary>
    public static SqlForm Elapsed(SqlExpression microseconds) => Once(microseconds, n =>
        Say("({0}::bigint / 3600000000 * interval '1 hour' + {0}::bigint % 3600000000 * interval '1 microsecond')", n));

    private static int Size(SqlExpression value) => value switch
    {
        SqlColumn or SqlConstant => 1,
        SqlForm form => 1 + form.Arguments.Sum(Size),
        _ => LongestTwice + 1,
    };

    private static int Depth(SqlExpression value) => value switch
    {
        SqlForm { Template: var template } form => Math.Max(
            template.EndsWith(" OFFSET 0) AS once)", StringComparison.Ordinal) ? Number(template) : 0, form.Arguments.Select(Depth).DefaultIfEmpty().Max()),
        SqlCase choice => choice.Branches.SelectMany(b => new[] { b.When, b.Then }).Append(choice.Else ?? choice.Branches[0].Then).Max(Depth),
        SqlAll all => all.Operands.Max(Depth),
        SqlAny any => any.Operands.Max(Depth),
        SqlOver over => Depth(over.Function),
        _ => 0,
    };

    private static int Number(string template)
    {
        var start = template.LastIndexOf(" AS v", StringComparison.Ordinal) + 5;
        return int.Parse(template.AsSpan(start, template.IndexOf(' ', start) - start), CultureInfo.InvariantCulture);
    }
}
