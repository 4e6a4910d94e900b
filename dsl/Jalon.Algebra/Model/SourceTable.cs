namespace Jalon.Algebra.Model;

/// <summary>A table or file as an engine describes it, before any model speaks of it.</summary>
/// <param name="Name">The table's name with its schema, joined with dots; for a file, its path as written.</param>
/// <param name="Columns">In the order of the catalogue.</param>
/// <param name="Key">The primary key's columns; empty where there is none.</param>
public sealed record SourceTable(string Name, ValueList<SourceColumn> Columns, ValueList<string> Key)
{
    /// <summary>Foreign keys: from columns of this table to a table's columns.</summary>
    public ValueList<SourceReference> References { get; init; }

    /// <summary>The number of rows where the engine knows it without counting; else null.</summary>
    public long? Rows { get; init; }
}
