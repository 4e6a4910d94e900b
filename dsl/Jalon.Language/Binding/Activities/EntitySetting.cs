using Jalon.Algebra.Model;

namespace Jalon.Language.Binding.Activities;

/// <summary>The name of an entity; held as the <see cref="Entity"/>.</summary>
public sealed record EntitySetting : SettingKind;
