using Jalon.Algebra.Relations;

namespace Jalon.Language.Binding.Activities;

/// <summary>An output.</summary>
/// <param name="Name">Unique in its activity.</param>
/// <param name="Rows">What it carries: for a set activity what it composed, else the input's rows that it passes on.</param>
/// <param name="Main">Whether naming the activity alone means this one; at most one.</param>
/// <param name="SkipEmpty">Whether it is ruled out where it has no rows.</param>
public sealed record ShapeOutput(string Name, Relation Rows, bool Main = false, bool SkipEmpty = false);
