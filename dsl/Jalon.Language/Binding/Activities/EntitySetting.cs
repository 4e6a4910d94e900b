using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>The name of an entity; held as the <see cref="Entity"/>.</summary>
public sealed record EntitySetting : SettingKind;
