namespace Jalon.Language.Binding.Activities;

/// <summary>The name of another activity of the campaign, whose rows are not read; held as the <see cref="string"/>.</summary>
public sealed record ActivitySetting : SettingKind;
