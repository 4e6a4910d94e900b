namespace Jalon.Algebra.Scalars;

/// <summary>Whether all conditions hold; true for none.</summary>
/// <param name="Operands">The conditions.</param>
public sealed record AllOf(ValueList<Scalar> Operands) : Scalar(DataType.Bool, false);
