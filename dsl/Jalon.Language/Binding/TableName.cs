namespace Jalon.Language.Binding;

/// <summary>A table of the engine as what a text may name.</summary>
/// <param name="Table">Its name, with its schema where it has one.</param>
internal sealed record TableName(string Table);
