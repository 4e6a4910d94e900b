namespace Jalon.Algebra.Scalars;

/// <summary>One arm of a <see cref="Conditional"/>.</summary>
/// <param name="When">The condition.</param>
/// <param name="Then">What is given where it is the first to hold.</param>
public sealed record Branch(Scalar When, Scalar Then);
