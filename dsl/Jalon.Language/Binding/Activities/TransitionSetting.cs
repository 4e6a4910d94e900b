using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>The name of an activity or of one of its outputs; held as a <see cref="TransitionRef"/>.</summary>
public sealed record TransitionSetting : SettingKind;
