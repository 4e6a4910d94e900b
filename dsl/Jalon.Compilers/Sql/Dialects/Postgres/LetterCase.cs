using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>
/// Simple case mapping, one code point to one. ICU's is the same but for two letters that it makes of the letters around them or more than one of, and
/// for those of which it makes several capitals. The collation at the end keeps texts that are made of others comparable.
/// </summary>
internal static class LetterCase
{
    private const string Several =
        @"\u00DF\u0149\u01F0\u0390\u03B0\u0587\u1E96-\u1E9A\u1F50\u1F52\u1F54\u1F56\u1F80-\u1FAF\u1FB2-\u1FB4\u1FB6\u1FB7\u1FBC\u1FC2-\u1FC4\u1FC6\u1FC7\u1FCC\u1FD2\u1FD3\u1FD6\u1FD7"
        + @"\u1FE2-\u1FE4\u1FE6\u1FE7\u1FF2-\u1FF4\u1FF6\u1FF7\u1FFC\uFB00-\uFB06\uFB13-\uFB17";

    // Those of them that have one capital, and it.
    private static readonly string s_small = new([.. Enumerable.Range(0x1F80, 0x80).Select(c => (char)c).Where(c => Capital(c) != c && IsOfSeveral(c))]);
    private static readonly string s_large = new([.. s_small.Select(Capital)]);

    public static SqlForm Lower(SqlExpression text, WriterContext context) => new(
        "lower(translate({0}, {1}, {2}) COLLATE \"und-x-icu\") COLLATE \"C\"", [text, context.Constant("İΣ"), context.Constant("iσ")], PostgresConditionForms.Strength);

    public static SqlForm Upper(SqlExpression text, WriterContext context) => Once(text, t => new SqlForm(
        "(CASE WHEN {0} ~ {1} THEN (SELECT string_agg(CASE WHEN c ~ {1} THEN translate(c, {2}, {3}) ELSE upper(c COLLATE \"und-x-icu\") END, '' ORDER BY n) "
            + "FROM regexp_split_to_table({0}, '') WITH ORDINALITY AS letters(c, n)) ELSE upper({0} COLLATE \"und-x-icu\") END) COLLATE \"C\"",
        [t, context.Constant($"[{Several}]"), context.Constant(s_small), context.Constant(s_large)],
        PostgresConditionForms.Strength));

    private static char Capital(char c) => CodePointMap.Upper.Apply(c.ToString())[0];

    private static bool IsOfSeveral(char c) =>
        c is >= '\u1F80' and <= '\u1FAF' or >= '\u1FB2' and <= '\u1FB4' or '\u1FBC' or >= '\u1FC2' and <= '\u1FC4' or '\u1FCC' or >= '\u1FF2' and <= '\u1FF4' or '\u1FFC';
}
