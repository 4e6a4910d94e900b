using System.Globalization;
using System.Text;

using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>
/// Letter case by the language's own tables. LOWER and UPPER know the letters of the collation's age (Unicode 5 for version 100) and serve for ASCII only; all
/// others go through TRANSLATE, which replaces UTF-16 units one for one, and the few letters beyond U+FFFF code point by code point. The tables are long, so a query that
/// needs one has it once, as a step before all others (<see cref="Tables"/>).
/// </summary>
internal sealed class LetterCase
{
    private readonly string _function;
    private readonly string _name;
    private readonly string _from;
    private readonly string _to;
    private readonly string _halves;
    private readonly ValueList<ValueList<SqlExpression>> _far;

    private LetterCase(string function, string name, CodePointMap map)
    {
        (_function, _name) = (function, name);
        var near = map.Changes.Where(c => c.From < 0x10000).ToList();
        (_from, _to) = (Joined(near.Select(c => c.From)), Joined(near.Select(c => c.To)));
        // Of each letter beyond only the second unit changes, and by the same number for all of a script.
        var far = map.Changes.Where(c => c.From >= 0x10000).Select(c => (High: char.ConvertFromUtf32(c.From)[0], Low: (int)char.ConvertFromUtf32(c.From)[1], By: c.To - c.From)).ToList();
        _halves = Raw($"%[{new string([.. far.Select(c => c.High).Distinct().Order()])}]%");
        _far = [.. far.GroupBy(c => (c.High, c.By)).SelectMany(s => Runs(s.Select(c => c.Low)).Select(r => Row(s.Key.High, r.First, r.Last, s.Key.By)))];
    }

    /// <summary>Simple lower case.</summary>
    public static LetterCase Lower { get; } = new("LOWER", "$lower", CodePointMap.Lower);

    /// <summary>Simple upper case.</summary>
    public static LetterCase Upper { get; } = new("UPPER", "$upper", CodePointMap.Upper);

    /// <summary>The steps that a query needs for what it says of letter case.</summary>
    public IEnumerable<CommonTable> Tables =>
    [
        new CommonTable(_name, new SqlSelect { Columns = [new SelectColumn("from", Text(_from)), new SelectColumn("to", Text(_to))] }),
        new CommonTable(_name + "_far", new SqlSelect
        {
            Columns = [.. s_columns.Select(c => new SelectColumn(c, new SqlColumn("$v", c)))],
            From = new ValuesItem(s_columns, _far, "$v"),
        }),
    ];

    /// <summary>Whether a template names the steps.</summary>
    public bool IsIn(string template) => template.Contains($"[{_name}]", StringComparison.Ordinal);

    private static readonly ValueList<string> s_columns = ["high", "first", "last", "by"];

    /// <summary>A text in this case.</summary>
    public SqlForm Of(SqlExpression text) => Once(text, "t", t => Say(
        $"CASE WHEN {{0}} NOT LIKE N'%[^ -~]%' THEN {_function}({{0}}) ELSE TRANSLATE(CASE WHEN {{0}} LIKE {_halves} THEN {{1}} ELSE {{0}} END, (SELECT [{_name}].[from] FROM [{_name}]), (SELECT [{_name}].[to] FROM [{_name}])) END",
        InUnits(t),
        Far(t)));

    // The second unit as its two bytes, the lower first.
    private SqlForm Far(SqlExpression text) => Say(
        "(SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) "
            + "+ CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] "
            + $"FROM {{0}} AS [$x] LEFT JOIN [{_name}_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y])",
        Characters.Of(text));

    private static ValueList<SqlExpression> Row(params int[] numbers) => [.. numbers.Select(n => (SqlExpression)new SqlConstant(n.ToString(CultureInfo.InvariantCulture)))];

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
