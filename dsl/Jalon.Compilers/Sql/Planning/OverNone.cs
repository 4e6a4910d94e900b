namespace Jalon.Compilers.Sql.Planning;

/// <summary>What a condition says of somebody who has no rows to aggregate.</summary>
internal static class OverNone
{
    /// <summary>The aggregate that a comparison compares with a constant, if the comparison does not hold where there are no rows; else null.</summary>
    public static Aggregate? Aggregate(Comparison comparison) => comparison switch
    {
        { Left: Aggregate left, Right: Literal { Value: { } value } } when Fails(left, comparison.Operator, value) => left,
        { Left: Literal { Value: { } value }, Right: Aggregate right } when Turned(comparison.Operator) is { } turned && Fails(right, turned, value) => right,
        _ => null,
    };

    // An aggregate that may be empty is empty over none, and then no comparison but a "not equal" holds; a sum and a count are 0.
    private static bool Fails(Aggregate aggregate, ComparisonOperator by, object value) => by is not (ComparisonOperator.NotEqual or ComparisonOperator.NotSameText) && (aggregate.MayBeEmpty
        || (aggregate.Function.Name is "sum" or "count" && Number(value) is { } number && !Holds(by, 0m.CompareTo(number))));

    private static bool Holds(ComparisonOperator by, int compared) => by switch
    {
        ComparisonOperator.Equal => compared == 0,
        ComparisonOperator.Less => compared < 0,
        ComparisonOperator.LessOrEqual => compared <= 0,
        ComparisonOperator.Greater => compared > 0,
        ComparisonOperator.GreaterOrEqual => compared >= 0,
        _ => true,
    };

    private static ComparisonOperator? Turned(ComparisonOperator by) => by switch
    {
        ComparisonOperator.Equal => by,
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => null,
    };

    private static decimal? Number(object value) => value switch { long l => l, decimal d => d, _ => null };
}
