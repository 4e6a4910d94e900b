namespace Jalon.Language.Binding.Activities;

/// <summary>Those of an entity at level 0, by bare names; <c>input.x</c> is the input's row at level 1.</summary>
/// <param name="Setting">The setting that names the entity.</param>
/// <param name="Input">The setting that names the input.</param>
public sealed record TargetRows(string Setting, string Input = "input") : RowScope;
