using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using static Jalon.Compilers.Tests.CSharp.InProcess.Shop;

namespace Jalon.Compilers.Tests.CSharp.InProcess;

/// <summary>Language reference, section 3: paths and calls over links, with no engine.</summary>
public sealed class LinkTests
{
    private static readonly Relation s_purchases = PurchasesOf(Customers);
    private static readonly Scalar s_amount = Of(Purchase, Amount);

    [Fact]
    public void Aggregates_range_over_the_rows_that_a_link_leads_to() =>
        Assert.Equal(
            ["1 2 30.50 15.25 2026-03-01", "2 1 99.99 99.99 2026-02-01", "3 1 0.00 - -", "4 0 0.00 - -", "5 0 0.00 - -"],
            Rows(Show(
                Customers,
                ("n", Over("count", s_purchases, DataType.Int)),
                ("total", Over("sum", s_purchases, DataType.Decimal(2), s_amount)),
                ("mean", Over("avg", s_purchases, DataType.Float, s_amount)),
                ("last", Over("max", s_purchases, DataType.Date, Of(Purchase, Day))))));

    [Fact]
    public void A_condition_on_an_aggregate_filters() =>
        Assert.Equal(
            ["2"],
            Rows(new Filter(Customers, Compare(Over("sum", s_purchases, DataType.Decimal(2), s_amount), ComparisonOperator.Greater, Literal.Of(50m, 2)))));

    [Fact]
    public void Rows_inside_see_the_row_outside()
    {
        var same = new Filter(s_purchases, Compare(Of(Purchase, CustomerId), ComparisonOperator.Equal, Of(Customer, Id, level: 1)));
        var other = new Filter(s_purchases, Compare(Of(Purchase, ProductId), ComparisonOperator.Equal, new Arithmetic(ArithmeticOperator.Add, Of(Customer, Id, level: 1), Literal.Of(99), DataType.Int)));
        Assert.Equal(["1 2 1", "2 1 0", "3 1 0", "4 0 0", "5 0 0"], Rows(Show(Customers, ("n", Over("count", same, DataType.Int)), ("m", Over("count", other, DataType.Int)))));
    }

    [Fact]
    public void A_path_gives_empty_where_a_row_is_missing()
    {
        var purchases = new EntityScan(Purchase);
        Assert.Equal(
            ["11 Tea FR", "12 Jam FR", "13 Tea DE", "14 - FR", "15 Tea -", "16 Jam -"],
            Rows(Show(
                purchases,
                ("product", new AttributeRef(0, [ToProduct], Product, Name)),
                ("country", new AttributeRef(0, [ToCustomer], Customer, Country)))));
    }

    [Fact]
    public void First_and_collect_go_by_their_order_or_the_key()
    {
        var product = new AttributeRef(0, [ToProduct], Product, Name);
        var newest = Over("first", s_purchases, DataType.Text, product) with { Order = [new OrderKey(Of(Purchase, Day), true)] };
        var joined = Over("join_text", s_purchases, DataType.Text, product, Literal.Of("+"));
        var rows = Show(new Limit(s_purchases, Literal.Of(1), [new OrderKey(s_amount, true)]), ("p", product), ("a", s_amount));
        var collected = Over("collect", rows, DataType.Rows([new Column("p", DataType.Text), new Column("a", DataType.Decimal(2))]));
        Assert.Equal(
            ["1 Tea Jam Tea+Jam {Jam 20.00}", "2 Tea Tea Tea {Tea 99.99}", "3 - - - {- -}", "4 - - - {}", "5 - - - {}"],
            Rows(Show(Customers, ("first", Over("first", s_purchases, DataType.Text, product)), ("newest", newest), ("joined", joined), ("rows", collected))));
    }

    [Fact]
    public void Exists_and_every_over_nothing_are_false_and_true()
    {
        var large = Compare(s_amount, ComparisonOperator.Greater, Literal.Of(15m, 2));
        Assert.Equal(
            ["1 True False", "2 True True", "3 False False", "4 False True", "5 False True"],
            Rows(Show(Customers, ("any", Over("exists", new Filter(s_purchases, large), DataType.Bool)), ("all", Over("every", s_purchases, DataType.Bool, large)))));
    }

    [Fact]
    public void A_path_of_links_gives_each_row_at_its_end_once()
    {
        var bought = new LinkRows(new OuterRow(0, Customers.Schema), [Purchases, ToProduct], Schema.Of(Product));
        var all = new LinkRows(new WorkingTable("x", new EntityScan(Purchase).Schema), [ToProduct], Schema.Of(Product));
        Assert.Equal(["1 2", "2 1", "3 0", "4 0", "5 0"], Rows(Show(Customers, ("n", Over("count", bought, DataType.Int)))));
        Assert.Equal(["100", "101"], Rows(all with { Start = new EntityScan(Purchase) }));
    }

