namespace Jalon.Api.Campaigns;

/// <summary>All campaigns of the workspace.</summary>
/// <param name="Workspace">The workspace's name.</param>
/// <param name="Zone">The zone in which times are shown.</param>
/// <param name="Campaigns">By name.</param>
/// <param name="Sequence">Events after this one are not in the list yet.</param>
public sealed record CampaignList(string Workspace, string Zone, IReadOnlyList<Campaign> Campaigns, long Sequence);
