using System.Globalization;

using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>Numbers, places and flags. PostgreSQL raises where an answer is missing, overflows or vanishes: each entry asks before.</summary>
internal static class NumberTemplates
{
    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("abs", (call, a, _) => call.Type.Kind == TypeKind.Int ? Int(Say("abs({0}::numeric)", a[0])) : Say("abs({0})", a[0])),
        Entry("ceil", (call, a, context) => Rounding("ceil", call, a, context)),
        Entry("floor", (call, a, context) => Rounding("floor", call, a, context)),
        Entry("round", (call, a, context) => call.Arguments[0].Type.Kind == TypeKind.Float
            ? Rounded(a[0], call.Type.Scale)
            : context.Dialect.Convert(a[0], call.Arguments[0].Type, call.Type, context)),
        Entry("trunc", (call, a, context) => call.Arguments[0].Type.Kind switch
        {
            TypeKind.Float => Phrases.Decimal(
                Say(string.Create(CultureInfo.InvariantCulture, $"({{0}} * 1e-{call.Type.Scale})"), Whole(Say(Invariant($"trunc({{0}} * 1e{call.Type.Scale})"), a[0]))), call.Type.Scale),
            TypeKind.Decimal => Phrases.Decimal(Say(Invariant($"trunc({{0}}, {call.Type.Scale})"), a[0]), call.Type.Scale),
            _ => context.Dialect.Convert(a[0], call.Arguments[0].Type, call.Type, context),
        }),
        Entry("sign", "sign({0})::bigint", Binding.Postfix),
        Entry("least", (call, a, _) => Extreme("least({*})", call, a)),
        Entry("greatest", (call, a, _) => Extreme("greatest({*})", call, a)),
        Entry("sqrt", (_, a, _) => Once(a[0], x => Say("CASE WHEN {0} >= 0 THEN sqrt({0}) END", x))),
        Entry("ln", (_, a, _) => Once(a[0], x => Say("CASE WHEN {0} > 0 THEN ln({0}) END", x))),
        Entry("log10", (_, a, _) => Once(a[0], x => Say("CASE WHEN {0} > 0 THEN log10({0}) END", x))),
        Entry("power", (_, a, _) => Tame(Once(a[0], a[1], (x, y) => Say(
            "CASE WHEN {0} IS NULL OR {1} IS NULL THEN NULL WHEN {0} = 0 THEN CASE WHEN {1} > 0 THEN 0 WHEN {1} = 0 THEN 1 END WHEN {1} = 0 OR {0} = 1 THEN 1 WHEN {0} < 0 AND {1} <> trunc({1}) THEN NULL "
                + "WHEN {1} * ln(abs({0})) > 350 THEN NULL WHEN {1} * ln(abs({0})) < -350 THEN 0 ELSE power({0}, {1}) END::float8",
            x,
            y)))),
        Entry("exp", (_, a, _) => Tame(Once(a[0], x => Say("CASE WHEN {0} > 350 THEN NULL WHEN {0} < -350 THEN 0 ELSE exp({0}) END::float8", x)))),
        Entry("bin", (call, a, _) => Once(a[0], a[1], (x, w) => Bin(call, x, w))),
        Entry("random_by", RandomBy),
        Entry("bit_and", "{0} & {1}", Binding.Concat),
        Entry("bit_or", "{0} | {1}", Binding.Concat),
        Entry("bit_is_set", "CASE WHEN {1} BETWEEN 0 AND 62 THEN ({0} & (1::bigint << {1}::int)) <> 0 END"),
        Entry("bit_set", "CASE WHEN {1} BETWEEN 0 AND 62 THEN {0} | (1::bigint << {1}::int) END"),
        Entry("bit_clear", "CASE WHEN {1} BETWEEN 0 AND 62 THEN {0} & ~(1::bigint << {1}::int) END"),
        Entry("distance_km", (_, a, _) => Tame(Say(
            "CASE WHEN {0} BETWEEN -90 AND 90 AND {2} BETWEEN -90 AND 90 AND {1} BETWEEN -180 AND 180 AND {3} BETWEEN -180 AND 180 THEN "
                + "12742.0176::float8 * asin(sqrt(least(1::float8, {4} * {4} + cos(radians({0})) * cos(radians({2})) * {5} * {5}))) END",
            a[0], a[1], a[2], a[3], Half(a[0], a[2]), Half(a[1], a[3])))),
    ];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    // A square of less would vanish, over which PostgreSQL raises.
    private static SqlForm Half(SqlExpression from, SqlExpression to) => Say("CASE WHEN abs({1} - {0}) > 1e-100 THEN sin(radians({1} - {0}) / 2) ELSE 0 END", from, to);

    private static SqlExpression Rounding(string function, Call call, ValueList<SqlExpression> a, WriterContext context) => call.Arguments[0].Type.Kind switch
    {
        TypeKind.Int => context.Dialect.Convert(a[0], DataType.Int, call.Type, context),
        TypeKind.Float => Whole(Say($"{function}({{0}})", a[0])),
        _ => Phrases.Decimal(Say($"{function}({{0}})", a[0]), 0),
    };

    private static SqlForm Extreme(string template, Call call, ValueList<SqlExpression> a) =>
        Say(template, [.. a.Select((e, i) => i == 0 && call.Type.Kind == TypeKind.Text ? PostgresConditionForms.ByCodePoint(e) : e)]);

    private static SqlForm Bin(Call call, SqlExpression x, SqlExpression width)
    {
        if (call.Type.Kind == TypeKind.Float)
            return Say("CASE WHEN {1} > 0 THEN {0} END", Tame(Say("floor({0} / {1}) * {1}", x, width)), width);
        var start = Say("({0}::numeric - {0} % {1} - CASE WHEN {0} % {1} < 0 THEN {1} ELSE 0 END)", x, width);
        return Say("CASE WHEN {1} > 0 THEN {0} END", call.Type.Kind == TypeKind.Int ? Int(start) : Phrases.Decimal(start, call.Type.Scale), width);
    }

    private static SqlForm? RandomBy(Call call, ValueList<SqlExpression> a, WriterContext context) =>
        ConversionTemplates.Text(call.Arguments[0].Type, a[0], context) is { } key
            ? new SqlForm(
                "('x000' || left(md5({0} || ':' || {1}), 13))::bit(64)::bigint / 4503599627370496::float8",
                [a.Count > 1 ? As(a[1], "text") : context.Constant("0"), key],
                Binding.Multiply)
            : null;
}
