using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Workspace;

/// <summary>How the campaigns of a workspace's files were called at one moment: the same object for as long as no file was written.</summary>
/// <param name="files">Each file with the campaigns that it holds; of two of one name, the first counts.</param>
internal sealed class SignaturesRead(IReadOnlyList<(WrittenFile File, IReadOnlyList<CampaignSignature> Signatures)> files)
{
    /// <summary>Of a workspace in which nothing was read yet.</summary>
    public static SignaturesRead Nothing { get; } = new([]);

    /// <summary>By their paths.</summary>
    public IReadOnlyDictionary<string, (WrittenFile File, IReadOnlyList<CampaignSignature> Signatures)> Files { get; } =
        files.ToDictionary(f => f.File.Path, StringComparer.Ordinal);

    /// <summary>By the names of the campaigns.</summary>
    public IReadOnlyDictionary<string, (string Path, CampaignSignature Signature)> Named { get; } = files
        .SelectMany(f => f.Signatures.Select(s => (f.File.Path, Signature: s)))
        .DistinctBy(f => f.Signature.Name, StringComparer.Ordinal)
        .ToDictionary(f => f.Signature.Name, StringComparer.Ordinal);

    /// <summary>Whether what was read of a file still stands.</summary>
    /// <param name="file">The file as it is now.</param>
    public bool Holds(WrittenFile file) => Files.TryGetValue(file.Path, out var known) && known.File == file;
}
