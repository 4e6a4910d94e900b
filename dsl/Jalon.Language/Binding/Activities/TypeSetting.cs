using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>A type as it is declared, <c>decimal(2)</c>; held as the <see cref="DataType"/>.</summary>
public sealed record TypeSetting : SettingKind;
