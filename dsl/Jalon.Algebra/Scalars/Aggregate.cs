namespace Jalon.Algebra.Scalars;

/// <summary>
/// A value over many rows: <c>count</c>, <c>sum</c>, <c>exists</c>, <c>first</c>, <c>collect</c>... The only place, beside
/// <see cref="InRelation"/>, where rows of a link to many or of an unlinked source may stand.
/// </summary>
/// <param name="Function">An aggregate of the catalogue.</param>
/// <param name="Rows">
/// The rows it ranges over: <see cref="LinkRows"/> from <see cref="OuterRow"/> or <see cref="GroupRows"/>, or a pipeline of its own,
/// with filters, order and limit on it. Inside, the row in which this scalar stands is level 1 (and <see cref="OuterRow"/> 0).
/// </param>
/// <param name="Arguments">Over a row of <paramref name="Rows"/> at level 0 (constants for those that the signature wants constant); none for <c>count()</c>.</param>
/// <param name="Order">The order of the rows where the function looks at it; ties go by the key. None: by the key.</param>
/// <param name="Type">What the signature's return rule gave; for <c>collect</c> the rows' columns.</param>
/// <param name="MayBeEmpty">False for count, sum, exists and every.</param>
public sealed record Aggregate(
    Function Function, Relation Rows, ValueList<Scalar> Arguments, ValueList<OrderKey> Order, DataType Type, bool MayBeEmpty)
    : Scalar(Type, MayBeEmpty);
