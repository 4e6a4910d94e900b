using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

using ModelAttribute = Jalon.Algebra.Model.Attribute;

namespace Jalon.Host.Tests.Engines;

/// <summary>Five customers and what they bought, with every kind of gap that data has.</summary>
internal static class Shop
{
    public const string Customers = """
        id,name,email,country,points,born,vip
        1,Ana,ana@example.com,FR,10,1990-05-01,true
        2,Bert,BERT@example.com,DE,,1985-12-31,false
        3,Zoé,,FR,30,,
        4,Dora,bert@example.com,,5,2001-02-28,true
        5,Émile,ana@example.com,GB,10,1999-01-01,false
        """;

    public const string Purchases = """
        id,customer_id,product_id,amount,quantity,bought_at,shipped_on
        1,1,1,120.50,1,2026-01-10 08:00:00,2026-01-12
        2,1,2,19.50,2,2026-02-01 23:30:00,
        3,2,1,99.99,1,2026-01-31 22:00:00,2026-02-03
        4,3,2,5.00,3,2026-03-15 12:00:00,2026-03-15
        5,3,,700.00,1,2026-03-16 12:00:00,
        6,,1,1.00,1,2026-03-17 12:00:00,2026-03-18
        """;

    public const string Products = """
        id,name,category
        1,Lamp,Home
        2,Pen,
        """;

    public static Entity Product { get; } = new("product", "product", ["id"], [new("id", DataType.Int, true), new("name", DataType.Text, true), new("category", DataType.Text, true)]);

    private static Entity PlainPurchase { get; } = new(
        "purchase",
        "purchase",
        ["id"],
        [
            new("id", DataType.Int, true), new("customer_id", DataType.Int, true), new("product_id", DataType.Int, true),
            new("amount", DataType.Decimal(2), true), new("quantity", DataType.Int, true),
            new("bought_at", DataType.DateTime, true) { StoredAs = "TIMESTAMP" }, new("shipped_on", DataType.Date, true),
        ]);

    public static Link ToProduct { get; } = new("product", "product", Cardinality.One, [new(PlainPurchase.Attr("product_id"), Product.Attr("id"))]);

    public static Entity Purchase { get; } = PlainPurchase with { Links = [ToProduct] };

    private static Entity PlainCustomer { get; } = new(
        "customer",
        "customer",
        ["id"],
        [
            new("id", DataType.Int, false), new("name", DataType.Text, true), new("email", DataType.Text, true), new("country", DataType.Text, true),
            new("points", DataType.Int, true), new("born", DataType.Date, true), new("vip", DataType.Bool, true),
        ]);

    public static Link ToPurchases { get; } = new("purchases", "purchase", Cardinality.Many, [new(PlainCustomer.Attr("id"), PlainPurchase.Attr("customer_id"))]);

    public static Link ToCustomer { get; } = new("customer", "customer", Cardinality.One, [new(PlainPurchase.Attr("customer_id"), PlainCustomer.Attr("id"))]);

    public static Entity Customer { get; } = PlainCustomer with { Links = [ToPurchases] };

    public static DataModel Model { get; } = new([Customer, Purchase with { Links = [ToProduct, ToCustomer] }, Product]);

    public static Relation AllCustomers { get; } = new EntityScan(Customer);

    public static Relation AllPurchases { get; } = new EntityScan(Purchase);

    public static Scalar Of(string attribute, int level = 0) => Customer.Attr(attribute, level);

    public static Scalar Bought(string attribute, int level = 0) => Purchase.Attr(attribute, level);

    /// <summary>The purchases of the customer at hand.</summary>
    public static Relation Theirs { get; } = Say.Linked(AllCustomers.Schema, Purchase, ToPurchases);

    public static Scalar Spent { get; } = Say.Agg("sum", Theirs, DataType.Decimal(2), [Bought("amount")]);

    /// <summary>A workspace's folder with the shop in its data.</summary>
    public static string Make()
    {
        var root = Directory.CreateTempSubdirectory("jalon-engine-").FullName;
        Directory.CreateDirectory(Path.Combine(root, "data"));
        File.WriteAllText(Path.Combine(root, "data", "customer.csv"), Customers);
        File.WriteAllText(Path.Combine(root, "data", "purchase.csv"), Purchases);
        File.WriteAllText(Path.Combine(root, "data", "product.csv"), Products);
        return root;
    }

    internal static ModelAttribute Attribute(string name) => Customer.FindAttribute(name)!;
}
