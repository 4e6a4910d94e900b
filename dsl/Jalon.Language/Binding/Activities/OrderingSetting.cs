using Jalon.Algebra;
using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding.Activities;

/// <summary>A value or a list of values, each asc or desc; held as a <see cref="ValueList{T}"/> of <see cref="OrderKey"/>.</summary>
/// <param name="Rows">Whose row the values see.</param>
public sealed record OrderingSetting(RowScope Rows) : SettingKind;
