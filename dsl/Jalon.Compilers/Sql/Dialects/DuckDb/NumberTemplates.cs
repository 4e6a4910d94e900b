using System.Globalization;

using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.DuckDb.Forms;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>Numbers, places and flags. DuckDB raises where an answer is missing or overflows: each entry asks before, or tries.</summary>
internal static class NumberTemplates
{
    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("abs", (call, a, _) => call.Type.Kind == TypeKind.Int ? Say("TRY(abs({0}))", a[0]) : Say("abs({0})", a[0])),
        Entry("ceil", (call, a, context) => Whole("ceil", call, a, context)),
        Entry("floor", (call, a, context) => Whole("floor", call, a, context)),
        Entry("round", (call, a, context) => call.Arguments[0].Type.Kind == TypeKind.Float
            ? context.Rounded(a[0], call.Type.Scale)
            : context.TryCast(a[0], call.Arguments[0].Type, call.Type)),
        Entry("trunc", Trunc),
        Entry("sign", "sign({0})::BIGINT", Binding.Postfix),
        // least and greatest take an interval of a day for more than one of any hours; min and max do not.
        Entry("least", (call, a, _) => Say(call.Type.Kind == TypeKind.Duration ? "list_min([{*}])" : "least({*})", [.. a])),
        Entry("greatest", (call, a, _) => Say(call.Type.Kind == TypeKind.Duration ? "list_max([{*}])" : "greatest({*})", [.. a])),
        Entry("power", (_, a, _) => DuckDbDialect.Tame(Say("power({0}, {1})", a[0], a[1]))),
        Entry("exp", (_, a, _) => DuckDbDialect.Tame(Say("exp({0})", a[0]))),
        Entry("bin", Bin),
        Entry("random_by", RandomBy),
        Entry("bit_and", "{0} & {1}", Binding.Concat),
        Entry("bit_or", "{0} | {1}", Binding.Concat),
        Entry("bit_is_set", "CASE WHEN {1} BETWEEN 0 AND 62 THEN ({0} & (1::BIGINT << {1}::INTEGER)) <> 0 END"),
        Entry("bit_set", "CASE WHEN {1} BETWEEN 0 AND 62 THEN {0} | (1::BIGINT << {1}::INTEGER) END"),
        Entry("bit_clear", "CASE WHEN {1} BETWEEN 0 AND 62 THEN {0} & ~(1::BIGINT << {1}::INTEGER) END"),
        Entry("distance_km", (_, a, _) => DuckDbDialect.Tame(Say(
            "CASE WHEN {0} BETWEEN -90 AND 90 AND {2} BETWEEN -90 AND 90 AND {1} BETWEEN -180 AND 180 AND {3} BETWEEN -180 AND 180 THEN "
                + "12742.0176e0 * asin(sqrt(least(1e0, power(sin(radians({2} - {0}) / 2), 2) "
                + "+ cos(radians({0})) * cos(radians({2})) * power(sin(radians({3} - {1}) / 2), 2)))) END",
            [.. a]))),
    ];

    private static SqlForm Whole(string function, Call call, ValueList<SqlExpression> a, WriterContext context) => call.Arguments[0].Type.Kind switch
    {
        TypeKind.Int => context.TryCast(a[0], call.Arguments[0].Type, call.Type),
        TypeKind.Float => context.TryCast(Say($"{function}({{0}})", a[0]), DataType.Float, call.Type),
        _ => Say($"{function}({{0}})", a[0]),
    };

    private static SqlForm Trunc(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        var (from, scale) = (call.Arguments[0].Type, call.Type.Scale);
        var digits = scale.ToString(CultureInfo.InvariantCulture);
        return from.Kind switch
        {
            TypeKind.Float => Say(
                $"TRY_CAST({Digits($"trunc({{0}} * 1e{digits})", scale)} AS {context.Dialect.TypeName(call.Type)})", a[0]),
            TypeKind.Decimal when from.Scale > scale => Say($"trunc({{0}}, {digits})", a[0]),
            _ => context.TryCast(a[0], from, call.Type),
        };
    }

    private static SqlExpression Bin(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        if (call.Type.Kind == TypeKind.Float)
            return Say("CASE WHEN {1} > 0 THEN {0} END", DuckDbDialect.Tame(Say("floor({0} / {1}) * {1}", a[0], a[1])), a[1]);
        const string Start = "TRY({0} - {0} % {1} - CASE WHEN {0} % {1} < 0 THEN {1} ELSE 0 END)";
        return Say("CASE WHEN {1} > 0 THEN {0} END", Say(call.Type.Kind == TypeKind.Int ? Start : Narrowed(Start, context.Dialect.TypeName(call.Type)), a[0], a[1]), a[1]);
    }

    private static SqlForm? RandomBy(Call call, ValueList<SqlExpression> a, WriterContext context) =>
        ConversionTemplates.Text(call.Arguments[0].Type, a[0], context) is { } key
            ? Say(
                "('0x' || left(md5({0} || ':' || {1}), 13))::BIGINT / 4503599627370496e0",
                a.Count > 1 ? Say("{0}::VARCHAR", a[1]) : context.Constant("0"),
                key) with
            { Strength = Binding.Multiply }
            : null;
}
