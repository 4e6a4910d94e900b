using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding.Activities;

/// <summary>A range of constants, both ends included.</summary>
/// <param name="Low">As in <see cref="Literal.Value"/>, never null.</param>
/// <param name="High">As in <see cref="Literal.Value"/>, never null.</param>
public sealed record RangeValue(object Low, object High);
