namespace Jalon.Algebra.Model;

/// <summary>A foreign key.</summary>
/// <param name="Columns">Of the table that has it, in order.</param>
/// <param name="Table">The table it points to.</param>
/// <param name="TargetColumns">Of the table it points to, in the same order.</param>
public sealed record SourceReference(ValueList<string> Columns, string Table, ValueList<string> TargetColumns);
