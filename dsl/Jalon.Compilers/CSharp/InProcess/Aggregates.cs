using System.Collections.Frozen;
using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>
/// Aggregates over all groups at once. Over no rows or values <c>count</c> and <c>sum</c> are 0, <c>exists</c> false, <c>every</c> true, all others
/// empty; empty values are skipped, save by those that look at rows.
/// </summary>
internal static class Aggregates
{
    private delegate object? OfGroup(List<int> rows, Vector[] arguments, DataType type);

    // Over the filled values of each group.
    private static readonly FrozenDictionary<string, OfGroup> s_values = new Dictionary<string, OfGroup>
    {
        ["sum"] = ExactSums.Sum,
        ["avg"] = ExactSums.Average,
        ["variance"] = ExactSums.Variance,
        ["stddev"] = (rows, a, type) => ExactSums.Variance(rows, a, type) is double variance ? Math.Sqrt(variance) : null,
        ["median"] = (rows, a, _) => ExactSums.Percentile(rows, a[0], 0.5m),
        ["percentile"] = (rows, a, _) => rows.Count > 0 ? ExactSums.Percentile(rows, a[0], ExactSums.Share(a[1][rows[0]])) : null,
        ["min"] = (rows, a, _) => Extreme(rows, a[0], -1),
        ["max"] = (rows, a, _) => Extreme(rows, a[0], 1),
        ["count_distinct"] = (rows, a, _) => (long)new HashSet<RowKeys.RowKey>(Keys(rows, a[0]), RowKeys.Comparer).Count,
        ["most_common"] = (rows, a, _) => MostCommon(rows, a[0]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Over all rows of each group, in order.
    private static readonly FrozenDictionary<string, OfGroup> s_rows = new Dictionary<string, OfGroup>
    {
        ["first"] = (rows, a, _) => rows.Count > 0 ? a[0][rows[0]] : null,
        ["last"] = (rows, a, _) => rows.Count > 0 ? a[0][rows[^1]] : null,
        ["nth"] = (rows, a, _) => rows.Count > 0 && a[1][rows[0]] is long n && n >= 1 && n <= rows.Count ? a[0][rows[(int)n - 1]] : null,
        ["join_text"] = (rows, a, _) => JoinText(rows, a),
        ["collect"] = (rows, a, _) => rows.Select(row => a.Select(column => column[row]).ToValueList()).ToList(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Over each row as it comes: these need no group of rows to be made.
    private static readonly string[] s_flags = ["count", "exists", "every"];

    /// <summary>Whether it is one of these.</summary>
    public static bool Knows(Function function) =>
        s_values.ContainsKey(function.Name) || s_rows.ContainsKey(function.Name) || s_flags.Contains(function.Name);

    /// <summary>The aggregate's value for each group.</summary>
    public static Vector Of(Aggregate aggregate, AggregateRows rows)
    {
        var name = aggregate.Function.Name;
        if (s_flags.Contains(name))
            return Flags(aggregate, rows);
        var groups = s_rows.TryGetValue(name, out var ofGroup) ? rows.Ordered() : rows.Filled();
        ofGroup ??= s_values[name];
        var values = Vector.Create(aggregate.Type, rows.Groups);
        for (var group = 0; group < groups.Length; group++)
            values.Set(group, ofGroup(groups[group], rows.Arguments, aggregate.Type));
        return values;
    }

    private static Vector Flags(Aggregate aggregate, AggregateRows rows)
    {
        var every = aggregate.Function.Name == "every";
        var counts = new long[rows.Groups];
        for (var row = 0; row < rows.Rows.Count; row++)
        {
            if (Counts(rows.Arguments, row, every))
                counts[rows.Rows.Owners[row]]++;
        }

        var none = new bool[rows.Groups];
        return aggregate.Function.Name switch
        {
            "count" => new Vector<long>(aggregate.Type, counts, none),
            "every" => new Vector<bool>(aggregate.Type, [.. counts.Select(c => c == 0)], none),
            _ => new Vector<bool>(aggregate.Type, [.. counts.Select(c => c > 0)], none),
        };
    }

    // count and exists count rows, or values where there is an argument; every counts those that break its condition.
    private static bool Counts(Vector[] arguments, int row, bool every) =>
        every ? arguments[0][row] is not true : arguments.Length == 0 || !arguments[0].Empty[row];

    private static object? Extreme(List<int> rows, Vector values, int sign)
    {
        var best = -1;
        foreach (var row in rows)
        {
            if (best < 0 || Math.Sign(values.Compare(row, best)) == sign)
                best = row;
        }

        return best < 0 ? null : values[best];
    }

    private static object? MostCommon(List<int> rows, Vector values)
    {
        var counts = Keys(rows, values).CountBy(k => k, RowKeys.Comparer).ToList();
        if (counts.Count == 0)
            return null;
        var most = counts.Max(c => c.Value);
        return Extreme([.. counts.Where(c => c.Value == most).Select(c => c.Key.Row)], values, -1);
    }

    private static object? JoinText(List<int> rows, Vector[] arguments)
    {
        var filled = rows.Where(row => !arguments[0].Empty[row]).ToList();
        var separator = arguments.Length > 1 && rows.Count > 0 ? arguments[1][rows[0]] as string : null;
        return filled.Count == 0 ? null : string.Join(separator, filled.Select(row => arguments[0][row]));
    }

    private static IEnumerable<RowKeys.RowKey> Keys(List<int> rows, Vector values)
    {
        var keys = new RowKeys([values]);
        return rows.Select(row => keys[row]);
    }
}
