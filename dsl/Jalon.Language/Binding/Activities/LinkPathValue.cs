using Jalon.Algebra;
using Jalon.Algebra.Model;

namespace Jalon.Language.Binding.Activities;

/// <summary>A path of links.</summary>
/// <param name="Links">At least one.</param>
/// <param name="Target">The entity at its end.</param>
public sealed record LinkPathValue(ValueList<Link> Links, Entity Target);
