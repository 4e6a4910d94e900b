using Jalon.Algebra;
using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding.Activities;

/// <summary>
/// What the parameters of another campaign are filled with, a record of expressions that see what <see cref="FactRows"/> say; held as a <see cref="ValueList{T}"/> of
/// <see cref="NamedScalar"/>, each cast to its parameter's type where that is known.
/// </summary>
/// <param name="Campaign">The setting that names the campaign.</param>
/// <param name="Input">The setting that names the input.</param>
public sealed record ArgumentsSetting(string Campaign = "campaign", string Input = "input") : SettingKind;
