using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>What an aggregate looks at: rows that belong to groups, and a group for each row outside.</summary>
/// <param name="Rows">The rows; their owners are the groups.</param>
/// <param name="Arguments">The aggregate's arguments over them.</param>
/// <param name="Groups">How many groups, those without rows too.</param>
/// <param name="Order">Gives all rows in order, group by group; computed where an aggregate looks at it.</param>
internal sealed record AggregateRows(RowSet Rows, Vector[] Arguments, int Groups, Func<int[]> Order)
{
    /// <summary>The numbers of each group's rows that have a value of the first argument, in no order that means anything.</summary>
    public List<int>[] Filled() => Grouped(Enumerable.Range(0, Rows.Count).Where(row => !Arguments[0].Empty[row]));

    /// <summary>The numbers of each group's rows, in order.</summary>
    public List<int>[] Ordered() => Grouped(Order());

    private List<int>[] Grouped(IEnumerable<int> rows)
    {
        var groups = new List<int>[Groups];
        for (var group = 0; group < Groups; group++)
            groups[group] = [];
        foreach (var row in rows)
            groups[Rows.Owners[row]].Add(row);
        return groups;
    }
}
