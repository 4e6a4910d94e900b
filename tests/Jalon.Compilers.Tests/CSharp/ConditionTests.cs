using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers.CSharp;

namespace Jalon.Compilers.Tests.CSharp;

/// <summary>Conditions over facts: what gates and tests ask.</summary>
public sealed class ConditionTests
{
    private static readonly ParameterRef s_rows = new("rows", DataType.Int, false);
    private static readonly ParameterRef s_change = new("change", DataType.Decimal(6), false);
    private static readonly ScalarCompiler s_scalars = new(Compiled.Compiler);

    [Theory]
    [InlineData(100, 0.29, true)]
    [InlineData(99, 0.29, false)]
    [InlineData(100, 0.30, false)]
    [InlineData(100_001, 0.0, false)]
    public void A_gate_holds_its_rows_between_bounds(long rows, double change, bool expected)
    {
        var gate = new AllOf(
        [
            new Between(s_rows, Compiled.Int(100), Compiled.Int(100_000)),
            new Comparison(ComparisonOperator.Less, s_change, Compiled.Decimal(0.30m, 2)),
        ]);
        Assert.Equal(expected, s_scalars.Condition(gate).Required.Holds(With(("rows", rows), ("change", (decimal)change))));
    }

    [Fact]
    public void A_fact_that_is_not_there_is_empty_and_compares_as_false() =>
        Assert.False(s_scalars.Condition(new Comparison(ComparisonOperator.Less, s_rows, Compiled.Int(5))).Required.Holds(With()));

    [Fact]
    public void Constants_and_flags_need_no_compiler()
    {
        var flag = new ParameterRef("urgent", DataType.Bool, true);
        var condition = new AnyOf([Literal.False, new AllOf([Literal.True, flag]), new Not(new AnyOf([Literal.True]))]);
        var refusing = new ScalarCompiler(null!);
        Assert.True(refusing.Condition(condition).Required.Holds(With(("urgent", true))));
        Assert.False(refusing.Condition(condition).Required.Holds(With(("urgent", null))));
    }

    [Fact]
    public void A_list_parameter_is_looked_into()
    {
        var allowed = new ParameterRef("allowed", DataType.List(DataType.Int), true);
        var condition = s_scalars.Condition(new In(s_rows, allowed)).Required;
        Assert.True(condition.Holds(With(("rows", 5L), ("allowed", new object?[] { 4, null, 5 }))));
        Assert.False(condition.Holds(With(("rows", 6L), ("allowed", new object?[] { 4, null, 5 }))));
        Assert.False(condition.Holds(With(("rows", 6L))));
    }

    [Fact]
    public void A_condition_that_needs_a_row_is_refused_by_name()
    {
        var lowered = s_scalars.Condition(new IsEmpty(Compiled.Column("email", DataType.Text)));
        Assert.Null(lowered.Result);
        Assert.Equal("email: there is no row here", Assert.Single(lowered.Unsupported).What);
    }

    [Fact]
    public void A_fact_of_the_wrong_kind_says_which_kind_was_expected()
    {
        var condition = s_scalars.Condition(new Comparison(ComparisonOperator.Less, s_rows, Compiled.Int(5))).Required;
        var fault = Assert.Throws<ArgumentException>(() => condition.Holds(With(("rows", "many"))));
        Assert.Contains("int was expected", fault.Message, StringComparison.Ordinal);
    }

    private static CompileContext With(params (string Name, object? Value)[] facts) =>
        Compiled.Context with { Parameters = facts.ToDictionary(f => f.Name, f => f.Value) };
}
