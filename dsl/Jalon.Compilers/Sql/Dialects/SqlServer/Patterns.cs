using System.Text;

using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>
/// Texts that fit others. A pattern is written with brackets around what means itself, so that it needs no ESCAPE; of Unicode texts LIKE counts blanks at the end
/// (documented), which = does not.
/// </summary>
internal static class Patterns
{
    // A pattern of so many wildcards for one character is as many patterns as there are ways of one unit or two.
    private const int MostWildcards = 4;

    // LIKE takes no longer ones.
    private const int LongestPattern = 4000;

    private const string OneUnit = "[^\uD800-\uDFFF]";
    private const string TwoUnits = "[\uD800-\uDBFF][\uDC00-\uDFFF]";

    /// <summary>A test of a text; null where SQL Server cannot say it.</summary>
    public static SqlExpression? Of(TextMatch match, SqlExpression subject, SqlExpression pattern) => (match.Test, match.Pattern) switch
    {
        (_, Literal { Value: null }) => Never(),
        (TextTest.Like, Literal { Value: string like }) => Like(subject, like),
        (TextTest.Contains, Literal { Value: string text }) when text.Length < LongestPattern / 3 => Fits(subject, "%" + Escaped(text) + "%"),
        (TextTest.StartsWith, Literal { Value: string text }) when text.Length < LongestPattern / 3 => Fits(subject, Escaped(text) + "%"),
        (TextTest.EndsWith, Literal { Value: string text }) when text.Length < LongestPattern / 3 => Fits(subject, "%" + Escaped(text)),
        (TextTest.Contains, _) => Say("CHARINDEX({1}, {0}) > 0", Binding.Comparison, InUnits(subject), InUnits(pattern)),
        // Bytes of the same length at the same end; a text that is too short gives fewer, which equal no more of the other.
        (TextTest.StartsWith, _) => Say("SUBSTRING({0}, 1, DATALENGTH({2})) = {1}", Binding.Comparison, Bytes(subject), Bytes(pattern), TextTemplates.Long(pattern)),
        (TextTest.EndsWith, _) => Say(
            "SUBSTRING({0}, DATALENGTH({3}) - DATALENGTH({2}) + 1, DATALENGTH({2})) = {1}",
            Binding.Comparison,
            Bytes(subject),
            Bytes(pattern),
            TextTemplates.Long(pattern),
            TextTemplates.Long(subject)),
        _ => null,
    };

    /// <summary>A text to stand in a pattern for itself.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            _ = c is '%' or '_' or '[' ? escaped.Append('[').Append(c).Append(']') : escaped.Append(c);
        return escaped.ToString();
    }

    /// <summary>Whether a text is exactly a constant.</summary>
    public static SqlExpression Is(SqlExpression subject, string text) => Fits(subject, Escaped(text));

    private static SqlForm Never() => Say("1 = 0", Binding.Comparison);

    private static SqlForm Fits(SqlExpression subject, string pattern) => Say($"{{0}} LIKE {Quoted(pattern)}", Binding.Comparison, InUnits(subject));

    // A backslash makes the next character mean itself; the last one means itself.
    private static SqlExpression? Like(SqlExpression subject, string like)
    {
        var pieces = new List<string> { "" };
        for (var i = 0; i < like.Length; i++)
        {
            if (like[i] == '_')
                pieces.Add("");
            else if (like[i] == '\\' && i + 1 < like.Length)
                pieces[^1] += Escaped(like[++i].ToString());
            else
                pieces[^1] += like[i] == '%' ? "%" : Escaped(like[i].ToString());
        }
        if (pieces.Count - 1 > MostWildcards || like.Length > LongestPattern / 12)
            return null;
        var ways = Enumerable.Range(0, 1 << (pieces.Count - 1)).Select(way => (SqlExpression)Say(
            "{0} LIKE " + string.Join(" + ", pieces.SelectMany((p, i) => i == 0 ? [Quoted(p)] : (string[])[((way >> (i - 1)) & 1) == 0 ? Raw(OneUnit) : Raw(TwoUnits), Quoted(p)]).Where(p => p != "N''").DefaultIfEmpty("N''")),
            Binding.Comparison,
            InUnits(subject))).ToList();
        return ways.Count == 1 ? ways[0] : new SqlAny(ways.ToValueList());
    }
}
