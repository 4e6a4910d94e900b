namespace Jalon.Language.Binding.Campaigns;

/// <summary>A campaign as its tests see it.</summary>
/// <param name="Campaign">What it means.</param>
/// <param name="Broken">Activities that have errors of their own, so that nothing is known of their outputs.</param>
internal sealed record TestedCampaign(BoundCampaign Campaign, IReadOnlyList<string> Broken);
