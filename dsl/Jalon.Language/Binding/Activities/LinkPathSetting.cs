namespace Jalon.Language.Binding.Activities;

/// <summary>A path of links; held as a <see cref="LinkPathValue"/>.</summary>
/// <param name="Rows">Whose row it starts from.</param>
public sealed record LinkPathSetting(RowScope Rows) : SettingKind;
