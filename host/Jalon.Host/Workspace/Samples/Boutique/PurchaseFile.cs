namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>The books: who bought what, when and for how much. A few people buy much, many once, and every fifth never.</summary>
internal static class PurchaseFile
{
    /// <summary>All lines in the order of the days on which they were bought.</summary>
    public static IReadOnlyList<Purchase> Make(SplitMix64 random, IReadOnlyList<Customer> customers, IReadOnlyList<Product> products)
    {
        var lines = new List<Purchase>();
        var (store, web) = (0, 0);
        foreach (var (customer, day) in Visits(random, customers).OrderBy(visit => visit.Day).ThenBy(visit => visit.Customer.Id))
        {
            var online = random.Chance(150 + 35 * (day.Year - Calendar.Opening.Year));
            var number = online ? $"W{Cells.Text(++web)}" : $"S{Cells.Text(++store)}";
            var shippedOn = online ? Shipping(random, day) : null;
            var basket = random.Pick(BasketSizes);
            for (var line = 1; line <= basket; line++)
            {
                var product = Choice(random, products, day);
                var quantity = random.Pick(Quantities);
                lines.Add(new()
                {
                    OrderNumber = number,
                    Line = line,
                    CustomerId = customer.Id,
                    ProductId = random.Chance(3) ? null : product.Id,
                    Quantity = quantity,
                    Cents = random.Chance(1) ? null : Discounted(random, quantity * product.Cents, day),
                    OrderedOn = day,
                    ShippedOn = shippedOn,
                    Channel = online ? "web" : "store",
                });
            }
        }
        return lines;
    }

    public static SampleFile ToFile(IEnumerable<Purchase> purchases)
    {
        var csv = new CsvText("order_number", "line", "customer_id", "product_id", "quantity", "amount", "ordered_on", "shipped_on", "channel");
        foreach (var purchase in purchases)
        {
            csv.Add(purchase.OrderNumber, Cells.Text(purchase.Line), Cells.Text(purchase.CustomerId), purchase.ProductId is { } id ? Cells.Text(id) : "",
                Cells.Text(purchase.Quantity), Cells.Amount(purchase.Cents), Cells.Text(purchase.OrderedOn), Cells.Text(purchase.ShippedOn), purchase.Channel);
        }
        return new("purchase.csv", csv.ToBytes());
    }

    /// <summary>Each order's customer and day; a third of the customers stopped coming at some time.</summary>
    private static IEnumerable<(Customer Customer, DateOnly Day)> Visits(SplitMix64 random, IReadOnlyList<Customer> customers)
    {
        foreach (var customer in customers)
        {
            var (fewest, most) = random.Pick(Loyalties);
            var orders = random.Between(fewest, most);
            var last = random.Chance(350) ? Calendar.Day(random, customer.CreatedOn, Calendar.Export) : Calendar.Export;
            for (var order = 0; order < orders; order++)
                yield return (customer, Calendar.ShoppingDay(random, customer.CreatedOn, last));
        }
    }

    /// <summary>What the shop had that day; the longer it has had a thing, the more it sells of it.</summary>
    private static Product Choice(SplitMix64 random, IReadOnlyList<Product> products, DateOnly day)
    {
        while (true)
        {
            var product = products[random.Below(random.Between(1, products.Count))];
            if (product.LaunchedOn <= day) return product;
        }
    }

    private static DateOnly? Shipping(SplitMix64 random, DateOnly day)
    {
        var shippedOn = day.AddDays(random.Pick(ShippingDays));
        return shippedOn > Calendar.Export || random.Chance(15) ? null : shippedOn;
    }

    /// <summary>Half of what is bought in the sales is reduced; rounded half up to the cent.</summary>
    private static int Discounted(SplitMix64 random, int cents, DateOnly day)
    {
        var percent = day switch { { Month: 1 or 7 } => 30, { Month: 11, Day: >= 20 } => 20, _ => 0 };
        return percent > 0 && random.Chance(500) ? (cents * (100 - percent) + 50) / 100 : cents;
    }

    private static readonly Weighted<(int Fewest, int Most)> Loyalties = new(
        (190, (0, 0)), (275, (1, 1)), (178, (2, 2)), (116, (3, 3)), (114, (4, 5)), (75, (6, 9)), (39, (10, 18)), (13, (19, 40)));

    private static readonly Weighted<int> BasketSizes = new((975, 1), (18, 2), (7, 3));

    private static readonly Weighted<int> Quantities = new((90, 1), (8, 2), (2, 3));

    private static readonly Weighted<int> ShippingDays = new((10, 0), (45, 1), (25, 2), (12, 3), (5, 5), (3, 9));
}
