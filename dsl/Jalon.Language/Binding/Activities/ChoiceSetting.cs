using Jalon.Algebra;

namespace Jalon.Language.Binding.Activities;

/// <summary>One of a few bare words; held as the <see cref="string"/>.</summary>
/// <param name="Choices">The words.</param>
public sealed record ChoiceSetting(ValueList<string> Choices) : SettingKind;
