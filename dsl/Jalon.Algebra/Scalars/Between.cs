namespace Jalon.Algebra.Scalars;

/// <summary>
/// Whether a value lies in a range, both ends included; false where any of the three is empty. A range of times whose low end is
/// after its high end passes midnight.
/// </summary>
/// <param name="Operand">The value.</param>
/// <param name="Low">The low end.</param>
/// <param name="High">The high end; where the operand is a datetime and the range was given in days, already the last instant of that day.</param>
public sealed record Between(Scalar Operand, Scalar Low, Scalar High) : Scalar(DataType.Bool, false);
