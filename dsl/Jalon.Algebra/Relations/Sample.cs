namespace Jalon.Algebra.Relations;

/// <summary>Exactly so many rows: those whose <c>md5(seed ":" key)</c> as lower-case hex is smallest (language reference, section 4).</summary>
/// <param name="Input">The rows.</param>
/// <param name="Count">An int: so many rows. A decimal: a share of the input, rounded half up. It may count another relation, but sees no row.</param>
/// <param name="Seed">A constant; as text it begins what is hashed.</param>
public sealed record Sample(Relation Input, Scalar Count, Scalar Seed) : Relation(Input.Schema)
{
    /// <inheritdoc/>
    public override ValueList<OrderKey> Ordering => Input.Ordering;
}
