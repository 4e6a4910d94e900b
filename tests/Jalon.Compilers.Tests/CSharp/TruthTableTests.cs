using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Compilers.Tests.CSharp;

/// <summary>Language reference, section 7, rule 1: conditions have two values.</summary>
public sealed class TruthTableTests
{
    private static readonly (DataType Type, object Small, object Large)[] s_kinds =
    [
        (DataType.Bool, false, true),
        (DataType.Int, 1L, 2L),
        (DataType.Decimal(2), 1.10m, 1.20m),
        (DataType.Float, 0.5, 1.5),
        (DataType.Text, "a", "b"),
        (DataType.Date, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2)),
        (DataType.Time, new TimeOnly(8, 0), new TimeOnly(9, 0)),
        (DataType.DateTime, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.Zero)),
        (DataType.Duration, new Duration(1, 0), new Duration(1, 1)),
    ];

    private static readonly ComparisonOperator[] s_operators =
    [
        ComparisonOperator.Equal, ComparisonOperator.NotEqual, ComparisonOperator.Less, ComparisonOperator.LessOrEqual, ComparisonOperator.Greater,
        ComparisonOperator.GreaterOrEqual,
    ];

    [Fact]
    public void Every_comparison_of_every_type_is_decided_for_every_pair_of_small_large_and_empty()
    {
        var cases = from kind in s_kinds
                    from left in new[] { null, kind.Small, kind.Large }
                    from right in new[] { null, kind.Small, kind.Large }
                    from op in s_operators
                    select (kind.Type, op, left, right, Expected: Holds(op, left, right, kind.Small));
        AssertAll(cases.Select(c => (
            (Scalar)new Comparison(c.op, new Literal(c.left, c.Type), new Literal(c.right, c.Type)), c.Expected)));
    }

    [Fact]
    public void A_negation_is_true_wherever_its_condition_is_not()
    {
        var cases = from kind in s_kinds
                    from left in new[] { null, kind.Small, kind.Large }
                    from right in new[] { null, kind.Small }
                    from op in s_operators
                    select ((Scalar)new Not(new Comparison(op, new Literal(left, kind.Type), new Literal(right, kind.Type))), !Holds(op, left, right, kind.Small));
        AssertAll(cases);
    }

    [Fact]
    public void Text_tests_ranges_and_lists_are_false_for_empty_and_their_negation_true()
    {
        Literal nothing = Compiled.Text(null), some = Compiled.Text("a");
        Scalar[] falseForEmpty =
        [
            .. Enum.GetValues<TextTest>().Where(t => t != TextTest.Matches).SelectMany(
                t => new Scalar[] { new TextMatch(t, nothing, some), new TextMatch(t, some, nothing), new TextMatch(t, nothing, nothing) }),
            new Between(nothing, some, some), new Between(some, nothing, some), new Between(some, some, nothing),
            new Between(Compiled.Int(null), Compiled.Int(1), Compiled.Int(2)), new Between(Compiled.Int(1), Compiled.Int(null), Compiled.Int(2)),
            new In(nothing, new ListOf([some, nothing], DataType.Text)), new In(some, new ListOf([nothing], DataType.Text)), new In(some, new ListOf([], DataType.Text)),
            new Comparison(ComparisonOperator.SameText, nothing, nothing), new Comparison(ComparisonOperator.SameText, some, nothing),
        ];
        AssertAll(falseForEmpty.Select(s => (s, false)));
        AssertAll(falseForEmpty.Select(s => ((Scalar)new Not(s), true)));
        AssertAll([(new Comparison(ComparisonOperator.NotSameText, some, nothing), true)]);
    }

    [Fact]
    public void And_or_not_and_is_empty_know_no_third_value()
    {
        var empty = new Literal(null, DataType.Bool);
        AssertAll(
        [
            (new AllOf([Literal.True, empty]), false),
            (new AllOf([]), true),
            (new AnyOf([empty, Literal.True]), true),
            (new AnyOf([empty, Literal.False]), false),
            (new AnyOf([]), false),
            (new Not(empty), true),
            (new Not(new AllOf([empty])), true),
            (new IsEmpty(empty), true),
            (new IsEmpty(Literal.False), false),
            (new IsEmpty(new Comparison(ComparisonOperator.Equal, Compiled.Int(null), Compiled.Int(1))), false),
            (new IsEmpty(Compiled.Text(null)), true),
        ]);
    }

    [Fact]
    public void A_condition_and_its_negation_split_the_rows_with_nobody_lost()
    {
        Column[] columns = [new("country", DataType.Text)];
        var isFrench = new Comparison(ComparisonOperator.Equal, Compiled.Column("country", DataType.Text), Compiled.Text("FR"));
        object?[][] rows = [["FR"], ["DE"], [null], [""]];

        Assert.Equal([true, false, false, false], Compiled.Over(isFrench, columns, rows));
        Assert.Equal([false, true, true, true], Compiled.Over(new Not(isFrench), columns, rows));
        Assert.Equal([false, true, true, true], Compiled.Over(isFrench with { Operator = ComparisonOperator.NotEqual }, columns, rows));
    }

    [Fact]
    public void A_branch_whose_condition_is_empty_is_not_taken()
    {
        var scalar = new Conditional([new Branch(new Literal(null, DataType.Bool), Compiled.Int(1)), new Branch(Literal.True, Compiled.Int(2))], Compiled.Int(3), DataType.Int);
        Assert.Equal(2L, Compiled.Value(scalar));
    }

    private static bool Holds(ComparisonOperator op, object? left, object? right, object small)
    {
        if (left is null || right is null)
            return op == ComparisonOperator.NotEqual;
        var order = (left.Equals(small) ? 0 : 1) - (right.Equals(small) ? 0 : 1);
        return op switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.NotEqual => order != 0,
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static void AssertAll(IEnumerable<(Scalar Scalar, bool Expected)> cases)
    {
        var all = cases.ToList();
        var values = Compiled.Values([.. all.Select(c => c.Scalar)]);
        Assert.Equal(all.Select(c => $"{c.Scalar} is {c.Expected}"), all.Select((c, i) => $"{c.Scalar} is {values[i]}"));
    }
}
