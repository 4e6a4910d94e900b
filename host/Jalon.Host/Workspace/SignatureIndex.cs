using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Workspace;

/// <summary>How the campaigns of a workspace's files are called, a file parsed anew only where it was written since.</summary>
/// <param name="read">The signatures of a file; none where it cannot be read at all.</param>
internal sealed class SignatureIndex(Func<string, IReadOnlyList<CampaignSignature>> read)
{
    private readonly Lock _reading = new();
    private SignaturesRead _known = SignaturesRead.Nothing;

    /// <summary>What files say now.</summary>
    /// <param name="files">All of the workspace, as they are now.</param>
    public SignaturesRead Of(IReadOnlyList<WrittenFile> files)
    {
        lock (_reading)
        {
            if (files.Count != _known.Files.Count || !files.All(_known.Holds))
                _known = new SignaturesRead([.. files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f, _known.Holds(f) ? _known.Files[f.Path].Signatures : read(f.Path)))]);
            return _known;
        }
    }
}
