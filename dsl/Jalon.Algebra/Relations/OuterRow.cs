namespace Jalon.Algebra.Relations;

/// <summary>One row: one that stands outside the relation. Only in the rows of an <see cref="Aggregate"/> or <see cref="InRelation"/>.</summary>
/// <param name="Level">0 is the row just outside, in which the aggregate stands; 1 the one outside that.</param>
/// <param name="Schema">That row's schema.</param>
public sealed record OuterRow(int Level, Schema Schema) : Relation(Schema);
