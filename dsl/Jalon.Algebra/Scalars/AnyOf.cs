namespace Jalon.Algebra.Scalars;

/// <summary>Whether one condition holds; false for none.</summary>
/// <param name="Operands">The conditions.</param>
public sealed record AnyOf(ValueList<Scalar> Operands) : Scalar(DataType.Bool, false);
