namespace Jalon.Language.Binding.Campaigns;

/// <summary>Campaigns of which nothing is known but their names.</summary>
/// <param name="Names">Their names.</param>
public sealed record CampaignNames(IReadOnlyList<string> Names) : ICampaigns
{
    /// <summary>No campaigns.</summary>
    public static ICampaigns None { get; } = new CampaignNames([]);

    IEnumerable<string> ICampaigns.Names => Names;

    /// <inheritdoc/>
    public CampaignSignature? Signature(string name) => null;

    /// <inheritdoc/>
    public BoundCampaign? Find(string name) => null;
}
