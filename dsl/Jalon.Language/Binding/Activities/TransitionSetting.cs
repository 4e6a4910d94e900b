namespace Jalon.Language.Binding.Activities;

/// <summary>The name of an activity or of one of its outputs; held as a <see cref="TransitionRef"/>.</summary>
public sealed record TransitionSetting : SettingKind;
