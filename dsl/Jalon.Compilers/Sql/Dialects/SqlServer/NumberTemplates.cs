using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>Numbers, places and flags. SQL Server raises where an answer is missing or overflows: each entry asks before.</summary>
internal static class NumberTemplates
{
    // Beyond, EXP and POWER overflow; e^700 is above 1e150 already.
    private const string LargestExponent = "700e0";

    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("abs", (call, a, _) => call.Type.Kind switch
        {
            TypeKind.Int => Say("ABS(NULLIF({0}, -9223372036854775808))", a[0]),
            TypeKind.Decimal => TryCast(Say("ABS({0})", a[0]), call.Type),
            _ => Say("ABS({0})", a[0]),
        }),
        Entry("ceil", (call, a, _) => Whole("CEILING", call, a)),
        Entry("floor", (call, a, _) => Whole("FLOOR", call, a)),
        Entry("round", (call, a, _) => call.Arguments[0].Type.Kind == TypeKind.Float ? Floats.Rounded(a[0], call.Type.Scale) : TryCast(a[0], call.Type)),
        Entry("trunc", (call, a, _) => call.Arguments[0].Type.Kind switch
        {
            TypeKind.Float => Floats.Truncated(a[0], call.Type.Scale),
            TypeKind.Decimal => TryCast(Say($"ROUND({{0}}, {Number(call.Type.Scale)}, 1)", a[0]), call.Type),
            _ => TryCast(a[0], call.Type),
        }),
        Entry("sign", "CAST(SIGN({0}) AS bigint)"),
        Entry("least", (call, a, _) => Extreme("LEAST", "", call, a)),
        Entry("greatest", (call, a, _) => Extreme("GREATEST", " DESC", call, a)),
        Entry("power", (_, a, _) => Let(a[0], "x", x => Let(a[1], "y", y => Floats.Tame(Say(
            $"CASE WHEN {{0}} = 0 THEN CASE WHEN {{1}} > 0 THEN 0e0 WHEN {{1}} = 0 THEN 1e0 END WHEN {{0}} < 0 AND FLOOR({{1}}) <> {{1}} THEN NULL WHEN {{1}} * LOG(ABS(NULLIF({{0}}, 0))) > {LargestExponent} THEN NULL "
                + $"WHEN {{1}} * LOG(ABS(NULLIF({{0}}, 0))) < -{LargestExponent} THEN 0e0 WHEN {{0}} < 0 AND FLOOR({{1}} / 2) * 2 <> {{1}} THEN 0e0 - POWER(ABS({{0}}), {{1}}) ELSE POWER(ABS({{0}}), {{1}}) END",
            x,
            y))))),
        Entry("sqrt", (_, a, _) => Once(a[0], "x", x => Say("CASE WHEN {0} >= 0 THEN SQRT({0}) END", x))),
        Entry("ln", (_, a, _) => Once(a[0], "x", x => Say("CASE WHEN {0} > 0 THEN LOG({0}) END", x))),
        Entry("log10", (_, a, _) => Once(a[0], "x", x => Say("CASE WHEN {0} > 0 THEN LOG10({0}) END", x))),
        Entry("exp", (_, a, _) => Floats.Tame(Once(a[0], "x", x => Say($"CASE WHEN {{0}} < -{LargestExponent} THEN 0e0 WHEN {{0}} <= {LargestExponent} THEN EXP({{0}}) END", x)))),
        Entry("bin", (call, a, _) => Let(a[0], "v", v => Let(a[1], "w", w => call.Type.Kind == TypeKind.Float
            ? Say("CASE WHEN {1} > 0 THEN {0} END", Floats.Tame(Say("FLOOR({0} / NULLIF({1}, 0)) * {1}", Binding.Multiply, v, w)), w)
            : Say(
                $"CASE WHEN {{1}} > 0 THEN TRY_CAST(CAST({{0}} AS decimal(25,6)) - {{0}} % NULLIF({{1}}, 0) - CASE WHEN {{0}} % NULLIF({{1}}, 0) < 0 THEN {{1}} ELSE 0 END AS {Types.Name(call.Type)}) END", v, w)))),
        Entry("random_by", (call, a, _) => ConversionTemplates.Text(call.Arguments[0].Type, a[0]) is { } key
            // The first 13 of the hexadecimal digits are six bytes and a half.
            ? Say(
                "CAST(SUBSTRING({0}, 1, 7) AS bigint) / 16 / 4503599627370496e0",
                Binding.Multiply,
                TextTemplates.Hash("MD5", Say("{0} + {1}", Binding.Add, Say("{0} + {1}", Binding.Add, a.Count > 1 ? Say(ConversionTemplates.Digits, a[1]) : Text("0"), Text(":")), key)))
            : null),
        Entry("bit_and", "{0} & {1}", Binding.Add),
        Entry("bit_or", "{0} | {1}", Binding.Add),
        Entry("bit_is_set", (_, a, _) => Once(a[1], "n", n => Say(
            "CASE WHEN {1} BETWEEN 0 AND 62 AND {0} IS NOT NULL THEN CASE WHEN {0} & POWER(CAST(2 AS bigint), {1}) <> 0 THEN CAST(1 AS bit) ELSE CAST(0 AS bit) END END", a[0], n))),
        Entry("bit_set", (_, a, _) => Once(a[1], "n", n => Say("CASE WHEN {1} BETWEEN 0 AND 62 THEN {0} | POWER(CAST(2 AS bigint), {1}) END", a[0], n))),
        Entry("bit_clear", (_, a, _) => Once(a[1], "n", n => Say("CASE WHEN {1} BETWEEN 0 AND 62 THEN {0} & ~POWER(CAST(2 AS bigint), {1}) END", a[0], n))),
        Entry("distance_km", (_, a, _) => Floats.Tame(Let(a[0], "lat", lat => Let(a[1], "lon", lon => Let(a[2], "lat", toLat => Let(a[3], "lon", toLon => Say(
            "CASE WHEN {0} BETWEEN -90 AND 90 AND {2} BETWEEN -90 AND 90 AND {1} BETWEEN -180 AND 180 AND {3} BETWEEN -180 AND 180 THEN "
                + "12742.0176e0 * ASIN(SQRT(LEAST(1e0, SQUARE(SIN(RADIANS({2} - {0}) / 2)) + COS(RADIANS({0})) * COS(RADIANS({2})) * SQUARE(SIN(RADIANS({3} - {1}) / 2))))) END",
            lat,
            lon,
            toLat,
            toLon))))))),
    ];

    private static SqlForm Whole(string function, Call call, ValueList<SqlExpression> a) => call.Arguments[0].Type.Kind switch
    {
        TypeKind.Int => TryCast(a[0], call.Type),
        TypeKind.Float => Floats.Whole(Say($"{function}({{0}})", a[0])),
        _ => TryCast(Say($"{function}({{0}})", a[0]), call.Type),
    };

    // LEAST and GREATEST pass over NULL, as the language does (documented for SQL Server 2022); texts go by their code points.
    private static SqlForm Extreme(string function, string direction, Call call, ValueList<SqlExpression> a) => call.Type.Kind switch
    {
        TypeKind.Text or TypeKind.Duration => Say(
            $"(SELECT TOP (1) [$l].[v] FROM (VALUES {string.Join(", ", a.Select((_, i) => $"({{{i + 1}}})"))}) AS [$l]([v]) WHERE [$l].[v] IS NOT NULL ORDER BY {{0}}{direction})",
            [Comparisons.Sorted(new SqlColumn("$l", "v"), call.Type), .. a]),
        TypeKind.Bool => Say($"CAST({function}({string.Join(", ", a.Select((_, i) => $"CAST({{{i}}} AS int)"))}) AS bit)", [.. a]),
        _ => Say($"{function}({{*}})", [.. a]),
    };
}
