using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>The total order of rows: owner by owner, by the order asked for, empties last both ways, ties by the key, then by their place.</summary>
internal static class RowOrder
{
    /// <summary>The rows' numbers in order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="values">What they are ordered by, a column a key; none to go by the rows' own key.</param>
    /// <param name="descending">For each of the values whether the largest comes first.</param>
    public static int[] Of(RowSet rows, IReadOnlyList<Vector> values, IReadOnlyList<bool> descending)
    {
        Vector[] columns = [.. values, .. rows.Key];
        bool[] reversed = [.. descending, .. rows.Key.Select(_ => false)];
        var owners = rows.Owners;
        var numbers = new int[rows.Count];
        for (var row = 0; row < numbers.Length; row++)
            numbers[row] = row;
        Array.Sort(numbers, Compare);
        return numbers;

        int Compare(int left, int right)
        {
            if (owners[left] != owners[right])
                return owners[left].CompareTo(owners[right]);
            for (var place = 0; place < columns.Length; place++)
            {
                var column = columns[place];
                if (column.Empty[left] || column.Empty[right])
                {
                    if (column.Empty[left] != column.Empty[right])
                        return column.Empty[left] ? 1 : -1;
                    continue;
                }

                var order = column.Compare(left, right);
                if (order != 0)
                    return reversed[place] ? -order : order;
            }

            return left.CompareTo(right);
        }
    }

    /// <summary>The numbers of the rows that are kept, in the order in which they stood.</summary>
    /// <param name="order">All rows, best first within each owner (or group).</param>
    /// <param name="groups">For each row the group in which it competes.</param>
    /// <param name="allowed">How many a group may keep.</param>
    public static int[] First(int[] order, int[] groups, Func<int, long> allowed)
    {
        var kept = new bool[order.Length];
        var counts = new Dictionary<int, long>();
        foreach (var row in order)
        {
            var count = counts.GetValueOrDefault(groups[row]);
            if (count >= allowed(groups[row]))
                continue;
            counts[groups[row]] = count + 1;
            kept[row] = true;
        }

        return [.. Enumerable.Range(0, kept.Length).Where(row => kept[row])];
    }
}
