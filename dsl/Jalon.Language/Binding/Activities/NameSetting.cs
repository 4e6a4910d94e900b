namespace Jalon.Language.Binding.Activities;

/// <summary>A bare word that names something new; held as the <see cref="string"/>.</summary>
public sealed record NameSetting : SettingKind;
