using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using static Jalon.Compilers.Tests.CSharp.InProcess.Shop;

namespace Jalon.Compilers.Tests.CSharp.InProcess;

/// <summary>Language reference, sections 2, 3 and 8: aggregates over given values.</summary>
public sealed class AggregateTests
{
    [Fact]
    public void Empties_are_skipped_save_by_those_that_look_at_rows() =>
        Assert.Equal(
            ["4 3 3 - 2 2"],
            Aggregates(
                DataType.Int,
                [null, 2L, 2L, 5L],
                x =>
                [
                    Over("count", x.Rows, DataType.Int), Over("count", x.Rows, DataType.Int, x.Value), Over("avg", x.Rows, DataType.Float, x.Value),
                    Over("first", x.Rows, DataType.Int, x.Value), Over("nth", x.Rows, DataType.Int, x.Value, Literal.Of(2)),
                    Over("count_distinct", x.Rows, DataType.Int, x.Value),
                ]));

    [Fact]
    public void A_sum_that_does_not_fit_is_empty_and_one_that_only_passes_the_limit_on_the_way_is_not()
    {
        Assert.Equal(["-"], Sum(DataType.Int, DataType.Int, long.MaxValue, 1L));
        Assert.Equal(["9223372036854775806"], Sum(DataType.Int, DataType.Int, long.MaxValue, 1L, -2L));
        Assert.Equal(["-"], Sum(DataType.Decimal(2), DataType.Decimal(2), 9_999_999_999_999_999.99m, 0.01m));
        Assert.Equal(["9999999999999999.99"], Sum(DataType.Decimal(2), DataType.Decimal(2), 9_999_999_999_999_999.99m, 0.01m, -0.01m));
    }

    [Fact]
    public void A_sum_of_floats_is_of_their_decimals_in_any_order()
    {
        Assert.Equal(["0.600000"], Sum(DataType.Float, DataType.Decimal(6), 0.1, 0.2, 0.3));
        Assert.Equal(["0.600000"], Sum(DataType.Float, DataType.Decimal(6), 0.3, 0.2, 0.1));
        Assert.Equal(["-"], Sum(DataType.Float, DataType.Decimal(6), 1e20, 1.0));
    }

    [Fact]
    public void Order_statistics_and_spread_follow_their_definitions() =>
        Assert.Equal(
            ["2.5 1.75 4 1 1.6666666666666667"],
            Aggregates(
                DataType.Decimal(1),
                [4m, 1m, 3m, 2m],
                x =>
                [
                    Over("median", x.Rows, DataType.Float, x.Value), Over("percentile", x.Rows, DataType.Float, x.Value, Literal.Of(0.25m, 2)),
                    new Cast(Over("max", x.Rows, DataType.Decimal(1), x.Value), DataType.Float),
                    new Cast(Over("most_common", x.Rows, DataType.Decimal(1), x.Value), DataType.Float),
                    Over("variance", x.Rows, DataType.Float, x.Value),
                ]));

    [Fact]
    public void Spread_of_fewer_than_two_values_is_empty() =>
        Assert.Equal(
            ["- -"],
            Aggregates(DataType.Int, [1L, null], x => [Over("variance", x.Rows, DataType.Float, x.Value), Over("stddev", x.Rows, DataType.Float, x.Value)]));

    [Fact]
    public void The_smallest_of_those_most_common_is_taken() =>
        Assert.Equal(
            ["a"], Aggregates(DataType.Text, ["b", "a", "b", "a", "c", null, null, null], x => [Over("most_common", x.Rows, DataType.Text, x.Value)]));

    private static string[] Sum(DataType type, DataType result, params object?[] values) =>
        Aggregates(type, values, x => [Over("sum", x.Rows, result, x.Value)]);

    private static string[] Aggregates(DataType type, object?[] values, Func<(Relation Rows, Scalar Value), Scalar[]> aggregates)
    {
        Column line = new("line", DataType.Int, false), x = new("x", type);
        var given = new Values(new Schema([line, x], ["line"], null), [.. values.Select((v, i) => Algebra.ValueList.ToValueList<object?>([(long)i, v]))]);
        var columns = aggregates((new GroupRows(given.Schema), new ColumnRef(0, x)));
        return Rows(new GroupBy(given, [], [.. columns.Select((c, i) => new NamedScalar($"a{i}", c))], null));
    }
}
