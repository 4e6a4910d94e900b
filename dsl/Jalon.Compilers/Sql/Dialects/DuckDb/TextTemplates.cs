using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.DuckDb.Forms;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>Texts. DuckDB counts code points; its simple case mapping is the language's save for ß, which it makes ẞ.</summary>
internal static class TextTemplates
{
    // What ends a word, inside a class: white space, ASCII but letters and digits, the typographic apostrophe.
    private const string Breaks = @"\x{1}-\x{2F}\x{3A}-\x{40}\x{5B}-\x{60}\x{7B}-\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2019}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}";

    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("upper", "CASE WHEN contains({0}, 'ß') THEN list_aggr(list_transform(string_split({0}, 'ß'), lambda p: upper(p)), 'string_agg', 'ß') ELSE upper({0}) END"),
        Entry("title", (_, a, context) => Say(
            "list_aggr(list_transform(regexp_extract_all({0}, {1}), "
                + "lambda w: CASE left(w, 1) WHEN 'ß' THEN 'ß' ELSE upper(left(w, 1)) END || lower(substring(w, 2))), 'string_agg', '')",
            a[0],
            context.Constant($"[^{Breaks}]+|[{Breaks}]+"))),
        Entry("trim", (_, a, context) => Filled(Say("trim({0}, {1})", a[0], context.Constant(Blanks.Characters)))),
        Entry("trim_start", (_, a, context) => Filled(Say("ltrim({0}, {1})", a[0], context.Constant(Blanks.Characters)))),
        Entry("trim_end", (_, a, context) => Filled(Say("rtrim({0}, {1})", a[0], context.Constant(Blanks.Characters)))),
        Entry("length", "length({0})"),
        Entry("left", (_, a, _) => Filled(Say("left({0}, least(greatest({1}, 0), 2147483647))", a[0], a[1]))),
        Entry("right", (_, a, _) => Filled(Say("right({0}, least(greatest({1}, 0), 2147483647))", a[0], a[1]))),
        Entry("substring", (_, a, _) => a.Count == 2
            ? Say("CASE WHEN {1} > 2147483647 THEN NULL WHEN {1} > 1 THEN nullif(substring({0}, {1}), '') WHEN {1} <= 1 THEN {0} END", a[0], a[1])
            : Say(
                "CASE WHEN {1} > 2147483647 THEN NULL WHEN {1} >= 1 THEN nullif(substring({0}, {1}, least({2}, 2147483647)), '') "
                    + "WHEN {1} < 1 THEN nullif(left({0}, least(greatest(greatest({1}, -9223372036854775807) + {2} - 1, 0), 2147483647)), '') END",
                a[0],
                a[1],
                Say("greatest({0}, 0)", a[2]))),
        Entry("position", "instr({0}, {1})"),
        Entry("replace", (call, a, _) => call.Arguments[1].MayBeEmpty
            ? Say("CASE WHEN {1} IS NULL THEN {0} ELSE nullif(replace({0}, {1}, coalesce({2}, '')), '') END", a[0], a[1], a[2])
            : Filled(Say("replace({0}, {1}, {2})", a[0], a[1], call.Arguments[2].MayBeEmpty ? Say("coalesce({0}, '')", a[2]) : a[2]))),
        // split_part, array_to_string and the like are macros of the engine, which name their arguments more than once; these are what they come to.
        Entry("split_part", (call, a, _) => Say(
            $"CASE WHEN {{0}} BETWEEN 1 AND 2147483647{(call.Arguments[1].MayBeEmpty ? " AND {2} IS NOT NULL" : "")} THEN {{1}} END",
            a[2],
            Filled(Say("string_split({0}, {1})[{2}]", a[0], a[1], a[2])),
            a[1])),
        Entry("pad_start", (call, a, context) => Padded("lpad", a, context)),
        Entry("pad_end", (call, a, context) => Padded("rpad", a, context)),
        Entry("repeat", "CASE WHEN {1} BETWEEN 1 AND 1000000 AND length({0}) * {1} <= 1000000 THEN repeat({0}, {1}) END"),
        Entry("reverse", "list_aggr(list_reverse(string_split({0}, '')), 'string_agg', '')"),
        Entry("join_words", (_, a, _) => Filled(new SqlForm("concat_ws(' ', {0*})", a))),
        Entry("char", "CASE WHEN {0} BETWEEN 1 AND 55295 OR {0} BETWEEN 57344 AND 1114111 THEN chr({0}::INTEGER) END"),
        Entry("code_point", "unicode({0})::BIGINT", Binding.Postfix),
        Entry("normalize_spaces", (_, a, context) =>
            Filled(Say("trim(regexp_replace({0}, {1}, ' ', 'g'))", a[0], context.Constant($"[{BlankClass}]+")))),
        Entry("remove_accents", (_, a, _) => Filled(Say("strip_accents({0})", a[0]))),
        Entry("md5", "md5({0})"),
        Entry("sha256", "sha256({0})"),
        Cannot("sha512", "DuckDB has no SHA-512; sha256 is there"),
        Entry("email_domain", (_, a, _) => Say("lower({0})", Filled(Say("regexp_extract({0}, '@([^@]*)$', 1)", a[0])))),
        Entry("is_email", (_, a, context) => Email(a[0], context)),
        Entry("normalize_email", (_, a, context) =>
            Let(Say("lower(trim({0}, {1}))", a[0], context.Constant(Blanks.Characters)), v => Say("CASE WHEN {1} THEN {0} END", v, Email(v, context)))),
        Entry("normalize_phone", Phone),
        Entry("similarity", (_, a, _) => Let(Say("lower({0})", a[0]), Say("lower({0})", a[1]), (left, right) => Say(
            "CASE WHEN {0} = {1} THEN 1 WHEN length({0}) < 2 AND length({1}) < 2 THEN 0 "
                + "WHEN {0} <> {1} THEN 2e0 * len(list_intersect({2}, {3})) / (len({2}) + len({3})) END::DOUBLE",
            left,
            right,
            Pairs(left),
            Pairs(right)))),
        Entry("uuid_by", (call, a, context) => ConversionTemplates.Text(call.Arguments[0].Type, a[0], context) is { } key
            ? Say("regexp_replace(md5({0}), {1}, {2})", key, context.Constant("^(.{8})(.{4}).(.{3}).(.{3})(.*)$"), context.Constant(@"\1-\2-8\3-8\4-\5"))
            : null),
    ];

    private static SqlForm Padded(string pad, ValueList<SqlExpression> a, WriterContext context) => Say(
        $"CASE WHEN {{1}} IS NULL OR {{1}} > 1000000 OR {{2}} IS NULL THEN NULL WHEN length({{0}}) >= {{1}} THEN {{0}} ELSE {pad}({{0}}, least(greatest({{1}}, 0), 1000000)::INTEGER, {{2}}) END",
        a[0],
        a[1],
        a.Count > 2 ? a[2] : context.Constant(" "));

    private static SqlForm Email(SqlExpression text, WriterContext context) =>
        Say("coalesce(length({0}) <= 254 AND regexp_matches({0}, {1}), FALSE)", text, context.Constant(CSharp.Runtime.Contacts.EmailPattern));

    private static SqlForm Phone(Call call, ValueList<SqlExpression> a, WriterContext context)
    {
        var dialled = Say("regexp_replace(replace({0}, '(0)', ''), '[^0-9+]', '', 'g')", a[0]);
        var abroad = Say("regexp_replace(regexp_replace({0}, '^00', ''), '[^0-9]', '', 'g')", dialled);
        var home = a.Count > 1
            ? Say("regexp_replace({1}, '[^0-9]', '', 'g') || regexp_replace(regexp_replace({0}, '[^0-9]', '', 'g'), '^0', '')", a[0], a[1])
            : Say("NULL");
        var digits = Say("CASE WHEN {0} THEN {1} ELSE {2} END", Say("regexp_matches({0}, '^([+]|00)')", dialled), abroad, home);
        var number = Say("'+' || nullif(regexp_extract({0}, {1}), '')", digits, context.Constant("^[1-9][0-9]{7,14}$"));
        return call.Arguments.Count > 1 && call.Arguments[1].MayBeEmpty ? Say("CASE WHEN {1} IS NOT NULL THEN {0} END", number, a[1]) : Say("({0})", number);
    }

    // Each character beside the next, of two lists: a substring counts from the beginning each time, which takes minutes for a text of a million.
    private static SqlForm Pairs(SqlExpression text) => Say(
        "list_distinct(list_transform(list_zip(string_split({0}, '')[:-2], string_split({0}, '')[2:]), lambda p: p[1] || p[2]))", text);
}
