using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>One of a few bare words; held as the <see cref="string"/>.</summary>
/// <param name="Choices">The words.</param>
public sealed record ChoiceSetting(ValueList<string> Choices) : SettingKind;
