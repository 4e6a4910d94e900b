namespace Jalon.Algebra.Scalars;

/// <summary>Whether a value equals an item of a list; false where it is empty, and empty items equal nothing.</summary>
/// <param name="Operand">The value.</param>
/// <param name="List">A <see cref="ListOf"/> or a parameter that holds a list; its items are of the operand's type.</param>
public sealed record In(Scalar Operand, Scalar List) : Scalar(DataType.Bool, false);
