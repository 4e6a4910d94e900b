namespace Jalon.Host.Store;

/// <summary>What a campaign is published as and a run is started from; the run keeps it to its end, whatever becomes of the files.</summary>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Title">For people; null for the name.</param>
/// <param name="File">Where the text stood, relative to the workspace.</param>
/// <param name="Text">The whole text of that file.</param>
/// <param name="Zone">The zone in force.</param>
/// <param name="Plugins">The exact plugins, as a lock file's JSON.</param>
/// <param name="GraphDigest">Names exactly this version.</param>
/// <param name="ModelDigest">Names the model that it was bound to; empty where that is not known.</param>
/// <param name="TextDigest">Names the campaign's own text, whatever stands beside it in its file; empty where that is not known.</param>
/// <param name="Number">Which of the campaign's versions, from 1; 0 before the store has given it.</param>
public sealed record PublishedVersion(
    string Campaign,
    string? Title,
    string File,
    string Text,
    string Zone,
    string Plugins,
    string GraphDigest,
    string ModelDigest = "",
    string TextDigest = "",
    int Number = 0)
{
    /// <summary>Whether another one freezes the same: text, plugins, zone and model.</summary>
    public bool IsSameAs(PublishedVersion other) =>
        (GraphDigest, ModelDigest, Zone, File) == (other.GraphDigest, other.ModelDigest, other.Zone, other.File);
}
