namespace Jalon.Algebra.Relations;

/// <summary>Which rows of a file.</summary>
public enum FilePart
{
    /// <summary>Those that could be read as the columns say; with no rejects asked for, one that cannot is an error that names its line.</summary>
    Rows,

    /// <summary>Those that could not: their line, the text, and why.</summary>
    Rejects,
}
