using System.Globalization;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess;
using Attribute = Jalon.Algebra.Model.Attribute;

namespace Jalon.Compilers.Tests.CSharp.InProcess;

/// <summary>Five customers, their purchases and the products: small enough to know every answer by heart.</summary>
internal static class Shop
{
    public static Attribute Id { get; } = new("id", DataType.Int, false);

    public static Attribute Name { get; } = new("name", DataType.Text, true);

    public static Attribute Country { get; } = new("country", DataType.Text, true);

    public static Attribute Score { get; } = new("score", DataType.Int, true);

    public static Attribute CustomerId { get; } = new("customer_id", DataType.Int, true);

    public static Attribute ProductId { get; } = new("product_id", DataType.Int, true);

    public static Attribute Amount { get; } = new("amount", DataType.Decimal(2), true);

    public static Attribute Day { get; } = new("ordered_on", DataType.Date, true);

    public static Entity Product { get; } = new("product", "product", ["id"], [Id, Name]);

    public static Entity Purchase { get; } = new("purchase", "purchase", ["id"], [Id, CustomerId, ProductId, Amount, Day]);

    public static Entity Customer { get; } = new("customer", "customer", ["id"], [Id, Name, Country, Score]);

    public static Link Purchases { get; } = new(
        "purchases", "purchase", Cardinality.Many, [new LinkPair(Of(Customer, Id), Of(Purchase, CustomerId))]);

    public static Link ToProduct { get; } = new("product", "product", Cardinality.One, [new LinkPair(Of(Purchase, ProductId), Of(Product, Id))]);

    public static Link ToCustomer { get; } = new("customer", "customer", Cardinality.One, [new LinkPair(Of(Purchase, CustomerId), Of(Customer, Id))]);

    public static DataModel Model { get; } = new([Customer, Purchase, Product]);

    public static Relation Customers { get; } = new EntityScan(Customer);

    private static Dictionary<string, ColumnBatch> Tables { get; } = new()
    {
        // In no order, so that a test sees where one was made.
        ["customer"] = Table(
            Customer,
            [3L, "Chloé", "FR", 30L], [1L, "Ana", "FR", 10L], [5L, "Eve", null, 10L], [2L, "Bob", "DE", null], [4L, "\ud83d\ude00", "DE", 10L]),
        ["purchase"] = Table(
            Purchase,
            [12L, 1L, 101L, 20.00m, new DateOnly(2026, 3, 1)],
            [11L, 1L, 100L, 10.50m, new DateOnly(2026, 1, 1)],
            [13L, 2L, 100L, 99.99m, new DateOnly(2026, 2, 1)],
            [14L, 3L, null, null, null],
            [15L, null, 100L, 1.00m, new DateOnly(2026, 4, 1)],
            [16L, 9L, 101L, 2.00m, new DateOnly(2026, 5, 1)]),
        ["product"] = Table(Product, [100L, "Tea"], [101L, "Jam"]),
    };

    public static AttributeRef Of(Entity entity, Attribute attribute, int level = 0) => new(level, [], entity, attribute);

    public static ColumnRef Column(string name, DataType type, int level = 0) => new(level, new Column(name, type));

    public static Scalar Compare(Scalar left, ComparisonOperator op, Scalar right) => new Comparison(op, left, right);

    public static Scalar In(Entity entity, Attribute attribute, string value) => Compare(Of(entity, attribute), ComparisonOperator.Equal, Literal.Of(value));

    public static Aggregate Over(string function, Relation rows, DataType type, params Scalar[] arguments) =>
        new(Catalogue.Standard.Find(function)!, rows, [.. arguments], [], type, true);

    /// <summary>The purchases of the row just outside.</summary>
    public static Relation PurchasesOf(Relation outside) => new LinkRows(new OuterRow(0, outside.Schema), [Purchases], Schema.Of(Purchase));

    public static Select Show(Relation rows, params (string Name, Scalar Value)[] columns) => new(rows, [.. columns.Select(c => new NamedScalar(c.Name, c.Value))]);

    /// <summary>The rows of a relation as text: values separated by blanks, a dash for empty.</summary>
    public static string[] Rows(Relation relation, CompileContext? context = null)
    {
        var compiled = new InProcessCompiler(Compiled.Compiler, Model).Compile(relation).Required;
        var batch = compiled.Run(Source, context ?? Compiled.Context);
        return [.. Enumerable.Range(0, batch.Count).Select(row => string.Join(' ', batch.Row(row).Select(Text)))];
    }

    public static ColumnBatch Source(SourceRequest request)
    {
        var table = Tables[Assert.IsType<EntityScan>(request.Rows).Entity.Name];
        return new ColumnBatch(request.Columns, [.. request.Columns.Select(c => table.Find(c.Name)!)], table.Count);
    }

    private static ColumnBatch Table(Entity entity, params object?[][] rows) =>
        ColumnBatch.Read([.. entity.Attributes.Select(a => new Column(a.Name, a.Type))], rows);

    private static string Text(object? value) => value switch
    {
        null => "-",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IReadOnlyList<Jalon.Algebra.ValueList<object?>> rows => "{" + string.Join("; ", rows.Select(r => string.Join(' ', r.Select(Text)))) + "}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
