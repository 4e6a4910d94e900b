namespace Jalon.Algebra.Scalars;

/// <summary>A value over the rows around this one. Stands in derive, where, order by and select only.</summary>
/// <param name="Function">A window function or an aggregate of the catalogue.</param>
/// <param name="Arguments">Over the row at level 0.</param>
/// <param name="Partition">What the rows have in common; none for all rows.</param>
/// <param name="Order">With an order an aggregate runs from the first row to this one; ties go by the key.</param>
/// <param name="Type">What the signature's return rule gave.</param>
/// <param name="MayBeEmpty">What the function's rule of emptiness gave.</param>
public sealed record Window(
    Function Function, ValueList<Scalar> Arguments, ValueList<Scalar> Partition, ValueList<OrderKey> Order, DataType Type, bool MayBeEmpty)
    : Scalar(Type, MayBeEmpty);
