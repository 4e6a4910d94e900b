namespace Jalon.Compilers.Sql.Planning;

/// <summary>What a condition says of somebody who has no rows to aggregate.</summary>
internal static class OverNone
{
    /// <summary>The one aggregate that a condition asks about, by comparing it with a constant or for being there or not; null where it asks in some other way.</summary>
    public static Aggregate? Asked(Scalar condition) => condition switch
    {
        Aggregate { Function.Name: "exists" } exists => exists,
        Not { Operand: Aggregate { Function.Name: "exists" } exists } => exists,
        Comparison { Left: Aggregate left, Right: Literal { Value: not null } } => left,
        Comparison { Left: Literal { Value: not null }, Right: Aggregate right } => right,
        _ => null,
    };

    /// <summary>Whether such a condition does not hold where there are no rows.</summary>
    public static bool Fails(Scalar condition) => condition switch
    {
        Aggregate => true,
        Comparison { Left: Aggregate left, Right: Literal { Value: { } value } } c => Fails(left, c.Operator, value),
        Comparison { Left: Literal { Value: { } value }, Right: Aggregate right } c => Turned(c.Operator) is { } turned && Fails(right, turned, value),
        _ => false,
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
