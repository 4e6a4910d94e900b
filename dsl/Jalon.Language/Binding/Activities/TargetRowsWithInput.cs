namespace Jalon.Language.Binding.Activities;

/// <summary>Those at the end of a path of links; there <c>input</c> is a link to the input's rows that lead to each: <c>count(input)</c>.</summary>
/// <param name="Setting">The setting that gives the path.</param>
/// <param name="Input">The setting that names the input.</param>
public sealed record TargetRowsWithInput(string Setting, string Input = "input") : RowScope;
