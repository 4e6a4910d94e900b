namespace Jalon.Algebra.Relations;

/// <summary>The rows of a saved audience.</summary>
/// <param name="Audience">Its name.</param>
/// <param name="Schema">The key and the columns that were saved.</param>
public sealed record AudienceScan(string Audience, Schema Schema) : Relation(Schema);
