using System.Globalization;

using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>Conversions. TRY_CAST takes more forms than the language does (blanks, signs, exponents), so each asks for the form first.</summary>
internal static class ConversionTemplates
{
    /// <summary>A whole number as text.</summary>
    public const string Digits = "CAST({0} AS nvarchar(20))";

    /// <summary>A day as text.</summary>
    public const string IsoDay = "CONVERT(nvarchar(10), {0}, 23)";

    // What a number of the language is made of, after its sign.
    private const string WholeNumber = "{1} NOT LIKE N'%[^0-9_]%' AND {1} LIKE N'[0-9]%' AND {1} LIKE N'%[0-9]' AND {1} NOT LIKE N'%[_][_]%'";

    private const string DecimalNumber = "{1} NOT LIKE N'%[^0-9_.]%' AND {1} LIKE N'[0-9]%' AND {1} LIKE N'%[0-9]' AND {1} NOT LIKE N'%[_.][_.]%' AND {1} NOT LIKE N'%.%[_]%' AND {1} NOT LIKE N'%.%.%' "
        + "AND LEN(REPLACE(REPLACE({1}, N'_', N''), N'.', N'')) <= 18";

    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("coalesce", "COALESCE({*})"),
        Entry("null_if", (call, a, _) => call.Arguments[0].Type.Kind is TypeKind.Text or TypeKind.Duration
            ? Once(a[0], "x", x => Say("CASE WHEN {1} = {2} THEN NULL ELSE {0} END", x, Comparisons.Equal(x, call.Arguments[0].Type), Comparisons.Equal(a[1], call.Arguments[1].Type)))
            : Say("NULLIF({0}, {1})", a[0], a[1])),
        Entry("count_filled", (_, a, _) => Say(
            $"CAST({string.Join(" + ", a.Select((_, i) => $"CASE WHEN {{{i}}} IS NULL THEN 0 ELSE 1 END"))} AS bigint)", [.. a])),
        Entry("to_int", (call, a, _) => call.Arguments[0].Type.Kind switch
        {
            TypeKind.Int => a[0],
            TypeKind.Bool => Say("CAST({0} AS bigint)", a[0]),
            TypeKind.Decimal => Say("CAST(ROUND({0}, 0, 1) AS bigint)", a[0]),
            TypeKind.Float => Once(a[0], "f", f => Say(
                "CASE WHEN {0} >= -9223372036854775808e0 AND {0} < 9223372036854775808e0 THEN CAST(CASE WHEN {0} < 0 THEN CEILING({0}) ELSE FLOOR({0}) END AS bigint) END", f)),
            _ => Let(a[0], "t", t => Let(Unsigned(t), "r", r => Say("CASE WHEN " + WholeNumber + " THEN TRY_CAST(REPLACE({0}, N'_', N'') AS bigint) END", InUnits(t), r))),
        }),
        Entry("to_decimal", (call, a, _) => call.Arguments[0].Type.Kind switch
        {
            TypeKind.Float => Floats.Rounded(a[0], call.Type.Scale),
            TypeKind.Text => Written(a[0], $"TRY_CAST(TRY_CAST({{0}} AS decimal(38,19)) AS {Types.Name(call.Type)})"),
            _ => TryCast(a[0], call.Type),
        }),
        // SQL Server reads the nearest double; a share is divided by 100 after that, as the language does.
        Entry("to_float", (call, a, _) => call.Arguments[0].Type.Kind != TypeKind.Text ? a[0] : Floats.Tame(Let(a[0], "t", t => Let(Unshared(t), "b", b => Let(Unsigned(b), "r", r => Say(
            "CASE WHEN " + DecimalNumber + " THEN TRY_CAST(REPLACE({0}, N'_', N'') AS float) / CASE WHEN {2} LIKE N'%[%]' THEN 100e0 ELSE 1e0 END END", InUnits(b), r, InUnits(t))))))),
        Entry("to_bool", (call, a, _) => call.Arguments[0].Type.Kind switch
        {
            TypeKind.Bool => a[0],
            // LIKE, and not =, because for Unicode texts blanks at the end count there.
            TypeKind.Text => Once(a[0], "t", t => Say("CASE WHEN {0} LIKE N'true' THEN CAST(1 AS bit) WHEN {0} LIKE N'false' THEN CAST(0 AS bit) END", InUnits(t))),
            _ => Once(a[0], "n", n => Say("CASE WHEN {0} <> 0 THEN CAST(1 AS bit) WHEN {0} = 0 THEN CAST(0 AS bit) END", n)),
        }),
        Entry("to_text", (call, a, context) => call.Arguments[0].Type.Kind == TypeKind.DateTime ? InstantText(a[0], context) : Text(call.Arguments[0].Type, a[0])),
        Entry("to_date", (call, a, _) => a.Count > 1
            ? TimePatterns.Read(call.Arguments[1], a[0]) is { } read ? Say("CAST({0} AS date)", read) : null
            : Once(a[0], "t", t => Say("CASE WHEN {0} LIKE N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN TRY_CONVERT(date, CAST({0} AS nvarchar(10)), 23) END", InUnits(t)))),
        Entry("to_datetime", (call, a, context) => call.Arguments[0].Type.Kind != TypeKind.Text ? a[0]
            : a.Count > 1 ? TimePatterns.Read(call.Arguments[1], a[0]) is { } read ? ZoneForms.ToInstant(read, context.Meaning.Zone) : null
            : TimePatterns.Instant(a[0], context)),
        Entry("format_number", FormatNumber),
        Entry("format_date", (call, a, context) => call.Arguments[1] is Literal { Value: string text } && DatePattern.TryParse(text) is { } pattern && DateTemplates.Local(call, a, 2, context) is { } local
            ? Filled(Let(local, "at", at => TimePatterns.Write(pattern, at)))
            : null),
    ];

    /// <summary>A value as <c>to_text</c> gives it; null for an instant, which wants a zone, and for what SQL Server cannot write so.</summary>
    public static SqlExpression? Text(DataType type, SqlExpression value) => type.Kind switch
    {
        TypeKind.Text => value,
        TypeKind.Empty => Say("CAST({0} AS nvarchar(20))", value),
        TypeKind.Bool => Once(value, "b", b => Say("CASE WHEN {0} = 1 THEN N'true' WHEN {0} = 0 THEN N'false' END", b)),
        TypeKind.Int or TypeKind.Decimal => Say(Digits, value),
        TypeKind.Date => Say(IsoDay, value),
        TypeKind.Time => Once(value, "c", TimePatterns.ClockText),
        TypeKind.Float => Say("RTRIM(RTRIM(CAST({0} AS nvarchar(20)), N'0'), N'.')", Floats.Rounded(value, DataType.MaxScale)),
        TypeKind.Duration => Durations.Text(value),
        TypeKind.Period => Once(value, "m", m => Say(
            "N'P' + CASE WHEN {0} / 12 <> 0 THEN CAST({0} / 12 AS nvarchar(20)) + N'Y' WHEN {0} / 12 = 0 THEN N'' END "
                + "+ CASE WHEN {0} % 12 <> 0 OR {0} / 12 = 0 THEN CAST({0} % 12 AS nvarchar(20)) + N'M' ELSE N'' END",
            Binding.Add,
            m)),
        _ => null,
    };

    /// <summary>RFC 3339 in the zone in force, with Z for an offset of none.</summary>
    private static SqlExpression? InstantText(SqlExpression instant, WriterContext context) => ZoneForms.ToLocal(new SqlConstant("NULL"), context.Meaning.Zone) is null ? null : Let(
        instant,
        "i",
        i => Let(ZoneForms.ToLocal(i, context.Meaning.Zone)!, "at", at => Let(Say("{0} - {1}", Binding.Add, Moments.Microseconds(at), Moments.Microseconds(i)), "off", off => Say(
            "CONVERT(nvarchar(10), {0}, 23) + N'T' + {1} + CASE WHEN {2} = 0 THEN N'Z' ELSE CASE WHEN {2} < 0 THEN N'-' ELSE N'+' END "
                + "+ RIGHT(CONCAT(N'0', ABS({2}) / CAST(3600000000 AS bigint)), 2) + N':' + RIGHT(CONCAT(N'0', ABS({2}) / 60000000 % 60), 2) END",
            Binding.Add,
            at,
            TimePatterns.ClockText(at),
            off))));

    // Without a sign at the start.
    private static SqlForm Unsigned(SqlExpression text) => Say("CASE WHEN {0} LIKE N'-%' THEN SUBSTRING({0}, 2, 1000000) ELSE {0} END", InUnits(text));

    // Without a percent sign at the end.
    private static SqlForm Unshared(SqlExpression text) => Say("CASE WHEN {0} LIKE N'%[%]' THEN LEFT({0}, CAST(DATALENGTH({1}) / 2 AS int) - 1) ELSE {0} END", InUnits(text), text);

    // A number in digits; of a share the point is moved two digits to the left, which no division could do without rounding.
    private static SqlForm Written(SqlExpression text, string cast) => Let(text, "t", t => Let(Unshared(t), "b", b => Let(Unsigned(b), "r", r => Let(
        Say("N'00' + REPLACE(CASE WHEN {0} LIKE N'%.%' THEN LEFT({0}, CAST(CHARINDEX(N'.', {0}) AS int) - 1) ELSE {0} END, N'_', N'')", Binding.Add, InUnits(r)),
        "w",
        whole => Let(
            Say(
                "CASE WHEN {2} LIKE N'-%' THEN N'-' ELSE N'' END + CASE WHEN {3} LIKE N'%[%]' THEN LEFT({0}, LEN({0}) - 2) + N'.' + RIGHT({0}, 2) + {4} ELSE {0} + N'.' + {4} END",
                Binding.Add,
                whole,
                r,
                InUnits(b),
                InUnits(t),
                Say("CASE WHEN {0} LIKE N'%.%' THEN SUBSTRING({0}, CHARINDEX(N'.', {0}) + 1, 18) ELSE N'' END", InUnits(r))),
            "s",
            s => Say("CASE WHEN " + DecimalNumber + $" THEN {cast} END", s, InUnits(r)))))));

    // Grouped by putting commas at fixed places of 18 digits and keeping as many of them from the end as the number needs.
    private static SqlForm? FormatNumber(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        if (call.Arguments[1] is not Literal { Value: long and >= 0 and <= DataType.MaxScale and var digits })
            return null;
        var number = call.Arguments[0].Type.Kind == TypeKind.Float ? Floats.Rounded(a[0], (int)digits) : TryCast(a[0], DataType.Decimal((int)digits));
        var thousands = a.Count > 2 ? Say("COALESCE({0}, N'')", a[2]) : Text("");
        var point = a.Count > 3 ? Say("COALESCE({0}, N'.')", a[3]) : (SqlExpression)Text(".");
        return Let(number, "x", x => Let(Say("CAST(CAST(ROUND(ABS({0}), 0, 1) AS decimal(18,0)) AS nvarchar(18))", x), "w", w => Say(
            "CASE WHEN {0} < 0 THEN N'-' ELSE N'' END + REPLACE(RIGHT(STUFF(STUFF(STUFF(STUFF(STUFF(RIGHT(N'000000000000000000' + {1}, 18), 16, 0, N','), 13, 0, N','), 10, 0, N','), 7, 0, N','), 4, 0, N','), "
                + "LEN({1}) + (LEN({1}) - 1) / 3), N',', {2}) + {3}",
            Binding.Add,
            x,
            w,
            thousands,
            digits == 0 ? Text("") : Say(string.Create(CultureInfo.InvariantCulture, $"{{1}} + RIGHT(CAST({{0}} AS nvarchar(20)), {digits})"), Binding.Add, x, point))));
    }

    private static SqlForm Text(string text) => Say(Quoted(text));
}
