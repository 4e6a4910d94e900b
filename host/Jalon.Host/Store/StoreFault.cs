namespace Jalon.Host.Store;

/// <summary>The store could not be read or written. Nothing was half written.</summary>
/// <param name="kind">What went wrong.</param>
/// <param name="path">The store's file.</param>
/// <param name="message">What happened, where, and what to do next.</param>
/// <param name="inner">What the database said.</param>
public sealed class StoreFault(StoreFaultKind kind, string path, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What went wrong.</summary>
    public StoreFaultKind Kind { get; } = kind;

    /// <summary>The store's file.</summary>
    public string Path { get; } = path;
}
