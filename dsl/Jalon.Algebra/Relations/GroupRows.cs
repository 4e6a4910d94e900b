namespace Jalon.Algebra.Relations;

/// <summary>The rows of the group at hand. Only in aggregates of a <see cref="GroupBy"/>'s columns.</summary>
/// <param name="Schema">The schema of the grouping's input.</param>
public sealed record GroupRows(Schema Schema) : Relation(Schema);
