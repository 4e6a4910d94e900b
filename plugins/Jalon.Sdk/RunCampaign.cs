namespace Jalon.Sdk;

/// <summary>Have another campaign run, and ask again once that run is over.</summary>
/// <param name="Campaign">Which one.</param>
/// <param name="Arguments">What its parameters are filled with, worked out at the instant of this decision.</param>
public sealed record RunCampaign(CampaignName Campaign, Arguments Arguments) : Decision;
