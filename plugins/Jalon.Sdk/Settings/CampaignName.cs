namespace Jalon.Sdk.Settings;

/// <summary>A setting that names a campaign of the workspace, as a bare word: <c>campaign = newsletter</c>. It may lead back to the campaign that it stands in by no way.</summary>
/// <param name="Name">The name.</param>
public sealed record CampaignName(string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
