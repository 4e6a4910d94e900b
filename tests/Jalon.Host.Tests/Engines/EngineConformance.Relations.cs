using Jalon.Algebra.Functions;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

using static Jalon.Host.Tests.Engines.Say;
using static Jalon.Host.Tests.Engines.Shop;

namespace Jalon.Host.Tests.Engines;

public abstract partial class EngineConformance
{
    [Fact]
    public async Task A_path_of_links_to_one_reads_the_row_at_its_end_and_a_missing_row_is_empty()
    {
        var named = AllPurchases.With(Product.Attr("name", 0, ToProduct).As("product"), Customer.Attr("country", 0, ToCustomer).As("country"));
        Assert.Equal(["1|Lamp|FR", "2|Pen|FR", "3|Lamp|DE", "4|Pen|FR", "5|-|FR", "6|Lamp|-"], await Rows(named));
    }

    [Fact]
    public async Task Aggregates_range_over_a_link_and_over_nothing_give_what_the_language_says()
    {
        Assert.Equal("140.00 99.99 705.00 0.00 0.00", await Each(Spent));
        Assert.Equal("2 1 2 0 0", await Each(Agg("count", Theirs, DataType.Int)));
        Assert.Equal("1 1 1 0 0", await Each(Agg("count", Theirs, DataType.Int, [Bought("shipped_on")])));
        Assert.Equal("70 99.99 352.5 - -", await Each(Agg("avg", Theirs, DataType.Float, [Bought("amount")])));
        Assert.Equal("19.50 99.99 5.00 - -", await Each(Agg("min", Theirs, DataType.Decimal(2), [Bought("amount")])));
        Assert.Equal("70 99.99 352.5 - -", await Each(Agg("median", Theirs, DataType.Float, [Bought("amount")])));
        Assert.Equal("2 1 1 0 0", await Each(Agg("count_distinct", Theirs, DataType.Int, [Bought("product_id")])));
        Assert.Equal("1 1 2 - -", await Each(Agg("most_common", Theirs, DataType.Int, [Bought("product_id")])));
    }

    [Fact]
    public async Task Aggregates_with_an_order_keep_empties_and_ties_go_by_the_key()
    {
        var byTime = Bought("bought_at").Down();
        Assert.Equal("Pen Lamp - - -", await Each(Agg("first", Theirs, DataType.Text, [Product.Attr("name", 0, ToProduct)], [byTime])));
        Assert.Equal("Lamp Lamp Pen - -", await Each(Agg("last", Theirs, DataType.Text, [Product.Attr("name", 0, ToProduct)], [byTime])));
        Assert.Equal("120.50 - 5.00 - -", await Each(Agg("nth", Theirs, DataType.Decimal(2), [Bought("amount"), Int(2)], [byTime])));
        Assert.Equal("Lamp, Pen Lamp Pen - -", (await Each(Agg("join_text", Theirs, DataType.Text, [Product.Attr("name", 0, ToProduct), Text(", ")]))));
        var rows = DataType.Rows([new Column("amount", DataType.Decimal(2)), new Column("shipped", DataType.Date)]);
        Assert.Equal(
            "[[19.50 -] [120.50 2026-01-12]] [[99.99 2026-02-03]] [[700.00 -] [5.00 2026-03-15]] - -",
            await Each(Agg("collect", Theirs, rows, [Bought("amount"), Bought("shipped_on")], [byTime])));
    }

    [Fact]
    public async Task Several_aggregates_with_conditions_of_their_own_and_a_limit()
    {
        var big = Agg("sum", Theirs.Where(Bought("amount").More(Dec(50))), DataType.Decimal(2), [Bought("amount")]);
        var late = Agg("count", Theirs.Where(new IsEmpty(Bought("shipped_on"))), DataType.Int);
        var newest = Agg("sum", new Limit(Theirs, Int(1), [Bought("bought_at").Down()]), DataType.Decimal(2), [Bought("amount")]);
        Assert.Equal(
            ["1|120.50|1|19.50", "2|99.99|0|99.99", "3|700.00|1|700.00", "4|0.00|0|0.00", "5|0.00|0|0.00"],
            await Rows(AllCustomers.With(big.As("big"), late.As("late"), newest.As("newest"))));
        Assert.Equal("3", await Who(big.More(Dec(150))));
    }

    [Fact]
    public async Task A_condition_of_an_aggregate_may_look_at_the_row_outside()
    {
        var more = Agg("count", Theirs.Where(Bought("quantity").Compare(ComparisonOperator.Less, Of("points", 1))), DataType.Int);
        Assert.Equal("2 0 2 0 0", await Each(more));
        var exists = Agg("exists", Theirs.Where(Bought("amount").More(Cast.To(Of("points", 1), DataType.Decimal(0)))), DataType.Bool);
        Assert.Equal("1 3", await Who(exists));
    }

