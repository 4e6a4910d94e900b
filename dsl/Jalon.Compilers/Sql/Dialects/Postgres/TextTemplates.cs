using System.Globalization;

using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>Texts. PostgreSQL counts code points in a database of UTF-8; its positions and lengths have 32 bits.</summary>
internal static class TextTemplates
{
    // What ends a word, inside a class: white space, ASCII but letters and digits, the typographic apostrophe.
    private const string Breaks =
        @"\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u0085\u00A0\u1680\u2000-\u200A\u2019\u2028\u2029\u202F\u205F\u3000";

    private const string BlankClass = @"\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000";

    private static readonly string s_marks = $"[{string.Concat(CodePointMap.MarkRanges.Select(m => $"{Code(m.First)}-{Code(m.Last)}"))}]";

    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("lower", (_, a, context) => LetterCase.Lower(a[0], context)),
        Entry("upper", (_, a, context) => LetterCase.Upper(a[0], context)),
        Entry("title", (_, a, context) => Say(
            "(SELECT string_agg({2} || coalesce({3}, ''), '' ORDER BY n) FROM regexp_matches({0}, {1}, 'g') WITH ORDINALITY AS words(w, n))",
            a[0],
            context.Constant($"[^{Breaks}]+|[{Breaks}]+"),
            LetterCase.Upper(Say("left(w[1], 1)"), context),
            LetterCase.Lower(Say("substr(w[1], 2)"), context))),
        Entry("trim", (_, a, context) => Filled(Say("btrim({0}, {1})", a[0], context.Constant(Blanks.Characters)))),
        Entry("trim_start", (_, a, context) => Filled(Say("ltrim({0}, {1})", a[0], context.Constant(Blanks.Characters)))),
        Entry("trim_end", (_, a, context) => Filled(Say("rtrim({0}, {1})", a[0], context.Constant(Blanks.Characters)))),
        Entry("length", "length({0})::bigint", Binding.Postfix),
        Entry("left", "nullif(left({0}, least(greatest({1}, 0), 2147483647)::int), '')"),
        Entry("right", "nullif(right({0}, least(greatest({1}, 0), 2147483647)::int), '')"),
        Entry("substring", (_, a, _) => a.Count == 2
            ? Say("CASE WHEN {1} > 2147483647 THEN NULL WHEN {1} > 1 THEN nullif(substr({0}, {1}::int), '') WHEN {1} <= 1 THEN {0} END", a[0], a[1])
            : Say(
                "CASE WHEN {1} > 2147483647 THEN NULL WHEN {1} >= 1 THEN nullif(left(substr({0}, {1}::int), least(greatest({2}, 0), 2147483647)::int), '') "
                    + "WHEN {1} < 1 THEN nullif(left({0}, least(greatest({1}::numeric + greatest({2}, 0) - 1, 0), 2147483647)::int), '') END",
                a[0],
                a[1],
                a[2])),
        Entry("position", "strpos({0}, {1})::bigint", Binding.Postfix),
        Entry("replace", (call, a, _) => call.Arguments[1].MayBeEmpty
            ? Say("CASE WHEN {1} IS NULL THEN {0} ELSE nullif(replace({0}, {1}, coalesce({2}, '')), '') END", a[0], a[1], a[2])
            : Filled(Say("replace({0}, {1}, {2})", a[0], a[1], call.Arguments[2].MayBeEmpty ? Say("coalesce({0}, '')", a[2]) : a[2]))),
        Entry("split_part", "CASE WHEN {2} BETWEEN 1 AND 2147483647 THEN nullif(split_part({0}, {1}, {2}::int), '') END"),
        Entry("pad_start", (_, a, context) => Padded("lpad", a, context)),
        Entry("pad_end", (_, a, context) => Padded("rpad", a, context)),
        Entry("repeat", "CASE WHEN {1} BETWEEN 1 AND 1000000 AND length({0}) * {1} <= 1000000 THEN repeat({0}, {1}::int) END"),
        Entry("reverse", "reverse({0})"),
        Entry("join_words", "nullif(concat_ws(' ', {*}), '')"),
        Entry("char", "CASE WHEN {0} BETWEEN 1 AND 55295 OR {0} BETWEEN 57344 AND 1114111 THEN chr({0}::int) END"),
        Entry("code_point", "ascii({0})::bigint", Binding.Postfix),
        Entry("normalize_spaces", (_, a, context) =>
            Filled(Say("btrim(regexp_replace({0}, {1}, ' ', 'g'), ' ')", a[0], context.Constant($"[{BlankClass}]+")))),
        Entry("remove_accents", (_, a, context) => Filled(Say("normalize(regexp_replace(normalize({0}, NFD), {1}, '', 'g'), NFC)", a[0], context.Constant(s_marks)))),
        Entry("md5", "md5({0})"),
        Entry("sha256", "encode(sha256(convert_to({0}, 'UTF8')), 'hex')"),
        Entry("sha512", "encode(sha512(convert_to({0}, 'UTF8')), 'hex')"),
        Entry("email_domain", (_, a, context) => LetterCase.Lower(Say("nullif(substring({0} FROM '@([^@]*)$'), '')", a[0]), context)),
        Entry("is_email", (_, a, context) => Once(a[0], t => Email(t, context))),
        Entry("normalize_email", (_, a, context) => Once(
            LetterCase.Lower(Say("btrim({0}, {1})", a[0], context.Constant(Blanks.Characters)), context), v => Say("CASE WHEN {1} THEN {0} END", v, Email(v, context)))),
        Entry("normalize_phone", (call, a, context) => Once(a[0], t => Phone(call, [t, .. a.Skip(1)], context))),
        Entry("similarity", (_, a, context) => Once(LetterCase.Lower(a[0], context), LetterCase.Lower(a[1], context), (left, right) => Say(
            "CASE WHEN {0} = {1} THEN 1::float8 WHEN length({0}) < 2 AND length({1}) < 2 THEN 0::float8 WHEN {0} <> {1} THEN "
                + "(SELECT 2 * count(*) FILTER (WHERE times = 2)::float8 / sum(times)::float8 FROM (SELECT count(*) AS times FROM ("
                + "SELECT 1 AS side, c || lead(c) OVER (ORDER BY n) AS pair FROM string_to_table({0}, NULL) WITH ORDINALITY AS s(c, n) "
                + "UNION SELECT 2, c || lead(c) OVER (ORDER BY n) FROM string_to_table({1}, NULL) WITH ORDINALITY AS s(c, n)"
                + ") AS pairs WHERE pair IS NOT NULL GROUP BY pair) AS counts) END",
            left,
            right))),
        Entry("uuid_by", (call, a, context) => ConversionTemplates.Text(call.Arguments[0].Type, a[0], context) is { } key
            ? Say("regexp_replace(md5({0}), {1}, {2})", key, context.Constant("^(.{8})(.{4}).(.{3}).(.{3})(.*)$"), context.Constant(@"\1-\2-8\3-8\4-\5"))
            : null),
    ];

    private static string Code(int codePoint) =>
        codePoint <= char.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"\\u{codePoint:X4}") : string.Create(CultureInfo.InvariantCulture, $"\\U{codePoint:X8}");

    private static SqlForm Padded(string pad, ValueList<SqlExpression> a, WriterContext context) => Say(
        $"CASE WHEN {{1}} IS NULL OR {{1}} > 1000000 OR {{2}} IS NULL THEN NULL WHEN length({{0}}) >= {{1}} THEN {{0}} ELSE {pad}({{0}}, greatest({{1}}, 0)::int, {{2}}) END",
        a[0],
        a[1],
        a.Count > 2 ? a[2] : context.Constant(" "));

    private static SqlForm Email(SqlExpression text, WriterContext context) =>
        Say("coalesce(length({0}) <= 254 AND {0} COLLATE \"C\" ~ {1}, FALSE)", text, context.Constant(Contacts.EmailPattern));

    private static SqlForm Phone(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        var dialled = Say("regexp_replace(replace({0}, '(0)', ''), '[^0-9+]', '', 'g')", a[0]);
        var abroad = Say("regexp_replace(regexp_replace({0}, '^00', ''), '[^0-9]', '', 'g')", dialled);
        var home = a.Count > 1
            ? Say("regexp_replace({1}, '[^0-9]', '', 'g') || regexp_replace(regexp_replace({0}, '[^0-9]', '', 'g'), '^0', '')", a[0], a[1])
            : Say("NULL");
        var digits = Say("CASE WHEN {0} THEN {1} ELSE {2} END", Say("{0} ~ '^([+]|00)'", dialled), abroad, home);
        var number = Say("'+' || substring({0} FROM {1})", digits, context.Constant("^[1-9][0-9]{7,14}$"));
        return call.Arguments.Count > 1 && call.Arguments[1].MayBeEmpty ? Say("CASE WHEN {1} IS NOT NULL THEN {0} END", number, a[1]) : Say("({0})", number);
    }
}
