using System.Text;

using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>
/// Letter case by the language's own tables. LOWER and UPPER know the letters of the collation's age (Unicode 5 for version 100) and serve for ASCII only; all
/// others go through TRANSLATE, which replaces UTF-16 units one for one, and the few letters beyond U+FFFF code point by code point.
/// </summary>
internal sealed class LetterCase
{
    private readonly string _function;
    private readonly string _from;
    private readonly string _to;
    private readonly string _halves;
    private readonly string _branches;

    private LetterCase(string function, CodePointMap map)
    {
        _function = function;
        var near = map.Changes.Where(c => c.From < 0x10000).ToList();
        var far = map.Changes.Where(c => c.From >= 0x10000).ToList();
        (_from, _to) = (Joined(near.Select(c => c.From)), Joined(near.Select(c => c.To)));
        // Of each such letter only the second unit changes, and by the same number for all of a script.
        var scripts = far.GroupBy(c => (High: char.ConvertFromUtf32(c.From)[0], By: c.To - c.From)).ToList();
        _halves = $"[{new string([.. scripts.Select(s => s.Key.High).Distinct().Order()])}]";
        _branches = string.Concat(scripts.SelectMany(s => Runs(s.Select(c => (int)char.ConvertFromUtf32(c.From)[1])).Select(r =>
            $"WHEN UNICODE(LEFT([$x].[c], 1)) = {(int)s.Key.High} AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN {r.First} AND {r.Last} "
                + $"THEN LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + {s.Key.By}) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + {s.Key.By}) / 256 AS binary(1)) AS nvarchar(1)) ")));
    }

    /// <summary>Simple lower case.</summary>
    public static LetterCase Lower { get; } = new("LOWER", CodePointMap.Lower);

    /// <summary>Simple upper case.</summary>
    public static LetterCase Upper { get; } = new("UPPER", CodePointMap.Upper);

    /// <summary>A text in this case.</summary>
    public SqlForm Of(SqlExpression text) => Once(text, "t", t => Say(
        $"CASE WHEN {{0}} NOT LIKE N'%[^ -~]%' THEN {_function}({{0}}) WHEN {{0}} NOT LIKE {Raw("%" + _halves + "%")} THEN TRANSLATE({{0}}, {Quoted(_from)}, {Quoted(_to)}) "
            + $"ELSE TRANSLATE({{1}}, {Quoted(_from)}, {Quoted(_to)}) END",
        InUnits(t),
        Say(
            $"(SELECT STRING_AGG([$x].[m], N'') WITHIN GROUP (ORDER BY [$x].[n]) FROM (SELECT CASE {_branches}ELSE [$x].[c] END AS [m], [$x].[n] FROM {{0}} AS [$x]) AS [$x])",
            Characters.Of(t))));

    private static string Joined(IEnumerable<int> codePoints) => codePoints.Aggregate(new StringBuilder(), (s, c) => s.Append((char)c)).ToString();

    private static IEnumerable<(int First, int Last)> Runs(IEnumerable<int> units)
    {
        var all = units.Order().ToList();
        var first = 0;
        for (var i = 1; i <= all.Count; i++)
        {
            if (i < all.Count && all[i] == all[i - 1] + 1)
                continue;
            yield return (all[first], all[i - 1]);
            first = i;
        }
    }
}
