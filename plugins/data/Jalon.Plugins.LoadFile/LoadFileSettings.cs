namespace Jalon.Plugins.LoadFile;

/// <summary>Which file is read, and what its columns are.</summary>
public sealed record LoadFileSettings
{
    /// <summary>The file.</summary>
    [Setting("The file, relative to the workspace.")]
    public required DataFile Path { get; init; }

    /// <summary>How it holds rows; null to go by its name.</summary>
    [Setting("How the file holds rows: csv, parquet or jsonl. Its name tells where this is left out.")]
    public FileFormat? Format { get; init; }

    /// <summary>What some columns are, where the file itself does not tell.</summary>
    [Block("column")]
    [Setting("A column and its type: column amount { type = decimal(2) }. Columns that are not named are read as the file shows them.")]
    public ValueList<FileColumn> Columns { get; init; }

    /// <summary>The columns that tell one row from another; none for the line number.</summary>
    [Setting("The column, or the list of columns, that tells one row from another. The line number where it is left out.")]
    public ValueList<ColumnName> Key { get; init; }

    /// <summary>A file with the same columns; null to look at the file itself.</summary>
    [Setting("A file with the same columns, to know them when the file is not there yet.")]
    public DataFile? Sample { get; init; }
}
