namespace Jalon.Compilers.Sql.Tree;

/// <summary>A function over the rows around one: <c>sum(a) OVER (PARTITION BY b ORDER BY c)</c>.</summary>
/// <param name="Function">What is computed.</param>
/// <param name="Partition">What the rows have in common; none for all rows.</param>
/// <param name="Order">The order of the rows; none for all of them at once.</param>
/// <param name="Running">Whether it goes from the first row to this one only; wants an order.</param>
public sealed record SqlOver(SqlExpression Function, ValueList<SqlExpression> Partition, ValueList<SqlOrder> Order, bool Running = false)
    : SqlExpression(Binding.Primary)
{
    /// <summary>Whether it looks at all rows in their order, whatever an engine does by itself.</summary>
    public bool IsWhole { get; init; }
}
