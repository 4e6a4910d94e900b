namespace Jalon.Algebra.Relations;

/// <summary>The same rows, in an order.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Keys">At least one; empties last both ways, ties by the key.</param>
public sealed record OrderBy(Relation Input, ValueList<OrderKey> Keys) : Relation(Input.Schema)
{
    /// <inheritdoc/>
    public override ValueList<OrderKey> Ordering => Keys;
}
