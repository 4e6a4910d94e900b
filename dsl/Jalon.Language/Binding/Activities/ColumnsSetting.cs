using Jalon.Algebra;
using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding.Activities;

/// <summary>Columns: a list of values, a record of names and values, or <c>select ...</c>; held as a <see cref="ValueList{T}"/> of <see cref="NamedScalar"/>.</summary>
/// <param name="Rows">Whose row they see.</param>
public sealed record ColumnsSetting(RowScope Rows) : SettingKind;
