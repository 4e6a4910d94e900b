using Jalon.Algebra.Functions;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers.CSharp.InProcess;
using static Jalon.Compilers.Tests.CSharp.InProcess.Shop;

namespace Jalon.Compilers.Tests.CSharp.InProcess;

/// <summary>Language reference, section 4, with no engine.</summary>
public sealed class RelationTests
{
    private static readonly Scalar s_score = Of(Customer, Score);
    private static readonly Scalar s_country = Of(Customer, Country);

    [Fact]
    public void Rows_come_in_the_order_of_the_key_where_nobody_asked_for_one() => Assert.Equal(["1", "2", "3", "4", "5"], Rows(Customers));

    [Fact]
    public void A_filter_and_its_negation_lose_nobody()
    {
        var french = In(Customer, Country, "FR");
        Assert.Equal(["1", "3"], Rows(new Filter(Customers, french)));
        Assert.Equal(["2", "4", "5"], Rows(new Filter(Customers, new Not(french))));
    }

    [Fact]
    public void Derived_columns_see_those_before_them()
    {
        var twice = new NamedScalar("twice", new Arithmetic(ArithmeticOperator.Multiply, s_score, Literal.Of(2), DataType.Int));
        var more = new NamedScalar("more", new Arithmetic(ArithmeticOperator.Add, new ColumnRef(0, twice.Column), Literal.Of(1), DataType.Int));
        Assert.Equal(["1 20 21", "2 - -", "3 60 61", "4 20 21", "5 20 21"], Rows(new Derive(Customers, [twice, more])));
    }

    [Theory]
    [InlineData(false, "1 4 5 3 2")]
    [InlineData(true, "3 1 4 5 2")]
    public void Empties_come_last_both_ways_and_ties_go_by_the_key(bool descending, string expected) =>
        Assert.Equal(expected.Split(' '), Rows(new OrderBy(Customers, [new OrderKey(s_score, descending)])));

    [Fact]
    public void Texts_are_ordered_by_code_point() =>
        Assert.Equal(
            ["\uffee", "\ud83d\ude00"],
            Rows(Show(new OrderBy(new Values(new Schema([new Column("t", DataType.Text)], ["t"], null), [["\ud83d\ude00"], ["\uffee"]]), [new OrderKey(Column("t", DataType.Text))]))));

    [Fact]
    public void An_order_lasts_over_what_keeps_rows()
    {
        var ordered = new OrderBy(Customers, [new OrderKey(s_score, true)]);
        var kept = new Filter(Show(ordered, ("name", Of(Customer, Name))), Compare(Column("id", DataType.Int), ComparisonOperator.NotEqual, Literal.Of(1)));
        Assert.Equal(["3 Chloé", "4 \ud83d\ude00", "5 Eve", "2 Bob"], Rows(kept));
    }

    [Fact]
    public void A_limit_takes_the_first_of_its_order_or_a_share_rounded_half_up()
    {
        Assert.Equal(["1", "2"], Rows(new Limit(Customers, Literal.Of(2), [])));
        Assert.Equal(["1", "3"], Rows(new Limit(Customers, Literal.Of(2), [new OrderKey(s_score, true)])));
        Assert.Equal(["1", "2", "3"], Rows(new Limit(Customers, Literal.Of(0.5m, 2), [])));
        Assert.Equal([], Rows(new Limit(Customers, Literal.Of(0), [])));
        Assert.Equal(5, Rows(new Limit(Customers, Literal.Of(99), [])).Length);
    }

    [Fact]
    public void A_limit_may_count_other_rows() =>
        Assert.Equal(["1", "2", "3"], Rows(new Limit(Customers, Over("count", new Filter(new EntityScan(Purchase), Compare(Of(Purchase, Amount), ComparisonOperator.Less, Literal.Of(15m, 2))), DataType.Int), [])));

    [Fact]
    public void Distinct_keeps_the_best_of_each_and_all_that_have_no_value()
    {
        Assert.Equal(["3", "4", "5"], Rows(new Distinct(Customers, [s_country], Literal.Of(1), [new OrderKey(s_score, true)])));
        Assert.Equal(["1", "2", "3"], Rows(new Distinct(Customers, [s_score], Literal.Of(1), [])));
        Assert.Equal(["1", "2", "3", "4"], Rows(new Distinct(Customers, [s_score], Literal.Of(2), [])));
    }

