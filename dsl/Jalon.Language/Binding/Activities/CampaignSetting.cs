namespace Jalon.Language.Binding.Activities;

/// <summary>The name of another campaign, which may lead back to the one that it stands in by no way; held as the <see cref="string"/>.</summary>
public sealed record CampaignSetting : SettingKind;
