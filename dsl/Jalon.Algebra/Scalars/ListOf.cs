namespace Jalon.Algebra.Scalars;

/// <summary>A list written out.</summary>
/// <param name="Items">All of one type.</param>
/// <param name="Element">Their type.</param>
public sealed record ListOf(ValueList<Scalar> Items, DataType Element) : Scalar(DataType.List(Element), false);