    [Fact]
    public void Groups_take_empties_as_one_and_count_them()
    {
        var grouped = new GroupBy(
            Customers,
            [new NamedScalar("country", s_country)],
            [
                new NamedScalar("n", Over("count", new GroupRows(Customers.Schema), DataType.Int)),
                new NamedScalar("total", Over("sum", new GroupRows(Customers.Schema), DataType.Int, s_score)),
                new NamedScalar("mean", Over("avg", new GroupRows(Customers.Schema), DataType.Float, s_score)),
            ],
            null);
        Assert.Equal(["DE 2 10 10", "FR 2 40 20", "- 1 10 10"], Rows(grouped));
    }

    [Fact]
    public void A_group_without_keys_is_one_row_even_over_nothing()
    {
        var nobody = new Filter(Customers, Literal.False);
        var grouped = new GroupBy(
            nobody,
            [],
            [
                new NamedScalar("n", Over("count", new GroupRows(nobody.Schema), DataType.Int)),
                new NamedScalar("total", Over("sum", new GroupRows(nobody.Schema), DataType.Int, s_score)),
                new NamedScalar("best", Over("max", new GroupRows(nobody.Schema), DataType.Int, s_score)),
                new NamedScalar("any", Over("exists", new GroupRows(nobody.Schema), DataType.Bool)),
                new NamedScalar("all", Over("every", new GroupRows(nobody.Schema), DataType.Bool, Literal.False)),
                new NamedScalar("double", new Arithmetic(ArithmeticOperator.Multiply, Column("n", DataType.Int), Literal.Of(2), DataType.Int)),
            ],
            null);
        Assert.Equal(["0 0 - False True 0"], Rows(grouped));
    }

    [Fact]
    public void A_group_of_an_entity_leaves_out_rows_that_lead_to_none()
    {
        var purchases = new EntityScan(Purchase);
        var buyers = new GroupBy(
            purchases,
            [new NamedScalar("id", Of(Purchase, CustomerId))],
            [new NamedScalar("n", Over("count", new GroupRows(purchases.Schema), DataType.Int))],
            Customer);
        Assert.Equal(["1 2", "2 1", "3 1"], Rows(buyers));
        Assert.Equal(["1 2 Ana", "2 1 Bob", "3 1 Chloé"], Rows(new Derive(buyers, [new NamedScalar("name", Of(Customer, Name))])));
    }

    [Fact]
    public void Sets_go_by_key_and_values_come_from_the_first_that_holds_the_row_and_has_the_column()
    {
        var french = new Derive(new Filter(Customers, In(Customer, Country, "FR")), [new NamedScalar("mark", Literal.Of(1))]);
        var tens = new Derive(
            new Filter(Customers, Compare(s_score, ComparisonOperator.Equal, Literal.Of(10))),
            [new NamedScalar("mark", Literal.Of(2.5m, 1)), new NamedScalar("extra", Literal.Of("x"))]);

        Assert.Equal(["1 1.0 x", "3 1.0 -", "4 2.5 x", "5 2.5 x"], Rows(new SetOperation(SetOperator.Union, [french, tens])));
        Assert.Equal(["1 1.0 x"], Rows(new SetOperation(SetOperator.Intersect, [french, tens])));
        Assert.Equal(["3 1"], Rows(new SetOperation(SetOperator.Except, [french, tens])));
        Assert.Equal(["1 1.0", "3 1.0", "4 2.5", "5 2.5"], Rows(new SetOperation(SetOperator.Union, [french, tens], SetColumns.Common)));
    }

    [Fact]
    public void A_sample_is_the_rows_whose_seeded_hash_is_smallest()
    {
        // As md5sum says of "7:1" to "7:5": 162e... for 3, 60e5... for 2, 6dd6... for 1, 824f... for 5, 8f99... for 4.
        string[] smallest = ["2", "3"];
        Assert.Equal(smallest, Rows(new Sample(Customers, Literal.Of(2), Literal.Of(7))));
        Assert.Equal(smallest, Rows(new Sample(Customers, Literal.Of(0.4m, 1), new Literal(null, DataType.Int)), Compiled.Context with { Seed = "7" }));
    }

