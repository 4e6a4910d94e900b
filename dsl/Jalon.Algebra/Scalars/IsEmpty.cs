namespace Jalon.Algebra.Scalars;

/// <summary>Whether there is no value; itself never empty.</summary>
/// <param name="Operand">What is asked.</param>
public sealed record IsEmpty(Scalar Operand) : Scalar(DataType.Bool, false);
