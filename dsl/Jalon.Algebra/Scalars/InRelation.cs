namespace Jalon.Algebra.Scalars;

/// <summary>Whether a value is among those that a relation's one column gives; false where it is empty.</summary>
/// <param name="Operand">The value, outside the relation.</param>
/// <param name="Rows">The relation; inside it the row outside is level 1.</param>
/// <param name="Value">What is looked at in each of its rows, at level 0; of the operand's type.</param>
public sealed record InRelation(Scalar Operand, Relation Rows, Scalar Value) : Scalar(DataType.Bool, false);
