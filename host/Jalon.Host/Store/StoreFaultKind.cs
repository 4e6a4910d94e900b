namespace Jalon.Host.Store;

/// <summary>What can go wrong with a store.</summary>
public enum StoreFaultKind
{
    /// <summary>Another process keeps it to itself.</summary>
    Locked,

    /// <summary>It may not be written.</summary>
    ReadOnly,

    /// <summary>No room is left.</summary>
    Full,

    /// <summary>The file is no store, or damaged.</summary>
    Corrupt,

    /// <summary>It cannot be opened or created.</summary>
    Unreachable,

    /// <summary>A line of a run's history cannot be read.</summary>
    BadHistory,

    /// <summary>Anything else.</summary>
    Other,
}
