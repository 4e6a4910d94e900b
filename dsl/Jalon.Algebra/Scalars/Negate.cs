namespace Jalon.Algebra.Scalars;

/// <summary>A number, duration or period with its sign turned.</summary>
/// <param name="Operand">What is turned.</param>
public sealed record Negate(Scalar Operand) : Scalar(Operand.Type, Operand.MayBeEmpty);
