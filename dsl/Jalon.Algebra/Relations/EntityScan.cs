namespace Jalon.Algebra.Relations;

/// <summary>All rows of an entity.</summary>
/// <param name="Entity">Whose.</param>
public sealed record EntityScan(Entity Entity) : Relation(Schema.Of(Entity));
