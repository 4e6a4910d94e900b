using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>What must hold of a transition before a run goes on.</summary>
/// <param name="Transition">The transition.</param>
/// <param name="Condition">Over the facts <c>rows</c>, <c>previous_rows</c> and <c>change</c>, parameters, and aggregates of the transition's rows.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record BoundGate(TransitionRef Transition, Scalar Condition, Origin Origin);
