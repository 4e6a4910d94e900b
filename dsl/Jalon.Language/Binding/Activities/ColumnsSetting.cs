using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>Columns: a list of values, a record of names and values, or <c>select ...</c>; held as a <see cref="ValueList{T}"/> of <see cref="NamedScalar"/>.</summary>
/// <param name="Rows">Whose row they see.</param>
public sealed record ColumnsSetting(RowScope Rows) : SettingKind;
