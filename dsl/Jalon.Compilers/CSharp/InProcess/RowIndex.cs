using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>Rows found by the values of some columns; empty values are never found.</summary>
internal sealed class RowIndex
{
    private readonly Dictionary<RowKeys.RowKey, List<int>> _rows;

    public RowIndex(RowSet rows, Vector[] keys)
    {
        Rows = rows;
        _rows = new RowKeys(keys).Index(rows.Count);
    }

    /// <summary>The rows that are indexed.</summary>
    public RowSet Rows { get; }

    /// <summary>For each row that looks for some, the pairs of its number and theirs; in its order, then theirs.</summary>
    public (int[] Near, int[] Far) Pairs(Vector[] keys, int count)
    {
        var sought = new RowKeys(keys);
        var (near, far) = (new List<int>(count), new List<int>(count));
        for (var row = 0; row < count; row++)
        {
            if (sought.HasEmpty(row) || !_rows.TryGetValue(sought[row], out var found))
                continue;
            foreach (var match in found)
            {
                near.Add(row);
                far.Add(match);
            }
        }

        return ([.. near], [.. far]);
    }

    /// <summary>For each row that looks for one, the first found; -1 for none.</summary>
    public int[] First(Vector[] keys, int count)
    {
        var sought = new RowKeys(keys);
        var found = new int[count];
        for (var row = 0; row < count; row++)
            found[row] = !sought.HasEmpty(row) && _rows.TryGetValue(sought[row], out var rows) ? rows[0] : -1;
        return found;
    }
}
