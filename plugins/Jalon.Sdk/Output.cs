namespace Jalon.Sdk;

/// <summary>An output of a set activity.</summary>
/// <param name="Name">Lower-case; unique in its activity.</param>
/// <param name="Rows">What it carries, over the inputs.</param>
/// <param name="Main">Whether naming the activity alone means this output; at most one.</param>
/// <param name="SkipEmpty">Whether it is ruled out, instead of going on without rows, where it has none.</param>
public sealed record Output(string Name, Relation Rows, bool Main = false, bool SkipEmpty = false);
