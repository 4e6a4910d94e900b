using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

using static Jalon.Host.Tests.Engines.Say;
using static Jalon.Host.Tests.Engines.Shop;

namespace Jalon.Host.Tests.Engines;

public abstract partial class EngineConformance
{
    private static readonly Scalar None = Nothing(DataType.Int);

    public static TheoryData<string, string> Conditions { get; } = new()
    {
        { "points == 10", "1 5" },
        { "points != 10", "2 3 4" },
        { "points < 20", "1 4 5" },
        { "points <= 10", "1 4 5" },
        { "points > 5", "1 3 5" },
        { "points >= 10", "1 3 5" },
        { "points == empty", "" },
        { "points in 5 .. 10", "1 4 5" },
        { "points in [10, 30]", "1 3 5" },
        { "points is empty", "2" },
        { "email =~", "2 4" },
        { "email !~", "1 3 5" },
        { "name like %é", "3" },
        { "name like _o%", "3 4" },
        { "name contains o", "3 4" },
        { "name starts with É", "5" },
        { "name ends with a", "1 4" },
        { "vip", "1 4" },
        { "exists purchases", "1 2 3" },
        { "exists unshipped", "1 3" },
        { "every shipped", "2 4 5" },
        { "points and vip", "1" },
        { "points or vip", "1 4 5" },
    };

