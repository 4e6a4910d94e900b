namespace Jalon.Compilers.CSharp.Batches;

/// <summary>Rows held by column: what compiled code reads and writes.</summary>
public sealed class ColumnBatch
{
    private readonly Dictionary<string, int> _places;

    /// <summary>Rows of the given columns.</summary>
    /// <param name="columns">Names and types, each name once.</param>
    /// <param name="vectors">One a column, in the same order, of the same type and length.</param>
    /// <param name="count">The number of rows: needed where there is no column.</param>
    /// <exception cref="ArgumentException">Columns and vectors do not fit each other.</exception>
    public ColumnBatch(IReadOnlyList<Column> columns, IReadOnlyList<Vector> vectors, int count)
    {
        if (columns.Count != vectors.Count)
            throw new ArgumentException($"{columns.Count} columns were named and {vectors.Count} were given.", nameof(vectors));
        _places = new Dictionary<string, int>(columns.Count, StringComparer.Ordinal);
        for (var place = 0; place < columns.Count; place++)
        {
            var column = columns[place];
            if (vectors[place].Count != count)
                throw new ArgumentException($"Column {column.Name} has {vectors[place].Count} rows where {count} were announced.", nameof(vectors));
            if (vectors[place].Type.Kind != column.Type.Kind)
                throw new ArgumentException($"Column {column.Name} holds {vectors[place].Type} where {column.Type} was announced.", nameof(vectors));
            if (!_places.TryAdd(column.Name, place))
                throw new ArgumentException($"Two columns are named {column.Name}.", nameof(columns));
        }

        Columns = columns;
        Vectors = vectors;
        Count = count;
    }

    /// <summary>Names and types, in order.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The values, in the order of <see cref="Columns"/>.</summary>
    public IReadOnlyList<Vector> Vectors { get; }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The column of that name, or null.</summary>
    public Vector? Find(string name) => _places.TryGetValue(name, out var place) ? Vectors[place] : null;

    /// <summary>One row's values, in the order of <see cref="Columns"/>; null for empty.</summary>
    public IReadOnlyList<object?> Row(int row) => [.. Vectors.Select(v => v[row])];

    /// <summary>Rows as they come from outside, one array of values a row (see <see cref="Vector.Read"/>).</summary>
    /// <exception cref="ArgumentException">A value is of another kind than its column.</exception>
    public static ColumnBatch Read(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<object?>> rows) =>
        new(columns, [.. columns.Select((c, place) => Vector.Read(c.Type, [.. rows.Select(r => r[place])]))], rows.Count);
}
