namespace Jalon.Language.Binding.Activities;

/// <summary>Those of a transition, with the links that the activity's link blocks add.</summary>
/// <param name="Setting">The setting that names the transition.</param>
public sealed record InputRows(string Setting = "input") : RowScope;
