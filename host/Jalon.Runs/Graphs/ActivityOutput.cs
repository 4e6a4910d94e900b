namespace Jalon.Runs.Graphs;

/// <summary>An output that an activity declares; each task emits it or leaves it dead.</summary>
/// <param name="Name">The output's name within its activity.</param>
/// <param name="SkipEmpty">No rows make it dead, where they would otherwise go on as an empty working table.</param>
/// <param name="Gated">A gate stands on it: it is emitted only with the word that the gate has passed.</param>
public sealed record ActivityOutput(string Name, bool SkipEmpty = false, bool Gated = false);
