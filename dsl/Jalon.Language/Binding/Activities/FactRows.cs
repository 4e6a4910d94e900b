namespace Jalon.Language.Binding.Activities;

/// <summary>No row: parameters, the facts <c>rows</c>, <c>previous_rows</c> and <c>change</c>, and aggregates over the rows of the input.</summary>
/// <param name="Input">The setting that names the input; where there is none, nothing to aggregate.</param>
public sealed record FactRows(string Input = "input") : RowScope;
