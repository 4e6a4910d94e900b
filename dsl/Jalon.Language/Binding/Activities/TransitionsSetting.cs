using Jalon.Algebra;

namespace Jalon.Language.Binding.Activities;

/// <summary>A list of them, or one; held as a <see cref="ValueList{T}"/> of <see cref="TransitionRef"/>.</summary>
public sealed record TransitionsSetting : SettingKind;
