namespace Jalon.Algebra.Relations;

/// <summary>The rows that a transition carries. Whoever runs the relation says which table holds them.</summary>
/// <param name="Transition">The transition's name, <c>activity.output</c>.</param>
/// <param name="Schema">The key and the computed columns.</param>
public sealed record WorkingTable(string Transition, Schema Schema) : Relation(Schema);
