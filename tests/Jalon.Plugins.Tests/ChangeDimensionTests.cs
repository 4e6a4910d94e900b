using Jalon.Plugins.ChangeDimension;

namespace Jalon.Plugins.Tests;

public sealed class ChangeDimensionTests
{
    private static readonly Transition s_input = new("buyers", "result");
    private static readonly Relation s_rows = s_input.Carries(Shop.Customer);

    [Fact]
    public void A_path_to_one_groups_and_rows_that_lead_nowhere_are_told() => Golden.Composes(
        """
        result (main): key code
        group by code = .household.code as household derive 
          transition buyers.result
        unmatched: key id
        where (.household.code is empty)
          transition buyers.result
        """,
        Compose(new ChangeDimensionSettings { Input = s_input, To = ToHousehold }));

    [Fact]
    public void A_path_to_many_follows_its_links() => Golden.Composes(
        """
        result (main): key number+line
        links purchases
          transition buyers.result
        unmatched: key id
        where not exists( over {links purchases < outer row 0})
          transition buyers.result
        """,
        Compose(new ChangeDimensionSettings { Input = s_input, To = new([Shop.Purchases], Shop.Purchase) }));

    [Fact]
    public void Columns_look_back_only_at_the_rows_that_count() => Golden.Composes(
        """
        result (main): key code, members int
        derive members = count( over {links input < outer row 0})
          group by code = .household.code as household derive 
            distinct by .household.code keep 1 order by .country desc
              transition buyers.result
        unmatched: key id
        where (.household.code is empty)
          transition buyers.result
        """,
        Compose(Counting));

    [Fact]
    public void The_link_back_leads_to_the_rows_kept()
    {
        var derived = Assert.IsType<Derive>(Compose(Counting).First().Rows);
        var counted = Assert.IsType<LinkRows>(Assert.IsType<Aggregate>(derived.Columns[0].Value).Rows);
        Assert.IsType<Distinct>(counted.Path[0].Rows);
    }

    [Fact]
    public void Keep_and_order_are_refused_where_they_say_nothing()
    {
        Golden.Refuses("keep", "at least 1", () => Compose(new() { Input = s_input, To = ToHousehold, Keep = 0 }));
        Golden.Refuses("keep", "link to many", () => Compose(new() { Input = s_input, To = new([Shop.Purchases], Shop.Purchase), Keep = 1 }));
        Golden.Refuses("order", "add keep", () => Compose(new() { Input = s_input, To = ToHousehold, Order = ByCountry }));
    }

    private static LinkPath ToHousehold => new([Shop.HouseholdLink], Shop.Household);

    private static Ordering ByCountry => new([new(Shop.Customer.Column("country"), Descending: true)]);

    private static ChangeDimensionSettings Counting => new()
    {
        Input = s_input,
        To = ToHousehold,
        Keep = 1,
        Order = ByCountry,
        Query = new(new EntityScan(Shop.Household).Derive(new NamedScalar("members", Back.Count()))),
    };

    private static Relation Back => new LinkRows(new OuterRow(0, Schema.Of(Shop.Household)), [InputLink], s_rows.Schema);

    private static Link InputLink => new("input", "input", Cardinality.Many,
        [new(Shop.Household.Column("code"), new AttributeRef(0, [Shop.HouseholdLink], Shop.Household, Shop.Household.FindAttribute("code")!))])
    {
        Rows = s_rows,
    };

    private static IEnumerable<Output> Compose(ChangeDimensionSettings settings) =>
        new ChangeDimension.ChangeDimension().Compose(settings, Shop.Inputs((s_input, s_rows)));
}
