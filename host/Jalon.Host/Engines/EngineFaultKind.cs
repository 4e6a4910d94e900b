namespace Jalon.Host.Engines;

/// <summary>What can go wrong in an engine.</summary>
public enum EngineFaultKind
{
    /// <summary>A file is not there.</summary>
    MissingFile,

    /// <summary>A table is not there.</summary>
    MissingTable,

    /// <summary>A row of a file cannot be read.</summary>
    BadRow,

    /// <summary>A file is not UTF-8.</summary>
    BadEncoding,

    /// <summary>A path leads out of the workspace.</summary>
    OutsideWorkspace,

    /// <summary>Another process holds the database.</summary>
    Locked,

    /// <summary>A database file is damaged, or is none.</summary>
    Damaged,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The engine's language cannot say it.</summary>
    Unsupported,

    /// <summary>A value does not convert, and the query asked that this raises (<c>to_int!</c>).</summary>
    BadValue,

    /// <summary>Anything else.</summary>
    Failed,
}
