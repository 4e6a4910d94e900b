using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>A path of links; held as a <see cref="LinkPathValue"/>.</summary>
/// <param name="Rows">Whose row it starts from.</param>
public sealed record LinkPathSetting(RowScope Rows) : SettingKind;
