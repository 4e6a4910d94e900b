namespace Jalon.Algebra.Relations;

/// <summary>
/// Rows with a schema and a key: what a query or a transition means. Immutable, compared by what it means; the set of its forms is
/// closed. A scalar in a relation sees a row of the relation's input at level 0.
/// </summary>
/// <param name="Schema">What its rows look like.</param>
public abstract record Relation(Schema Schema)
{
    /// <summary>Where it was written.</summary>
    public Origin Origin { get; init; }

    /// <summary>
    /// The order that its rows have been given, over its own rows; none where nobody asked for one: then the key decides.
    /// It lasts until the next order by, group by or set operation.
    /// </summary>
    public virtual ValueList<OrderKey> Ordering => [];

    /// <summary>As indented text, one line an operation, for plans, golden files and failing tests.</summary>
    public sealed override string ToString() => RelationText.Of(this);
}
