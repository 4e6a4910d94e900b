using System.Collections.Frozen;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess.Accumulators;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>
/// The aggregates of the catalogue. Over no rows or values <c>count</c> and <c>sum</c> are 0, <c>exists</c> false, <c>every</c> true, all others
/// empty; empty values are skipped, save by those that look at rows.
/// </summary>
internal static class Aggregates
{
    private delegate Accumulator Begin(Vector[] arguments, DataType type);

    private static readonly FrozenDictionary<string, Begin> s_all = new Dictionary<string, Begin>
    {
        ["count"] = (_, _) => new RowCount(),
        ["exists"] = (_, _) => new Presence(),
        ["every"] = (a, _) => new Unbroken(a[0]),
        ["sum"] = (a, type) => new Total(new Digits(a[0]), type),
        ["avg"] = (a, _) => new Mean(new Digits(a[0])),
        ["variance"] = (a, _) => new Spread(new Digits(a[0]), root: false),
        ["stddev"] = (a, _) => new Spread(new Digits(a[0]), root: true),
        ["median"] = (a, _) => new Percentile(new Digits(a[0]), null),
        ["percentile"] = (a, _) => new Percentile(new Digits(a[0]), a[1]),
        ["min"] = (a, _) => new Extreme(a[0], largest: false),
        ["max"] = (a, _) => new Extreme(a[0], largest: true),
        ["count_distinct"] = (a, _) => new Different(a[0]),
        ["most_common"] = (a, _) => new MostCommon(a[0]),
        ["join_text"] = (a, _) => new JoinedText(a[0], a[1]),
        ["first"] = (a, _) => new PickedRow(a[0], (_, place) => place == 1),
        ["last"] = (a, _) => new PickedRow(a[0], (_, _) => true),
        ["nth"] = (a, _) => new PickedRow(a[0], (row, place) => a[1][row] is long n && n == place),
        ["collect"] = (a, _) => new CollectedRows(a),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What the order of rows decides.
    private static readonly FrozenSet<string> s_ordered = FrozenSet.Create(StringComparer.Ordinal, "join_text", "first", "last", "nth", "collect");

    /// <summary>Whether it is one of these.</summary>
    public static bool Knows(Function function) => s_all.ContainsKey(function.Name);

    /// <summary>One that has seen no row yet.</summary>
    public static Accumulator New(Function function, Vector[] arguments, DataType type) => s_all[function.Name](arguments, type);

    /// <summary>Whether it looks at a row at all: most skip those whose first argument is empty.</summary>
    public static bool Takes(Function function, Vector[] arguments, int row) => function.KeepsEmpties || arguments.Length == 0 || !arguments[0].Empty[row];

    /// <summary>The aggregate's value for each group.</summary>
    public static Vector Of(Aggregate aggregate, AggregateRows rows)
    {
        var groups = new Accumulator[rows.Groups];
        for (var group = 0; group < groups.Length; group++)
            groups[group] = New(aggregate.Function, rows.Arguments, aggregate.Type);
        foreach (var row in s_ordered.Contains(aggregate.Function.Name) ? rows.Order() : Enumerable.Range(0, rows.Rows.Count))
        {
            if (Takes(aggregate.Function, rows.Arguments, row))
                groups[rows.Rows.Owners[row]].Add(row);
        }

        var values = Vector.Create(aggregate.Type, rows.Groups);
        for (var group = 0; group < groups.Length; group++)
            values.Set(group, groups[group].Value);
        return values;
    }
}
