namespace Jalon.Language.Binding.Campaigns;

/// <summary>What a campaign is to those who have it run, read from its text alone: no data that it names is looked at.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">What is filled in when it starts; one that has an error is left out.</param>
/// <param name="Calls">The campaigns that its activities have run, as they name them.</param>
public sealed record CampaignSignature(string Name, IReadOnlyList<BoundParameter> Parameters, IReadOnlyList<string> Calls);
