using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>Those of a transition, with the links that the activity's link blocks add.</summary>
/// <param name="Setting">The setting that names the transition.</param>
public sealed record InputRows(string Setting = "input") : RowScope;
