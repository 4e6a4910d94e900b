using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>All rows of an entity: its attributes by name, its rows by their key.</summary>
internal sealed class EntityTable
{
    private readonly ColumnBatch _columns;
    private readonly Lazy<RowIndex> _byKey;

    public EntityTable(Entity entity, ColumnBatch columns)
    {
        _columns = columns;
        var schema = Schema.Of(entity);
        Rows = new RowSet(
            schema,
            schema.Columns.ToDictionary(c => c.Name, c => Column(c.Name), StringComparer.Ordinal),
            new int[columns.Count],
            [.. Enumerable.Range(0, columns.Count)]);
        _byKey = new Lazy<RowIndex>(() => new RowIndex(Rows, [.. Rows.Key]));
    }

    /// <summary>The rows, with their key alone.</summary>
    public RowSet Rows { get; }

    /// <summary>An attribute of all rows.</summary>
    /// <exception cref="ArgumentException">Whoever gave the rows left it out.</exception>
    public Vector Column(string attribute) =>
        _columns.Find(attribute) ?? throw new ArgumentException($"The rows given have no column {attribute}, which was asked for.");

    /// <summary>For each row its number in this table; -1 for one that is not there.</summary>
    public int[] PlacesOf(RowSet rows) =>
        rows.Places is { } places && rows.Schema.Dimension == Rows.Schema.Dimension
            ? places
            : _byKey.Value.First([.. Rows.Schema.Key.Select(k => rows[k])], rows.Count);
}
