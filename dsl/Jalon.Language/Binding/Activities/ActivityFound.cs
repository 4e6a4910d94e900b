using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>It is there.</summary>
/// <param name="Shape">The activity type.</param>
public sealed record ActivityFound(ActivityShape Shape) : ActivityLookup;
