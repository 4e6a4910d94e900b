using Jalon.Language;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Workspace;

/// <summary>The campaigns of a workspace's files as the text of one of them names them; nothing is read before it does.</summary>
/// <param name="signatures">How they are called now.</param>
/// <param name="analyse">What a file means, where what it says of others is taken as it stands; null where it cannot be read.</param>
internal sealed class OtherCampaigns(Func<SignaturesRead> signatures, Func<string, FileAnalysis?> analyse) : ICampaigns
{
    /// <summary>What the meaning of the text hangs on; null where nothing was asked.</summary>
    public SignaturesRead? Asked { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<string> Names => Read().Named.Keys;

    /// <inheritdoc/>
    public CampaignSignature? Signature(string name) => Read().Named.TryGetValue(name, out var found) ? found.Signature : null;

    /// <inheritdoc/>
    public BoundCampaign? Find(string name) =>
        Read().Named.TryGetValue(name, out var found) && analyse(found.Path) is { IsGood: true } file ? file.Campaigns.FirstOrDefault(c => c.Name == name) : null;

    private SignaturesRead Read() => Asked ??= signatures();
}