    [Fact]
    public async Task A_source_without_a_link_is_tied_by_an_equality()
    {
        var same = AllCustomers.Where(And(Of("email").Compare(ComparisonOperator.SameText, Of("email", 1)), Of("id").More(Int(2))));
        Assert.Equal("1 2 4 5", await Who(Agg("exists", same, DataType.Bool)));
        Assert.Equal("1 1 0 1 1", await Each(Agg("count", same, DataType.Int)));
        Assert.Equal("1 3 5", await Who(new InRelation(Of("country"), AllCustomers.Where(Of("points").More(Int(9))), Of("country"))));
        Assert.Equal("30 30 30 30 30", await Each(Agg("max", AllCustomers, DataType.Int, [Of("points")])));
    }

    [Fact]
    public async Task A_limit_takes_the_first_of_its_order_and_a_share_is_rounded_half_up()
    {
        Assert.Equal(["1", "2"], await Rows(new Limit(AllCustomers, Int(2), [])));
        Assert.Equal(["1", "3"], await Rows(new Limit(AllCustomers, Int(2), [Of("points").Down()])));
        Assert.Equal(["1", "2", "3"], await Rows(new Limit(AllCustomers, Dec(0.50m), [])));
        Assert.Equal(["1", "2"], await Rows(new Limit(AllCustomers, Dec(0.49m), [])));
        Assert.Equal(["1", "2", "3"], await Rows(new Limit(AllCustomers, AllCustomers.Where(Of("points").AtLeast(Int(10))).Count(), [])));
        Assert.Empty(await Rows(new Limit(AllCustomers, Nothing(DataType.Int), [])));
    }

    [Fact]
    public async Task A_sample_takes_the_smallest_hashes_of_seed_and_key()
    {
        var hashes = Enumerable.Range(1, 5).OrderBy(i => Convert.ToHexStringLower(Md5($"7:{i}")), StringComparer.Ordinal).Take(2).Order();
        Assert.Equal(hashes.Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), await Rows(new Sample(AllCustomers, Int(2), Int(7))));
    }

