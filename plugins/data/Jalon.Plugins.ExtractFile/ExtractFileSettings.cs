namespace Jalon.Plugins.ExtractFile;

/// <summary>Who is written to which file, and how.</summary>
public sealed record ExtractFileSettings
{
    /// <summary>Who is written.</summary>
    [Setting("The transition whose rows are written.")]
    public required Transition Input { get; init; }

    /// <summary>The file.</summary>
    [Setting("The file, relative to the workspace. One that is there already is replaced.")]
    public required string Path { get; init; }

    /// <summary>How it holds rows; null to go by its name.</summary>
    [Setting("How the file holds rows: csv or parquet. Its name tells where this is left out.")]
    public FileFormat? Format { get; init; }

    /// <summary>What is written of each row; null for the key and the columns computed on the way.</summary>
    [Setting("The columns: a list of values, or a record of names and values. The key and the columns derived on the way where it is left out.")]
    public Selection? Columns { get; init; }

    /// <summary>The order of the rows; null for the key's.</summary>
    [Setting("The order of the rows in the file; the key's where it is left out.")]
    public Ordering? Order { get; init; }

    /// <summary>Whether a CSV begins with the columns' names.</summary>
    [Setting("Whether a CSV begins with the names of its columns.")]
    public bool Header { get; init; } = true;

    /// <summary>What stands between the cells of a CSV.</summary>
    [Setting("What stands between the cells of a CSV: comma, semicolon, tab or bar.")]
    public Separator Separator { get; init; }
}
