using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>What stands behind OVER: with an order an aggregate runs from the first row to this one, unless it looks at all of them.</summary>
/// <param name="Partition">What the rows have in common; none for all rows.</param>
/// <param name="Order">The order of the rows, with no ties; none for all of them at once.</param>
public sealed record SqlWindow(ValueList<SqlExpression> Partition, ValueList<SqlOrder> Order)
{
    /// <summary>Whether an aggregate looks at all rows in their order (<c>first</c> of all), not only at those up to this one.</summary>
    public bool IsWhole { get; init; }
}
