namespace Jalon.Algebra.Relations;

/// <summary>One row: one that stands outside the relation. Only in the rows of an <see cref="Aggregate"/> or <see cref="InRelation"/>.</summary>
/// <param name="Level">0 is the row just outside, in which the aggregate stands; 1 the one outside that.</param>
/// <param name="Schema">That row's schema.</param>
public sealed record OuterRow(int Level, Schema Schema) : Relation(Schema)
{
    /// <summary>
    /// Whether both are the same row, for what stands in one place. The columns that have been computed on it do not tell: they grow from
    /// one binding of a derive to the next, and two aggregates over one link would never be seen to range over the same rows.
    /// </summary>
    public bool Equals(OuterRow? other) =>
        other is not null && Level == other.Level && Schema.Dimension == other.Schema.Dimension && Schema.Key == other.Schema.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Level, Schema.Dimension, Schema.Key);
}
