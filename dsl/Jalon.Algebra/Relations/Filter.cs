namespace Jalon.Algebra.Relations;

/// <summary>The rows for which a condition holds.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Condition">Over the row at level 0.</param>
public sealed record Filter(Relation Input, Scalar Condition) : Relation(Input.Schema)
{
    /// <inheritdoc/>
    public override ValueList<OrderKey> Ordering => Input.Ordering;
}
