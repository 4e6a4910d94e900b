using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>
/// The rows of one relation for all rows of the frame outside at once: each row says whose it is. So a relation that looks at a row outside is run
/// once, not once a row. At the outermost the frame is a single row, and all rows are its.
/// </summary>
internal sealed class RowSet
{
    private readonly Dictionary<string, Vector> _columns;

    /// <summary>Rows of a relation.</summary>
    /// <param name="schema">Names, key and dimension.</param>
    /// <param name="columns">At least the schema's columns, by name.</param>
    /// <param name="owners">For each row, the number of the row outside that it belongs to.</param>
    /// <param name="places">For each row its number in the table of its dimension, negative for none; null where nobody has looked it up.</param>
    public RowSet(Schema schema, Dictionary<string, Vector> columns, int[] owners, int[]? places)
    {
        Schema = schema;
        _columns = columns;
        Owners = owners;
        Places = places;
    }

    /// <summary>A single row without columns, for what looks at no row.</summary>
    public static RowSet Unit { get; } = new(new Schema([], [], null), [], [0], null);

    public Schema Schema { get; }

    public int[] Owners { get; }

    public int[]? Places { get; }

    public int Count => Owners.Length;

    public Vector this[string column] => _columns[column];

    public IEnumerable<Vector> Key => Schema.Key.Select(k => _columns[k]);

    /// <summary>Some of the rows, in the order named; a negative number gives a row whose values are all empty.</summary>
    public RowSet Gather(int[] rows) => Gather(rows, Take(Owners, rows));

    /// <summary>Some of the rows, given to other owners.</summary>
    public RowSet Gather(int[] rows, int[] owners) => new(
        Schema, _columns.ToDictionary(c => c.Key, c => c.Value.Gather(rows), StringComparer.Ordinal), owners, Places is null ? null : Take(Places, rows));

    /// <summary>The same rows with more columns.</summary>
    public RowSet With(Schema schema, IEnumerable<KeyValuePair<string, Vector>> columns)
    {
        var all = new Dictionary<string, Vector>(_columns, StringComparer.Ordinal);
        foreach (var (name, vector) in columns)
            all[name] = vector;
        return new RowSet(schema, all, Owners, Places);
    }

    /// <summary>The same rows with other columns only.</summary>
    public RowSet Only(Schema schema, Dictionary<string, Vector> columns) => new(schema, columns, Owners, Places);

    /// <summary>The same rows, given to other owners.</summary>
    public RowSet OwnedBy(int[] owners) => new(Schema, _columns, owners, Places);

    /// <summary>The items at some places; where the place is negative, itself.</summary>
    public static int[] Take(int[] items, int[] places)
    {
        var taken = new int[places.Length];
        for (var i = 0; i < places.Length; i++)
            taken[i] = places[i] < 0 ? places[i] : items[places[i]];
        return taken;
    }
}
