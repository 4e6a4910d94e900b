namespace Jalon.Algebra.Relations;

/// <summary>The first rows of an order.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Count">An int: so many rows. A decimal: a share of the input, rounded half up. It may count another relation, but sees no row.</param>
/// <param name="Order">Which are first, over the input's row; ties by the key. None: by the key.</param>
public sealed record Limit(Relation Input, Scalar Count, ValueList<OrderKey> Order) : Relation(Input.Schema)
{
    /// <inheritdoc/>
    public override ValueList<OrderKey> Ordering => Input.Ordering;
}
