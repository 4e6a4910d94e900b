namespace Jalon.Api.Campaigns;

/// <summary>All campaigns of the workspace.</summary>
/// <param name="Workspace">The workspace's name.</param>
/// <param name="Zone">The zone in which times are shown.</param>
/// <param name="Campaigns">By name. On the wire without what can be asked of each.</param>
/// <param name="Sequence">Events after this one are not in the list yet.</param>
public sealed record CampaignList(string Workspace, string Zone, IReadOnlyList<Campaign> Campaigns, long Sequence)
{
    /// <summary>What can be asked of campaigns, by how they stand: of ten thousand that stand alike it is told once. Empty where each campaign has its own.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Offer>> Offers { get; init; } = new Dictionary<string, IReadOnlyList<Offer>>();

    /// <summary>The same list with each campaign's own offers.</summary>
    public CampaignList Whole() => this with
    {
        Campaigns = [.. Campaigns.Select(c => Offers.TryGetValue(c.Standing, out var offers) ? c with { Offers = offers } : c)],
        Offers = new Dictionary<string, IReadOnlyList<Offer>>(),
    };
}
