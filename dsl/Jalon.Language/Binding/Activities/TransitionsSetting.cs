using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>A list of them, or one; held as a <see cref="ValueList{T}"/> of <see cref="TransitionRef"/>.</summary>
public sealed record TransitionsSetting : SettingKind;