#pragma warning disable CA5351 // The sample's rule is MD5; nothing is protected by it.
    private static byte[] Md5(string text) => System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5351

    [Fact]
    public async Task Distinct_keeps_the_first_of_each_value_and_every_row_without_one()
    {
        var byCountry = new Distinct(AllCustomers, [Of("country")], Int(1), [Of("points").Down()]);
        Assert.Equal(["2", "3", "4", "5"], await Rows(byCountry));
        var email = new Distinct(AllCustomers.With(Of("points").As("p")), [Of("email")], Int(1), []);
        Assert.Equal(["1|10", "2|-", "3|30", "4|5"], await Rows(email));
        Assert.Equal(["1", "2", "3", "4", "5"], await Rows(new Distinct(AllCustomers, [Of("email")], Int(2), [])));
        Assert.Equal(["1", "2", "3", "4"], await Rows(new Distinct(AllCustomers, [Of("email")], Int(1), [Of("name").Up()])));
        Assert.Equal(["2", "3", "4", "5"], await Rows(new Distinct(AllCustomers, [Of("email")], Int(1), [Of("name").Down()])));
    }

    [Fact]
    public async Task Groups_have_their_keys_and_aggregates_and_empties_form_one_group()
    {
        var rows = new GroupRows(AllCustomers.Schema);
        var n = Agg("count", rows, DataType.Int).As("n");
        var points = Agg("sum", rows, DataType.Int, [Of("points")]).As("points");
        var mean = new ColumnRef(0, points.Column).Math(ArithmeticOperator.Divide, new ColumnRef(0, n.Column), DataType.Float).As("mean");
        var groups = new GroupBy(AllCustomers, [Of("country").As("country")], [n, points, mean], null);
        Assert.Equal(["DE|1|0|0", "FR|2|40|20", "GB|1|10|10", "-|1|5|5"], await Rows(groups));
        Assert.Equal(["FR|2|40|20"], await Rows(groups.Where(groups.Col("n").More(Int(1)))));
        Assert.Equal(["5|55"], await Rows(new GroupBy(AllCustomers, [], [n, points], null)));
    }

    [Fact]
    public async Task Groups_by_a_link_to_one_are_an_audience()
    {
        var n = Agg("count", new GroupRows(AllPurchases.Schema), DataType.Int).As("n");
        var buyers = new GroupBy(AllPurchases, [Customer.Attr("id", 0, ToCustomer).As("id")], [n], Customer);
        Assert.Equal(["1|2", "2|1", "3|2"], await Rows(buyers));
        Assert.Equal(["1|2", "3|2"], await Rows(buyers.Where(Of("country").Is(Text("FR")))));
    }

    [Fact]
    public async Task Sets_are_combined_by_key_and_columns_come_from_the_first_input_that_has_them()
    {
        var french = AllCustomers.Where(Of("country").Is(Text("FR"))).With(Text("french").As("why"), Of("points").As("p"));
        var vip = AllCustomers.Where(Of("vip")).With(Text("vip").As("why"), Of("name").As("called"));
        Assert.Equal(["1|french|10|Ana", "3|french|30|-", "4|vip|-|Dora"], await Rows(new SetOperation(SetOperator.Union, [french, vip])));
        Assert.Equal(["1|french", "3|french", "4|vip"], await Rows(new SetOperation(SetOperator.Union, [french, vip], SetColumns.Common)));
        Assert.Equal(["1|french|10|Ana"], await Rows(new SetOperation(SetOperator.Intersect, [french, vip])));
        Assert.Equal(["3|french|30"], await Rows(new SetOperation(SetOperator.Except, [french, vip])));
        Assert.Equal(["2", "5"], await Rows(new SetOperation(SetOperator.Except, [AllCustomers, french, vip])));
    }

    [Fact]
    public async Task A_selection_keeps_the_key_and_an_order_that_went_before()
    {
        var chosen = new OrderBy(AllCustomers, [Of("points").Down()]).Pick(Of("name").As("called"));
        Assert.Equal(["3|Zoé", "1|Ana", "5|Émile", "4|Dora", "2|Bert"], await Rows(chosen));
    }

    [Fact]
    public async Task Values_written_out_are_rows_and_none_are_none()
    {
        var schema = Schema.Of(Customer).With([new Column("note", DataType.Text)]);
        Assert.Equal(["1|x|Ana", "4|-|Dora"], await Rows(new Values(schema, [[4L, null], [1L, "x"]]).With(Of("name").As("called"))));
        Assert.Empty(await Rows(new Values(schema, [])));
    }

    [Fact]
    public async Task The_rows_that_links_lead_to_come_once_each()
    {
        var buyers = new LinkRows(AllPurchases.Where(Bought("amount").More(Dec(15))), [ToCustomer], AllCustomers.Schema);
        Assert.Equal(["1", "2", "3"], await Rows(buyers));
        var lines = new LinkRows(AllCustomers.Where(Of("country").Is(Text("FR"))), [ToPurchases], AllPurchases.Schema);
        Assert.Equal(["1", "2", "4", "5"], await Rows(lines));
        var products = new LinkRows(AllCustomers.Where(Of("id").Is(Int(2))), [ToPurchases, ToProduct], Schema.Of(Product));
        Assert.Equal(["1"], await Rows(products));
    }

    [Fact]
    public async Task Clauses_go_on_after_a_cut()
    {
        var top = new Limit(AllCustomers.With(Spent.As("spent")), Int(3), [Spent.Down()]);
        var french = top.Where(And(Of("country").Is(Text("FR")), top.Col("spent").More(Dec(200))));
        Assert.Equal(["3|705.00"], await Rows(french));
        Assert.Equal(["2|1"], await Rows(new GroupBy(top.Where(Of("country").Is(Text("FR"))), [], [Agg("count", new GroupRows(top.Schema), DataType.Int).As("n"), Agg("count", new GroupRows(top.Schema).Where(top.Col("spent").More(Dec(200))), DataType.Int).As("m")], null)));
    }

    [Fact]
    public async Task A_name_that_means_something_to_SQL_is_a_name()
    {
        var odd = AllCustomers.Where(Of("id").Is(Int(1))).With(Text("it's; -- \"x\"").As("select \"from\"; --"));
        Assert.Equal(["1|it's; -- \"x\""], await Rows(odd.Where(odd.Col("select \"from\"; --").Is(Text("it's; -- \"x\"")))));
    }

    [Fact]
    public async Task Parameters_and_the_clock_are_constants_of_the_task()
    {
        Context = Context with { Parameters = new Dictionary<string, object?> { ["least"] = 10L, ["countries"] = new object?[] { "FR", "GB" } } };
        Assert.Equal("1 3 5", await Who(Of("points").AtLeast(new ParameterRef("least", DataType.Int, false))));
        Assert.Equal("1 3 5", await Who(new In(Of("country"), new ParameterRef("countries", DataType.List(DataType.Text), false))));
        Assert.Equal("", await Who(Of("points").AtLeast(new ParameterRef("missing", DataType.Int, true))));
        var today = new Call(Catalogue.Standard.Find("today")!, [], DataType.Date, false);
        Assert.Equal("2026-03-20 2026-03-20 2026-03-20 2026-03-20 2026-03-20", await Each(today));
    }
}