    private static Scalar Condition(string name) => name switch
    {
        "points == 10" => Of("points").Is(Int(10)),
        "points != 10" => Of("points").IsNot(Int(10)),
        "points < 20" => Of("points").Compare(ComparisonOperator.Less, Int(20)),
        "points <= 10" => Of("points").Compare(ComparisonOperator.LessOrEqual, Int(10)),
        "points > 5" => Of("points").More(Int(5)),
        "points >= 10" => Of("points").AtLeast(Int(10)),
        "points == empty" => Of("points").Is(None),
        "points in 5 .. 10" => new Between(Of("points"), Int(5), Int(10)),
        "points in [10, 30]" => new In(Of("points"), new ListOf([Int(10), Int(30), None], DataType.Int)),
        "points is empty" => new IsEmpty(Of("points")),
        "email =~" => Of("email").Compare(ComparisonOperator.SameText, Text("Bert@Example.com")),
        "email !~" => Of("email").Compare(ComparisonOperator.NotSameText, Text("Bert@Example.com")),
        "name like %é" => new TextMatch(TextTest.Like, Of("name"), Text("%é")),
        "name like _o%" => new TextMatch(TextTest.Like, Of("name"), Text("_o%")),
        "name contains o" => new TextMatch(TextTest.Contains, Of("name"), Text("o")),
        "name starts with É" => new TextMatch(TextTest.StartsWith, Of("name"), Text("É")),
        "name ends with a" => new TextMatch(TextTest.EndsWith, Of("name"), Text("a")),
        "vip" => Of("vip"),
        "exists purchases" => Agg("exists", Theirs, DataType.Bool),
        "exists unshipped" => Agg("exists", Theirs.Where(new IsEmpty(Bought("shipped_on"))), DataType.Bool),
        "every shipped" => Agg("every", Theirs, DataType.Bool, [Not(new IsEmpty(Bought("shipped_on")))]),
        "points and vip" => And(Of("points").Is(Int(10)), Of("vip")),
        "points or vip" => Or(Of("points").Is(Int(10)), Of("vip")),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task A_condition_and_its_negation_split_the_population_with_nobody_lost(string name, string expected)
    {
        var condition = Condition(name);
        var others = string.Join(' ', "1 2 3 4 5".Split(' ').Except(expected.Split(' ')));
        Assert.Equal(expected, await Who(condition));
        Assert.Equal(others, await Who(Not(condition)));
        Assert.Equal(expected, await Who(Not(Not(condition))));
    }

    /// <summary>The conditions that are no attribute: one of those is derived as it is, and may be empty.</summary>
    public static TheoryData<string, string> Asked => new(Conditions.Where(c => c.Data.Item1 != "vip"));

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task A_condition_that_is_derived_is_true_or_false(string name, string expected)
    {
        var held = expected.Split(' ');
        var wanted = string.Join(' ', "1 2 3 4 5".Split(' ').Select(k => held.Contains(k) ? "yes" : "no"));
        Assert.Equal(wanted, await Each(Condition(name)));
        Assert.Equal(wanted.Replace("yes", "?", StringComparison.Ordinal).Replace("no", "yes", StringComparison.Ordinal).Replace("?", "no", StringComparison.Ordinal), await Each(Not(Condition(name))));
    }

    [Fact]
    public async Task Empty_values_never_match_each_other()
    {
        Assert.Equal("", await Who(Nothing(DataType.Text).Is(Nothing(DataType.Text))));
        Assert.Equal("1 2 3 4 5", await Who(Nothing(DataType.Text).IsNot(Nothing(DataType.Text))));
        Assert.Equal("1 2 4 5", await Who(Of("email").Is(Of("email"))));
        Assert.Equal("3", await Who(Of("email").IsNot(Of("email"))));
    }

    [Fact]
    public async Task Text_compares_by_code_point()
    {
        Assert.Equal("3 5", await Who(Of("name").More(Text("Z"))));
        Assert.Equal(["1|Ana", "2|Bert", "4|Dora", "3|Zoé", "5|Émile"], await Rows(
            new OrderBy(AllCustomers.With(Of("name").As("called")), [Of("name").Up()])));
    }

    [Fact]
    public async Task Empties_come_last_both_ways_and_ties_go_by_the_key()
    {
        var points = AllCustomers.With(Of("points").As("p"));
        Assert.Equal(["4|5", "1|10", "5|10", "3|30", "2|-"], await Rows(new OrderBy(points, [Of("points").Up()])));
        Assert.Equal(["3|30", "1|10", "5|10", "4|5", "2|-"], await Rows(new OrderBy(points, [Of("points").Down()])));
    }

    [Fact]
    public async Task Empty_flows_through_arithmetic_and_overflow_is_empty()
    {
        Assert.Equal("11 - 31 6 11", await Each(Of("points").Math(ArithmeticOperator.Add, Int(1), DataType.Int)));
        Assert.Equal("- - - - -", await Each(Of("points").Math(ArithmeticOperator.Add, Int(long.MaxValue), DataType.Int)));
        Assert.Equal("- - - - -", await Each(Cast.To(Of("points"), DataType.Decimal(0)).Math(ArithmeticOperator.Multiply, Dec(999_999_999_999_999_999m, 0), DataType.Decimal(0))));
    }

    [Fact]
    public async Task Division_gives_a_float_and_by_zero_it_is_empty()
    {
        Assert.Equal("5 - 15 2.5 5", await Each(Of("points").Math(ArithmeticOperator.Divide, Int(2), DataType.Float)));
        Assert.Equal("- - - - -", await Each(Of("points").Math(ArithmeticOperator.Divide, Int(0), DataType.Float)));
        Assert.Equal("1 - 0 2 1", await Each(Of("points").Math(ArithmeticOperator.Modulo, Int(3), DataType.Int)));
        Assert.Equal("- - - - -", await Each(Of("points").Math(ArithmeticOperator.Modulo, Int(0), DataType.Int)));
    }

    [Fact]
    public async Task Decimals_are_exact_and_a_product_is_rounded_half_away_from_zero_to_six_digits()
    {
        var points = Cast.To(Of("points"), DataType.Decimal(0));
        Assert.Equal("0.10 - 0.30 0.05 0.10", await Each(points.Math(ArithmeticOperator.Multiply, Dec(0.01m), DataType.Decimal(2))));
        Assert.Equal(
            "0.000005 - 0.000015 0.000003 0.000005",
            await Each(points.Math(ArithmeticOperator.Multiply, Dec(0.0005m, 4), DataType.Decimal(4)).Math(ArithmeticOperator.Multiply, Dec(0.001m, 3), DataType.Decimal(6))));
        Assert.Equal(
            "15000000.000000 - 45000000.000000 7500000.000000 15000000.000000",
            await Each(Cast.To(Of("points"), DataType.Decimal(6)).Math(ArithmeticOperator.Multiply, Dec(1_500_000m, 6), DataType.Decimal(6))));
    }

    [Fact]
    public async Task A_float_beyond_its_bounds_is_empty()
    {
        var big = new Literal(1e100, DataType.Float);
        var squared = Cast.To(Of("points"), DataType.Float).Math(ArithmeticOperator.Multiply, big, DataType.Float).Math(ArithmeticOperator.Multiply, big, DataType.Float);
        Assert.Equal("- - - - -", await Each(squared));
    }

    [Fact]
    public async Task A_range_of_times_whose_start_is_after_its_end_passes_midnight()
    {
        static Scalar At(int hour) => new Literal(new TimeOnly(hour, 0), DataType.Time);
        Assert.Equal("1 2 3 4 5", await Who(new Between(At(23), At(21), At(8))));
        Assert.Equal("1 2 3 4 5", await Who(new Between(At(3), At(21), At(8))));
        Assert.Equal("", await Who(new Between(At(12), At(21), At(8))));
        Assert.Equal("1 2 3 4 5", await Who(Not(new Between(At(12), At(21), At(8)))));
    }

    [Fact]
    public async Task A_stored_time_without_a_zone_is_read_in_the_zone_in_force()
    {
        Context = Context with { Zone = NodaTime.DateTimeZoneProviders.Tzdb["Europe/Paris"] };
        var first = await Rows(AllPurchases.Where(Bought("id").Is(Int(1))).With(Bought("bought_at").As("at")));
        Assert.Equal(["1|2026-01-10 07:00:00"], first);
    }

    [Fact]
    public async Task Whole_days_and_months_move_a_date_and_months_clamp_to_their_end()
    {
        var later = Of("born").Math(ArithmeticOperator.Add, new Literal(new Duration(1, 0), DataType.Days), DataType.Date);
        Assert.Equal("1990-05-02 1986-01-01 - 2001-03-01 1999-01-02", await Each(later));
        var month = Of("born").Math(ArithmeticOperator.Add, new Literal(new Period(2), DataType.Period), DataType.Date);
        Assert.Equal("1990-07-01 1986-02-28 - 2001-04-28 1999-03-01", await Each(month));
        Assert.Equal("", await Who(Of("born").Math(ArithmeticOperator.Add, new Literal(new Period(12 * 9000), DataType.Period), DataType.Date).More(Day("2000-01-01"))));
    }

    [Fact]
    public async Task A_choice_takes_the_first_branch_that_holds()
    {
        var level = new Conditional(
            [new(Of("points").AtLeast(Int(30)), Text("gold")), new(Of("points").AtLeast(Int(10)), Text("silver"))], Literal.Empty, DataType.Text);
        Assert.Equal("silver - gold - silver", await Each(level));
    }
}
