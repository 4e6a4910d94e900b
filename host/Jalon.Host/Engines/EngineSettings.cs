namespace Jalon.Host.Engines;

/// <summary>What an engine must know of the workspace.</summary>
/// <param name="Root">The workspace's folder; nothing outside it is read or written.</param>
/// <param name="Zone">The tzdb name of the workspace's zone, in which stored times without one are read.</param>
public sealed record EngineSettings(string Root, string Zone = "UTC")
{
    /// <summary>Where files are tables by their names, relative to the root.</summary>
    public string Data { get; init; } = "data";

    /// <summary>Where working tables lie, relative to the root.</summary>
    public string WorkingTables { get; init; } = ".jalon/runs";

    /// <summary>A database that holds tables beside those in the data folder, relative to the root; null for none.</summary>
    public string? Database { get; init; }
}