    [Fact]
    public void Rows_that_are_in_no_database_can_be_asked_too()
    {
        var schema = new Schema([new Column("line", DataType.Int, false), new Column("email", DataType.Text)], ["line"], null);
        var given = new Values(schema, [[2L, "a@x.org"], [1L, "b@x.org"], [3L, null]]);
        Assert.Equal(["1 b@x.org", "2 a@x.org"], Rows(new Filter(given, new TextMatch(TextTest.EndsWith, Column("email", DataType.Text), Literal.Of("x.org")))));
        Assert.Equal([], Rows(given with { Rows = [] }));
    }

    [Fact]
    public void What_is_asked_of_a_source_is_the_key_and_the_attributes_that_are_read()
    {
        var compiled = new InProcessCompiler(Compiled.Compiler, Model).Compile(new Filter(Customers, In(Customer, Country, "FR"))).Required;
        Assert.Equal("id, country", string.Join(", ", Assert.Single(compiled.Sources).Columns.Select(c => c.Name)));
    }

    [Fact]
    public void What_is_compiled_can_be_read_and_says_what_its_locals_are()
    {
        var asked = new Filter(Customers, Compare(s_score, ComparisonOperator.GreaterOrEqual, Literal.Of(20)));
        Assert.Equal(
            """
            using Jalon.Compilers;
            using Jalon.Compilers.CSharp.Batches;

            public static class Generated
            {
                // c0: .score
                public static int M0(Vector[] inputs, object[] parameters, CompileContext context, int[] selected, int count)
                {
                    var i0 = (Vector<long>)inputs[0];
                    var v0 = i0.Values;
                    var e0 = i0.Empty;
                    var found = 0;
                    for (var row = 0; row < count; row++)
                    {
                        var c0 = e0[row] ? null : (long?)v0[row];
                        if (c0 >= 20L)
                            selected[found++] = row;
                    }

                    return found;
                }
            }

            """,
            new InProcessCompiler(Compiled.Compiler, Model).Compile(asked).Required.CSharp);
    }

    [Fact]
    public void What_cannot_be_said_is_told_all_at_once_with_its_place()
    {
        var (far, further) = (Over("sum", PurchasesOf(Customers), DataType.Int) with { Function = Unknown("farthest"), Origin = new Origin("x", 5, 9) },
            new Window(Unknown("neighbour"), [], [], [], DataType.Int, false));
        var lowered = new InProcessCompiler(Compiled.Compiler, Model).Compile(
            new Derive(Customers, [new NamedScalar("n", far), new NamedScalar("m", further)]));

        Assert.Null(lowered.Result);
        Assert.Equal(["farthest", "neighbour over (...)"], lowered.Unsupported.Select(u => u.What));
        Assert.Equal(5, lowered.Unsupported[0].Origin.Start);
    }

    [Theory]
    [InlineData("row_number", "1 1", "2 5", "3 4", "4 2", "5 3")]
    [InlineData("rank", "1 1", "2 5", "3 4", "4 1", "5 1")]
    [InlineData("dense_rank", "1 1", "2 3", "3 2", "4 1", "5 1")]
    [InlineData("percent_rank", "1 0", "2 1", "3 0.75", "4 0", "5 0")]
    public void A_window_looks_at_the_rows_around(string function, params string[] expected)
    {
        var window = new Window(Catalogue.Standard.Find(function)!, [], [], [new OrderKey(s_score)], function == "percent_rank" ? DataType.Float : DataType.Int, false);
        Assert.Equal(expected, Rows(new Derive(Customers, [new NamedScalar("x", window)])));
    }

    [Fact]
    public void A_run_that_was_cancelled_stops()
    {
        var compiled = new InProcessCompiler(Compiled.Compiler, Model).Compile(new Filter(Customers, In(Customer, Country, "FR"))).Required;
        Assert.Throws<OperationCanceledException>(() => compiled.Run(Source, Compiled.Context, new CancellationToken(canceled: true)));
    }

    private static Function Unknown(string name) => Catalogue.Standard.Find("sum")! with { Name = name };
}