    [Fact]
    public void A_call_inside_a_call_sees_its_own_rows()
    {
        // For each customer, the purchases whose product was bought by more than one customer that exists.
        var buyersOfProduct = new Filter(
            new EntityScan(Purchase), Compare(Of(Purchase, ProductId), ComparisonOperator.Equal, Of(Purchase, ProductId, level: 1)));
        var popular = new Filter(s_purchases, Compare(Over("count", buyersOfProduct, DataType.Int), ComparisonOperator.Greater, Literal.Of(2)));
        Assert.Equal(["1 1", "2 1", "3 0", "4 0", "5 0"], Rows(Show(Customers, ("n", Over("count", popular, DataType.Int)))));
    }

    [Fact]
    public void Unlinked_sources_are_tied_by_an_equality_or_stand_alone()
    {
        Column name = new("name", DataType.Text), line = new("line", DataType.Int);
        var stop = new Values(new Schema([line, name], ["line"], null), [[1L, "ANA"], [2L, "eve"], [3L, null]]);
        var stopped = new Filter(stop, Compare(new ColumnRef(0, name), ComparisonOperator.SameText, Of(Customer, Name, level: 1)));
        Assert.Equal(["1", "5"], Rows(new Filter(Customers, Over("exists", stopped, DataType.Bool))));
        Assert.Equal(["1", "2", "3", "4", "5"], Rows(new Filter(Customers, Over("exists", stop, DataType.Bool))));

        var scores = new Filter(new EntityScan(Customer), In(Customer, Country, "FR"));
        Assert.Equal(["1", "3", "4", "5"], Rows(new Filter(Customers, new InRelation(Of(Customer, Score), scores, Of(Customer, Score)))));
        Assert.Equal(["2"], Rows(new Filter(Customers, new Not(new InRelation(Of(Customer, Score), scores, Of(Customer, Score))))));
    }

    [Fact]
    public void A_membership_may_look_at_the_row_outside()
    {
        var others = new Filter(new EntityScan(Customer), Compare(Of(Customer, Id), ComparisonOperator.Less, Of(Customer, Id, level: 1)));
        // Somebody with a smaller number has the same score.
        Assert.Equal(["4", "5"], Rows(new Filter(Customers, new InRelation(Of(Customer, Score), others, Of(Customer, Score)))));
    }

    [Fact]
    public void A_link_with_a_further_condition_leads_to_the_rows_that_meet_it()
    {
        var larger = Purchases with { Also = Compare(s_amount, ComparisonOperator.Greater, new Cast(Of(Customer, Score, level: 1), DataType.Decimal(2))) };
        var rows = new LinkRows(new OuterRow(0, Customers.Schema), [larger], Schema.Of(Purchase));
        Assert.Equal(["1 2", "2 0", "3 0", "4 0", "5 0"], Rows(Show(Customers, ("n", Over("count", rows, DataType.Int)))));
    }

    [Fact]
    public void A_link_to_rows_that_an_activity_added_gives_their_columns()
    {
        Column code = new("code", DataType.Text), note = new("note", DataType.Text);
        var notes = new Values(new Schema([code, note], ["code"], null), [["FR", "Bonjour"], ["DE", "Hallo"]]);
        var link = new Link("greeting", "greeting", Cardinality.One, [new LinkPair(Of(Customer, Country), new ColumnRef(0, code))]) { Rows = notes };
        Assert.Equal(
            ["1 Bonjour", "2 Hallo", "3 Bonjour", "4 Hallo", "5 -"], Rows(Show(Customers, ("note", new LinkedColumnRef(0, [link], note)))));
    }

    [Fact]
    public void Attributes_of_a_transition_are_read_through_its_key()
    {
        var transition = new Values(Schema.Of(Customer), [[4L], [77L], [1L]]);
        Assert.Equal(["1 Ana 2", "4 \ud83d\ude00 0", "77 - 0"], Rows(Show(transition, ("name", Of(Customer, Name)), ("n", Over("count", PurchasesOf(transition), DataType.Int)))));
    }

    [Fact]
    public void Aggregates_of_a_group_follow_links_from_all_its_rows()
    {
        var linked = new LinkRows(new GroupRows(Customers.Schema), [Purchases], Schema.Of(Purchase));
        var grouped = new GroupBy(
            Customers,
            [new NamedScalar("country", Of(Customer, Country))],
            [new NamedScalar("total", Over("sum", linked, DataType.Decimal(2), s_amount)), new NamedScalar("n", Over("count", linked, DataType.Int))],
            null);
        Assert.Equal(["DE 99.99 1", "FR 30.50 3", "- 0.00 0"], Rows(grouped));
    }
}
