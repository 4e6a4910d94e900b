using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>A range of constants, both ends included.</summary>
/// <param name="Low">As in <see cref="Literal.Value"/>, never null.</param>
/// <param name="High">As in <see cref="Literal.Value"/>, never null.</param>
public sealed record RangeValue(object Low, object High);
