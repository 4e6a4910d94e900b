namespace Jalon.Host.Store;

/// <summary>What a run was started from; it keeps it to its end, whatever becomes of the files.</summary>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Title">For people; null for the name.</param>
/// <param name="File">Where the text stood, relative to the workspace.</param>
/// <param name="Text">The whole text of that file.</param>
/// <param name="Zone">The zone in force.</param>
/// <param name="Plugins">The exact plugins, as a lock file's JSON.</param>
/// <param name="GraphDigest">Names exactly this version.</param>
/// <param name="ModelDigest">Names the model that it was bound to; empty where that is not known.</param>
public sealed record PublishedVersion(
    string Campaign,
    string? Title,
    string File,
    string Text,
    string Zone,
    string Plugins,
    string GraphDigest,
    string ModelDigest = "");
