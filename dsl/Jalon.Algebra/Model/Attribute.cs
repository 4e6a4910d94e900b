namespace Jalon.Algebra.Model;

/// <summary>A value that each row of an entity has: a column of its table, or computed from others.</summary>
/// <param name="Name">The name in the language.</param>
/// <param name="Type">What its values are.</param>
/// <param name="MayBeEmpty">False where the catalogue promises a value in each row.</param>
public sealed record Attribute(string Name, DataType Type, bool MayBeEmpty)
{
    /// <summary>The column of the table, spelt as the catalogue spells it; for a computed attribute, its own name.</summary>
    public string Source { get; init; } = Name;

    /// <summary>The engine's own name of the column's type, for the dialect to know how it is read; null for a computed one.</summary>
    public string? StoredAs { get; init; }

    /// <summary>What a computed attribute is: over the entity's row at level 0. Null for a column.</summary>
    public Scalar? Value { get; init; }

    /// <summary>The zone in which a stored time without one is read; null for the workspace's.</summary>
    public string? Zone { get; init; }

    /// <summary>The values it may take, where the model lists them; empty where it does not.</summary>
    public ValueList<string> Values { get; init; }

    /// <summary>How people call it; null for its name.</summary>
    public string? Title { get; init; }
}
