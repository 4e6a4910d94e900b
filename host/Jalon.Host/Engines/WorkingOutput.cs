using Jalon.Algebra.Relations;

namespace Jalon.Host.Engines;

/// <summary>An output to be made a working table.</summary>
/// <param name="Name">The output's name.</param>
/// <param name="Table">The table's name: of the task and attempt, so that no half-written one is ever taken for another.</param>
/// <param name="Relation">Its rows.</param>
public sealed record WorkingOutput(string Name, string Table, Relation Relation);
