using Jalon.Algebra.Model;
using Jalon.Algebra.Types;
using Jalon.Language.Binding;

namespace Jalon.Language.Tests.Binding;

/// <summary>The tables and files of a small shop, as an engine would describe them.</summary>
public sealed class ShopSources : ISources
{
    private static readonly SourceTable[] tables =
    [
        Table("crm.customer", ["id"],
            Column("id", "BIGINT", DataType.Int, false), Column("first_name", "VARCHAR", DataType.Text), Column("last_name", "VARCHAR", DataType.Text),
            Column("email", "VARCHAR", DataType.Text), Column("country", "VARCHAR", DataType.Text), Column("city", "VARCHAR", DataType.Text),
            Column("birth_date", "VARCHAR", DataType.Text), Column("registered_at", "TIMESTAMPTZ", DataType.DateTime), Column("active", "BOOLEAN", DataType.Bool),
            Column("score", "DOUBLE", DataType.Float), Column("status", "VARCHAR", DataType.Text), Column("sponsor_id", "BIGINT", DataType.Int),
            Column("picture", "BLOB", null)),
        Table("purchase", ["order_number", "line"],
            Column("order_number", "VARCHAR", DataType.Text, false), Column("line", "INTEGER", DataType.Int, false),
            Column("customer_id", "BIGINT", DataType.Int, false), Column("product_id", "BIGINT", DataType.Int), Column("quantity", "INTEGER", DataType.Int, false),
            Column("price", "DECIMAL(12,4)", DataType.Decimal(4)), Column("amount", "DECIMAL(12,2)", DataType.Decimal(2)),
            Column("ordered_on", "DATE", DataType.Date), Column("shipped_at", "TIMESTAMP", DataType.DateTime), Column("opens", "TIME", DataType.Time)),
        Table("product", ["id"],
            Column("id", "BIGINT", DataType.Int, false), Column("name", "VARCHAR", DataType.Text, false), Column("category", "VARCHAR", DataType.Text)),
        Table("country", ["code"],
            Column("code", "VARCHAR", DataType.Text, false), Column("name", "VARCHAR", DataType.Text), Column("european", "BOOLEAN", DataType.Bool)),
        Table("price_list", [], Column("code", "VARCHAR", DataType.Text), Column("price", "DECIMAL(8,2)", DataType.Decimal(2))),
        Table("blobs", ["id"], Column("id", "BLOB", null, false)),
        Table("odd", ["id"], Column("id", "BIGINT", DataType.Int, false), Column("shape", "GEOMETRY", null)),
    ];

    private static readonly SourceTable[] files =
    [
        Table("stop.csv", [], Column("email", "VARCHAR", DataType.Text), Column("reason", "VARCHAR", DataType.Text)),
        Table("data/new.parquet", [], Column("email", "VARCHAR", DataType.Text), Column("age", "BIGINT", DataType.Int)),
    ];

    public static DataModel Model { get; } = Made();

    public IEnumerable<string> TableNames => tables.Select(t => t.Name);

    SourceTable? ISources.Table(string name) => tables.FirstOrDefault(t => t.Name == name);

    public SourceTable? File(string path) => files.FirstOrDefault(f => f.Name == path);

    public Schema? Audience(string name) => name == "blocked" ? Schema.Of(Model.Find("customer")!).With([new Column("since", DataType.Date)]) : null;

    private static DataModel Made()
    {
        var bound = Shop.Bind(Shop.ModelText);
        return bound.Diagnostics.Count == 0 ? bound.Model : throw new InvalidOperationException(string.Join('\n', bound.Diagnostics));
    }

    private static SourceTable Table(string name, string[] key, params SourceColumn[] columns) => new(name, [.. columns], [.. key]);

    private static SourceColumn Column(string name, string storedAs, DataType? type, bool mayBeEmpty = true) => new(name, storedAs, type, mayBeEmpty);
}
