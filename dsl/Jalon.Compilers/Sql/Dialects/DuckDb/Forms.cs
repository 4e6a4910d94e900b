using System.Globalization;

using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>Small words that DuckDB's templates are made of.</summary>
internal static class Forms
{
    // The engine computes an expression that stands twice once; but what nests must not double at each level.
    private const int LongestOften = 3;

    // What stands there twice may be longer.
    private const int LongestTwice = 8;

    /// <summary>White space inside a class of a regular expression.</summary>
    public const string BlankClass = @"\t\n\v\f\r \x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}";

    /// <summary>A template and what its placeholders stand for.</summary>
    public static SqlForm Say(string template, params ReadOnlySpan<SqlExpression> arguments) => new(template, [.. arguments]);

    /// <summary>A text of ours as a constant.</summary>
    public static SqlExpression Constant(this WriterContext context, string text) => context.Dialect.Constant(text, DataType.Text, beside: true);

    /// <summary>A text that may have come to length zero. NULLIF is a macro of the engine: what stands in it once stands there twice for whoever plans it.</summary>
    public static SqlForm Filled(SqlExpression text) => Twice(text, t => Say("nullif({0}, '')", t));

    /// <summary>A number cast to a type; NULL where it does not fit.</summary>
    public static SqlForm TryCast(this WriterContext context, SqlExpression value, DataType from, DataType to) => TryCast(value, from, to, context.Dialect.TypeName(to));

    /// <summary>The same for who knows the engine's name of the type.</summary>
    public static SqlForm TryCast(SqlExpression value, DataType from, DataType to, string typeName) =>
        from.Kind != TypeKind.Float && from.Scale == to.Scale ? new SqlForm(Narrowed("{0}", typeName), [value], Binding.Unary) : Say($"TRY_CAST({{0}} AS {typeName})", value);

    /// <summary>A template of a number cast to a type of its scale that may have fewer digits; NULL where it does not fit. The engine's planner takes a
    /// TRY_CAST between numbers of one scale for one that loses nothing, and out of a comparison with a constant: then what does not fit would compare. It
    /// does not look behind a sign; TRY would hide the cast as well, but takes no aggregate.</summary>
    public static string Narrowed(string value, string typeName) => $"+TRY_CAST({value} AS {typeName})";

    /// <summary>A value computed once, however often the body names it.</summary>
    public static SqlForm Let(SqlExpression value, Func<SqlExpression, SqlExpression> body) =>
        Say("list_transform([{0}], lambda v: {1})[1]", value, body(new SqlColumn(null, "v")));

    /// <summary>Two values computed once each, however often the body names them; the body may hold what <see cref="Let(SqlExpression, Func{SqlExpression, SqlExpression})"/> makes.</summary>
    public static SqlForm Let(SqlExpression first, SqlExpression second, Func<SqlExpression, SqlExpression, SqlExpression> body) =>
        Let([first, second], "w", named => body(named[0], named[1]));

    /// <summary>Values computed once each, however often the body names them.</summary>
    /// <param name="values">The values.</param>
    /// <param name="name">What the lambda calls them all; an inner one of this name would hide them.</param>
    /// <param name="body">Made of the values as the lambda names them.</param>
    public static SqlForm Let(IReadOnlyList<SqlExpression> values, string name, Func<IReadOnlyList<SqlExpression>, SqlExpression> body)
    {
        var fields = string.Join(", ", values.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"'v{at}': {{{at}}}")));
        var named = values.Select(SqlExpression (_, at) => new SqlConstant(string.Create(CultureInfo.InvariantCulture, $"{name}['v{at}']"))).ToList();
        return new SqlForm(
            string.Create(CultureInfo.InvariantCulture, $"list_transform([{{{{{fields}}}}}], lambda {name}: {{{values.Count}}})[1]"), [.. values, body(named)]);
    }

    /// <summary>A value that a body names many times: as it is where it is short, and else computed once.</summary>
    public static SqlForm Once(SqlExpression value, Func<SqlExpression, SqlForm> body) => Size(value) <= LongestOften ? body(value) : Let(value, body);

    /// <summary>A value that a body names two times, in the same way.</summary>
    public static SqlForm Twice(SqlExpression value, Func<SqlExpression, SqlForm> body) => IsLong(value) ? Let(value, body) : body(value);

    /// <summary>Whether a value is too long to stand at two places.</summary>
    public static bool IsLong(SqlExpression value) => Size(value) > LongestTwice;

    /// <summary>A value between two constants; NULL for others.</summary>
    public static SqlForm Within(SqlExpression value, string least, string most) =>
        Twice(value, v => Say($"CASE WHEN {{0}} BETWEEN {least} AND {most} THEN {{0}} END", v));

    /// <summary>A day of the years 1 to 9999; NULL for others, and where it cannot be computed.</summary>
    public static SqlForm Day(SqlExpression date) => BoundedDay(Say("TRY({0})", date));

    /// <summary>The same of a day that is there.</summary>
    public static SqlForm BoundedDay(SqlExpression date) => Within(date, "DATE '0001-01-01'", "DATE '9999-12-31'");

    /// <summary>An instant of the years 1 to 9999; NULL for others, and where it cannot be computed.</summary>
    public static SqlForm Instant(SqlExpression instant) => BoundedInstant(Say("TRY({0})", instant));

    /// <summary>The same of an instant that is there.</summary>
    public static SqlForm BoundedInstant(SqlExpression instant) =>
        Within(instant, "make_timestamptz(-62135596800000000)", "make_timestamptz(253402300799999999)");

    /// <summary>A local date and time of the years 1 to 9999; NULL for others.</summary>
    public static SqlForm BoundedLocal(SqlExpression local) => Within(local, "make_timestamp(-62135596800000000)", "make_timestamp(253402300799999999)");

    /// <summary>
    /// A float as a decimal: the double product with the power of ten, rounded half away from zero, as the integer of the digits.
    /// </summary>
    public static SqlForm Rounded(this WriterContext context, SqlExpression value, int scale) => Say(
        string.Create(
            CultureInfo.InvariantCulture,
            $"TRY_CAST({Digits($"round({{0}} * 1e{scale})", scale)} AS {context.Dialect.TypeName(DataType.Decimal(scale))})"),
        value);

    /// <summary>A template of a double, a whole number of digits, as a decimal; NULL where they are more than 18. In more than 64 bits, so that none
    /// overflows; with as many digits behind the point as asked for, since to take some away costs a division of 128 bits.</summary>
    public static string Digits(string whole, int scale) =>
        string.Create(CultureInfo.InvariantCulture, $"TRY_CAST({whole} AS DECIMAL(18,0))::DECIMAL(19,0) * 1e-{scale}::DECIMAL({scale + 1},{scale})");

    /// <summary>How often a template names an argument; those that it names all at once count once.</summary>
    public static int Mentions(string template, int at)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"{{{at}}}");
        return Math.Max(1, (template.Length - template.Replace(mark, "", StringComparison.Ordinal).Length) / mark.Length);
    }

    private static int Size(SqlExpression value) => value switch
    {
        SqlColumn or SqlConstant => 1,
        SqlForm form => 1 + form.Arguments.Select((a, at) => Size(a) * Mentions(form.Template, at)).Sum(),
        SqlOver over => Size(over.Function) + over.Partition.Sum(Size) + over.Order.Sum(o => Size(o.Value)),
        _ => LongestTwice + 1,
    };
}
