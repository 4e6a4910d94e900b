namespace Jalon.Algebra.Relations;

/// <summary>At most so many rows for each value; a row with an empty value is nobody's duplicate and stays.</summary>
/// <param name="Input">The rows.</param>
/// <param name="By">The values that make two rows duplicates, over the row at level 0; at least one.</param>
/// <param name="Keep">How many stay, a constant int; at least 1.</param>
/// <param name="Order">Who stays: the first of this order, ties by the key. None: by the key.</param>
public sealed record Distinct(Relation Input, ValueList<Scalar> By, Scalar Keep, ValueList<OrderKey> Order) : Relation(Input.Schema)
{
    /// <inheritdoc/>
    public override ValueList<OrderKey> Ordering => Input.Ordering;
}
