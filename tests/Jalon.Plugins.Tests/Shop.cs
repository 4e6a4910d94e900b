namespace Jalon.Plugins.Tests;

/// <summary>A small model: customers who buy, and live in households.</summary>
internal static class Shop
{
    public static Entity Household { get; } = new("household", "household", ["code"], [new("code", DataType.Text, false)]);

    public static Entity Purchase { get; } = new("purchase", "purchase", ["number", "line"],
        [new("number", DataType.Text, false), new("line", DataType.Int, false), new("customer_id", DataType.Int, true), new("amount", DataType.Decimal(2), true)]);

    // The entity without its links, for the links themselves to speak of.
    private static Entity Customer0 { get; } = new("customer", "customer", ["id"],
        [new("id", DataType.Int, false), new("email", DataType.Text, true), new("country", DataType.Text, true), new("household_code", DataType.Text, true)]);

    public static Entity Customer { get; } = Customer0 with
    {
        Links = [HouseholdLink, Purchases],
    };

    public static Link HouseholdLink => new("household", "household", Cardinality.One,
        [new(new AttributeRef(0, [], Customer0, Customer0.FindAttribute("household_code")!), Household.Column("code"))]);

    public static Link Purchases => new("purchases", "purchase", Cardinality.Many,
        [new(new AttributeRef(0, [], Customer0, Customer0.FindAttribute("id")!), Purchase.Column("customer_id"))]);

    public static Scalar Column(this Entity entity, string name, int level = 0) => entity.Key.Contains(name)
        ? new ColumnRef(level, Schema.Of(entity).Find(name)!)
        : new AttributeRef(level, [], entity, entity.FindAttribute(name)!);

    public static Relation Carries(this Transition transition, Entity entity, params Column[] computed) =>
        new WorkingTable(transition.ToString(), Schema.Of(entity).With(computed));

    public static Relation CarriesRows(this Transition transition, ValueList<string> key, params ValueList<Column> columns) =>
        new WorkingTable(transition.ToString(), new Schema(columns, key, null));

    public static Scalar Is(this Scalar left, string value) => new Comparison(ComparisonOperator.Equal, left, Literal.Of(value));

    public static Inputs Inputs(params (Transition Transition, Relation Rows)[] inputs) =>
        new("here", inputs.ToDictionary(i => i.Transition, i => i.Rows)) { Campaign = "spring" };

    /// <summary>All outputs as one text: the form of an activity's golden.</summary>
    public static string Text(this IEnumerable<Output> outputs) => string.Concat(outputs.Select(o =>
        $"{o.Name}{(o.Main ? " (main)" : "")}{(o.SkipEmpty ? " (skip empty)" : "")}: {o.Rows.Schema}\n{o.Rows}"));
}
