using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>An aggregate with its parts in SQL.</summary>
/// <param name="Aggregate">What is asked.</param>
/// <param name="Arguments">Its arguments; for <c>collect</c> one a column of its rows.</param>
/// <param name="Order">The order of the rows, with no ties.</param>
/// <param name="Filter">Which rows of the group count; null for all.</param>
public sealed record AggregateCall(Aggregate Aggregate, ValueList<SqlExpression> Arguments, ValueList<SqlOrder> Order, SqlExpression? Filter)
{
    /// <summary>The rows around one that it ranges over; null where it ranges over a group.</summary>
    public SqlWindow? Window { get; init; }
}
