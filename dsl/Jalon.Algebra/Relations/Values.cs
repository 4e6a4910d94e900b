namespace Jalon.Algebra.Relations;

/// <summary>Rows written out; a transition that was not taken is one with none.</summary>
/// <param name="Schema">The columns, in the order of each row's values.</param>
/// <param name="Rows">Each with as many values as the schema has columns; values as in <see cref="Literal"/>.</param>
public sealed record Values(Schema Schema, ValueList<ValueList<object?>> Rows) : Relation(Schema);
