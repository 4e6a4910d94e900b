using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>Rows told apart by the values of some columns; with owners, rows of different owners are different.</summary>
internal sealed class RowKeys(Vector[] columns, int[]? owners = null)
{
    /// <summary>Whether a value of a row is empty.</summary>
    public bool HasEmpty(int row) => Array.Exists(columns, c => c.Empty[row]);

    /// <summary>The key of a row, good to look up in any dictionary with <see cref="Comparer"/>.</summary>
    public RowKey this[int row] => new(this, row);

    /// <summary>The rows under their keys, those with an empty value left out: empties never match each other.</summary>
    public Dictionary<RowKey, List<int>> Index(int count)
    {
        var index = new Dictionary<RowKey, List<int>>(count, Comparer);
        for (var row = 0; row < count; row++)
        {
            if (HasEmpty(row))
                continue;
            if (!index.TryGetValue(this[row], out var rows))
                index.Add(this[row], rows = new List<int>(1));
            rows.Add(row);
        }

        return index;
    }

    /// <summary>Numbers the keys in the order in which they are met: for each row its key's number, and for each key its first row.</summary>
    public (int[] Numbers, List<int> First) Number(int count)
    {
        var numbers = new int[count];
        var first = new List<int>();
        var known = new Dictionary<RowKey, int>(Comparer);
        for (var row = 0; row < count; row++)
        {
            if (!known.TryGetValue(this[row], out var number))
            {
                number = first.Count;
                known.Add(this[row], number);
                first.Add(row);
            }

            numbers[row] = number;
        }

        return (numbers, first);
    }

    public static IEqualityComparer<RowKey> Comparer { get; } = new KeyComparer();

    private bool Same(int row, RowKeys other, int otherRow)
    {
        if (owners is not null && owners[row] != other.Owner(otherRow))
            return false;
        for (var place = 0; place < columns.Length; place++)
        {
            if (!columns[place].Same(row, other.Column(place), otherRow))
                return false;
        }

        return true;
    }

    private int Hash(int row)
    {
        var hash = default(HashCode);
        if (owners is not null)
            hash.Add(owners[row]);
        foreach (var column in columns)
            hash.Add(column.Hash(row));
        return hash.ToHashCode();
    }

    private Vector Column(int place) => columns[place];

    private int Owner(int row) => owners is null ? 0 : owners[row];

    /// <summary>A row of some keys.</summary>
    internal readonly record struct RowKey(RowKeys Keys, int Row);

    private sealed class KeyComparer : IEqualityComparer<RowKey>
    {
        public bool Equals(RowKey x, RowKey y) => x.Keys.Same(x.Row, y.Keys, y.Row);

        public int GetHashCode(RowKey key) => key.Keys.Hash(key.Row);
    }
}
