namespace Jalon.Algebra.Relations;

/// <summary>A step that was given a name (<c>let</c>); the same rows, and a name for whoever reads the plan.</summary>
/// <param name="Name">The name.</param>
/// <param name="Input">The rows.</param>
public sealed record Named(string Name, Relation Input) : Relation(Input.Schema);
