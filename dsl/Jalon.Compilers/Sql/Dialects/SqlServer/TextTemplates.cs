using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>
/// Texts. What counts goes by a collation that counts code points, what compares by one that compares UTF-16 units. Texts are <c>nvarchar(max)</c>: of shorter
/// types <c>+</c>, REPLACE and REPLICATE would cut what exceeds 8000 bytes.
/// </summary>
internal static class TextTemplates
{
    /// <summary>The hash of some bytes.</summary>
    public const string Md5 = "HASHBYTES('MD5', {0})";

    private const string NoRegex = "SQL Server 2022 has no regular expressions";

    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("++", (_, a, _) => a.Skip(1).Aggregate(Long(a[0]), (left, right) => Say("{0} + {1}", Binding.Add, left, right))),
        Entry("lower", (_, a, _) => LetterCase.Lower.Of(a[0])),
        Entry("upper", (_, a, _) => LetterCase.Upper.Of(a[0])),
        Entry("title", (_, a, _) => Title(a[0])),
        Entry("trim", (_, a, _) => Filled(Say($"TRIM({Quoted(Blanks.Characters)} FROM {{0}})", InUnits(a[0])))),
        Entry("trim_start", (_, a, _) => Filled(Say($"LTRIM({{0}}, {Quoted(Blanks.Characters)})", InUnits(a[0])))),
        Entry("trim_end", (_, a, _) => Filled(Say($"RTRIM({{0}}, {Quoted(Blanks.Characters)})", InUnits(a[0])))),
        Entry("length", (_, a, _) => Length(a[0])),
        Entry("left", (_, a, _) => End("LEFT", a)),
        Entry("right", (_, a, _) => End("RIGHT", a)),
        Entry("substring", Substring),
        Entry("position", (_, a, _) => Let(Say("CHARINDEX({0}, {1})", InUnits(a[1]), InUnits(a[0])), "at", at => Say(
            "CAST(CASE WHEN {0} > 0 THEN LEN({1} + N'.') ELSE {0} END AS bigint)",
            at,
            InCodePoints(Say("LEFT({0}, CAST({1} AS int) - 1)", InUnits(a[0]), at))))),
        Entry("replace", (_, a, _) => Say(
            "CASE WHEN {1} IS NULL THEN {0} ELSE {2} END",
            a[0],
            a[1],
            Filled(Say("REPLACE({0}, {1}, COALESCE({2}, N''))", InUnits(Long(a[0])), InUnits(a[1]), a[2])))),
        Entry("split_part", (_, a, _) => Say(
            "(SELECT CASE WHEN DATALENGTH([$p].[value]) > 0 THEN [$p].[value] END FROM STRING_SPLIT(REPLACE({0}, {1}, " + Nul + "), " + Nul + ", 1) AS [$p] WHERE [$p].[ordinal] = {2})",
            InUnits(Long(a[0])),
            InUnits(a[1]),
            a[2])),
        Entry("pad_start", (_, a, _) => Padded("{4} + {0}", a)),
        Entry("pad_end", (_, a, _) => Padded("{0} + {4}", a)),
        Entry("repeat", (_, a, _) => Say(
            "CASE WHEN {1} BETWEEN 1 AND 1000000 THEN CASE WHEN {2} * {1} <= 1000000 THEN REPLICATE({0}, CAST({1} AS int)) END END", Long(a[0]), a[1], Length(a[0]))),
        Entry("reverse", (_, a, _) => InUnits(Say("REVERSE({0})", InCodePoints(a[0])))),
        Entry("join_words", (_, a, _) => a.Count == 1 ? a[0] : Filled(Say("CONCAT_WS(N' ', {*})", [Long(a[0]), .. a.Skip(1)]))),
        Entry("char", (_, a, _) => Once(a[0], "n", n => Say(
            "CASE WHEN {0} BETWEEN 1 AND 55295 OR {0} BETWEEN 57344 AND 65535 THEN NCHAR({0}) WHEN {0} BETWEEN 65536 AND 1114111 THEN "
                + "CAST(CAST(({0} - 65536) / 1024 % 256 AS binary(1)) + CAST(216 + ({0} - 65536) / 262144 AS binary(1)) "
                + "+ CAST(({0} - 65536) % 256 AS binary(1)) + CAST(220 + ({0} - 65536) % 1024 / 256 AS binary(1)) AS nvarchar(2)) END",
            n))),
        Entry("code_point", (_, a, _) => Once(a[0], "t", t => Say(
            "CAST(CASE WHEN UNICODE(LEFT({0}, 1)) BETWEEN 55296 AND 56319 THEN (UNICODE(LEFT({0}, 1)) - 55296) * 1024 + UNICODE(SUBSTRING({0}, 2, 1)) - 56320 + 65536 "
                + "ELSE UNICODE(LEFT({0}, 1)) END AS bigint)",
            InUnits(t)))),
        Entry("normalize_spaces", (_, a, _) => Say(
            $"(SELECT STRING_AGG([$p].[value], N' ') WITHIN GROUP (ORDER BY [$p].[ordinal]) FROM STRING_SPLIT(TRANSLATE({{0}}, {Quoted(Blanks.Characters)}, N'{new string(' ', Blanks.Characters.Length)}'), N' ', 1) AS [$p] "
                + "WHERE DATALENGTH([$p].[value]) > 0)",
            InUnits(Long(a[0])))),
        Cannot("remove_accents", "its table of letters would be longer than any query; keep the text without accents in a column of its own"),
        Entry("md5", (_, a, _) => Hex(32, Hash("MD5", a[0]))),
        Entry("sha256", (_, a, _) => Hex(64, Hash("SHA2_256", a[0]))),
        Entry("sha512", (_, a, _) => Hex(128, Hash("SHA2_512", a[0]))),
        Entry("email_domain", (_, a, _) => LetterCase.Lower.Of(Filled(Once(a[0], "t", t => Say(
            "CASE WHEN {0} LIKE N'%@%' THEN RIGHT({0}, CAST(CHARINDEX(N'@', REVERSE({0})) AS int) - 1) END", InUnits(t)))))),
        Entry("is_email", (_, a, _) => Once(a[0], "t", IsEmail)),
        Entry("normalize_email", (_, a, _) => Let(LetterCase.Lower.Of(Filled(Say($"TRIM({Quoted(Blanks.Characters)} FROM {{0}})", InUnits(a[0])))), "e", e =>
            Say("CASE WHEN {1} = 1 THEN {0} END", e, IsEmail(e)))),
        Entry("normalize_phone", Phone),
        Entry("similarity", (_, a, _) => Let(LetterCase.Lower.Of(a[0]), "l", l => Let(LetterCase.Lower.Of(a[1]), "r", r => Say(
            "CASE WHEN {0} IS NULL OR {1} IS NULL THEN NULL WHEN {2} = {3} THEN 1e0 ELSE COALESCE((SELECT 2e0 * SUM([$g].[c] - 1) / SUM([$g].[c]) FROM ("
                + "SELECT COUNT(*) AS [c] FROM ({4} UNION ALL {5}) AS [$u] GROUP BY [$u].[p]) AS [$g]), 0e0) END",
            l,
            r,
            Bytes(l),
            Bytes(r),
            Pairs(l),
            Pairs(r))))),
        Entry("uuid_by", (call, a, _) => ConversionTemplates.Text(call.Arguments[0].Type, a[0]) is { } key
            ? Let(Hex(32, Hash("MD5", key)), "h", h => Say(
                "LEFT({0}, 8) + N'-' + SUBSTRING({0}, 9, 4) + N'-8' + SUBSTRING({0}, 14, 3) + N'-8' + SUBSTRING({0}, 18, 3) + N'-' + SUBSTRING({0}, 21, 12)", Binding.Add, h))
            : null),
        Cannot("regex_replace", NoRegex + "; write replace, left, substring or split_part"),
        Cannot("regex_extract", NoRegex + "; write substring, position or split_part"),
        Cannot("json_value", "SQL Server takes other texts for JSON and writes numbers as they stand; keep the value in a column of its own"),
    ];

    /// <summary>A text as <c>nvarchar(max)</c>.</summary>
    public static SqlExpression Long(SqlExpression text) => text is SqlForm { Template: "CAST({0} AS nvarchar(max))" } ? text : Say("CAST({0} AS nvarchar(max))", text);

    /// <summary>The hash of a text's UTF-8.</summary>
    public static SqlForm Hash(string algorithm, SqlExpression text) => Say($"HASHBYTES('{algorithm}', {{0}})", Utf8Bytes(text));

    private static SqlForm Hex(int digits, SqlExpression bytes) => Say($"CAST(LOWER(CONVERT(varchar({Number(digits)}), {{0}}, 2)) AS nvarchar({Number(digits)}))", bytes);

    private static SqlForm End(string function, ValueList<SqlExpression> a) =>
        Say($"CASE WHEN {{1}} > 0 THEN {function}({{0}}, CAST(LEAST({{1}}, 2147483647) AS int)) COLLATE {Units} END", InCodePoints(a[0]), a[1]);

    // SUBSTRING begins before the first character as the language does, but raises on a length below zero; all is reckoned in more than 64 bits.
    private static SqlForm Substring(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        var text = InCodePoints(a[0]);
        return Filled(a.Count == 2
            ? Say($"CASE WHEN {{1}} <= 2147483647 THEN SUBSTRING({{0}}, GREATEST({{1}}, 1), 2147483647) COLLATE {Units} END", text, a[1])
            : Say(
                "CASE WHEN {1} <= 2147483647 AND {2} > 0 THEN SUBSTRING({0}, GREATEST({1}, 1), "
                    + $"CAST(LEAST(GREATEST(CAST({{1}} AS decimal(20,0)) + {{2}} - GREATEST({{1}}, 1), 0), 2147483647) AS bigint)) COLLATE {Units} END",
                text,
                a[1],
                a[2]));
    }

    private static SqlForm Padded(string joined, ValueList<SqlExpression> a)
    {
        var with = a.Count > 2 ? a[2] : Text(" ");
        return Let(Length(a[0]), "len", length => Say(
            $"CASE WHEN {{1}} > 1000000 OR {{2}} IS NULL THEN NULL WHEN {{1}} <= {{3}} THEN {{0}} ELSE {joined} END",
            a[0],
            a[1],
            with,
            length,
            InUnits(Say("LEFT({0}, CAST({1} - {2} AS int))", InCodePoints(Say("REPLICATE({0}, CAST({1} - {2} AS int))", Long(with), a[1], length)), a[1], length))));
    }

    // A character that begins the text or follows one that is no part of a word, in upper case, all others in lower case.
    private static SqlForm Title(SqlExpression text) => Let(text, "t", t => Let(LetterCase.Upper.Of(t), "up", upper => Let(LetterCase.Lower.Of(t), "low", lower => Say(
        "(SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN LAG([$x].[c]) OVER (ORDER BY [$x].[n]) LIKE N'[0-9A-Za-z]' OR "
            + $"LAG([$x].[c]) OVER (ORDER BY [$x].[n]) NOT LIKE {Raw("[\u0001-\u007F" + Blanks.Characters + "\u2019]")} THEN SUBSTRING({{1}}, [$x].[n], 1) COLLATE {Units} ELSE SUBSTRING({{0}}, [$x].[n], 1) COLLATE {Units} END AS [c] "
            + "FROM {2} AS [$x]) AS [$y])",
        InCodePoints(upper),
        InCodePoints(lower),
        Characters.Of(t)))));

    // What Contacts.EmailPattern says. LTRIM takes away all characters of a set: what is left holds others.
    private static SqlForm IsEmail(SqlExpression text) => Say(
        "CASE WHEN DATALENGTH({0}) <= 508 AND CHARINDEX(N'@', {1}) > 1 THEN CASE WHEN "
            + "DATALENGTH(LTRIM(LEFT({1}, CAST(CHARINDEX(N'@', {1}) AS int) - 1), N'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&''*+/=?^_`{{|}}~-')) = 0 "
            + "AND DATALENGTH(LTRIM({2}, N'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-')) = 0 "
            + "AND {2} LIKE N'%.%' AND N'.' + {2} + N'.' NOT LIKE N'%..%' AND N'.' + {2} + N'.' NOT LIKE N'%.-%' AND N'.' + {2} + N'.' NOT LIKE N'%-.%' "
            + "AND {2} NOT LIKE N'%' + REPLICATE(N'[^.]', 64) + N'%' THEN CAST(1 AS bit) ELSE CAST(0 AS bit) END ELSE CAST(0 AS bit) END",
        text,
        InUnits(text),
        Say("SUBSTRING({0}, CHARINDEX(N'@', {0}) + 1, 254)", InUnits(text)));

    private static SqlForm Phone(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        var dialled = Characters.Kept(Say("REPLACE({0}, N'(0)', N'')", InUnits(Long(a[0]))), "[0-9+]");
        var home = a.Count == 1 ? (SqlExpression)Text("") : Let(Characters.Kept(a[0], "[0-9]"), "h", h => Say(
            "COALESCE({1}, N'') + CASE WHEN {0} LIKE N'0%' THEN SUBSTRING({0}, 2, 1000000) ELSE COALESCE({0}, N'') END", Binding.Add, h, Characters.Kept(a[1], "[0-9]")));
        var number = Let(dialled, "d", d => Let(
            Say(
                "CASE WHEN {0} LIKE N'+%' THEN {1} WHEN {0} LIKE N'00%' THEN {2} ELSE {3} END",
                d,
                Characters.Kept(d, "[0-9]"),
                Characters.Kept(Say("SUBSTRING({0}, 3, 1000000)", d), "[0-9]"),
                home),
            "num",
            n => Say("CASE WHEN {0} LIKE N'[1-9]%' AND DATALENGTH({0}) BETWEEN 16 AND 30 THEN N'+' + {0} END", n)));
        return a.Count == 1 ? number : Say("CASE WHEN {1} IS NOT NULL THEN {0} END", number, a[1]);
    }

    private static SqlForm Pairs(SqlExpression text) => Say(
        "SELECT DISTINCT CAST(SUBSTRING({0}, [$s].[value], 2) AS varbinary(8)) AS [p] FROM GENERATE_SERIES(CAST(1 AS bigint), {1} - 1, CAST(1 AS bigint)) AS [$s]",
        InCodePoints(text),
        Length(text));
}
