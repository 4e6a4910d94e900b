namespace Jalon.Algebra.Scalars;

/// <summary>The negation of a condition: true where it is false or empty.</summary>
/// <param name="Operand">The condition.</param>
public sealed record Not(Scalar Operand) : Scalar(DataType.Bool, false);
