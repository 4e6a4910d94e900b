namespace Jalon.Algebra.Model;

/// <summary>A column as an engine's catalogue describes it.</summary>
/// <param name="Name">As the catalogue spells it.</param>
/// <param name="StoredAs">The engine's own name of the type.</param>
/// <param name="Type">What the language reads it as; null where it cannot be read.</param>
/// <param name="MayBeEmpty">False where the catalogue forbids null, and the type knows no other nothing.</param>
public sealed record SourceColumn(string Name, string StoredAs, DataType? Type, bool MayBeEmpty);
