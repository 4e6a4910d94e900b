namespace Jalon.Algebra.Types;

/// <summary>A named value that each row of a relation carries.</summary>
/// <param name="Name">Unique among the columns of its schema, compared by code point.</param>
/// <param name="Type">What its values are.</param>
/// <param name="MayBeEmpty">False where every row is known to have a value.</param>
public sealed record Column(string Name, DataType Type, bool MayBeEmpty = true);
