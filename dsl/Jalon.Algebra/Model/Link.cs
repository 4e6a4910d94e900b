namespace Jalon.Algebra.Model;

/// <summary>A way from one row to the rows that belong to it.</summary>
/// <param name="Name">The name in the language.</param>
/// <param name="Target">The entity it leads to. A link that an activity added may lead to rows that are no entity's: then it is the link's own name.</param>
/// <param name="Cardinality">At most one row, or any number.</param>
/// <param name="On">The equalities; at least one.</param>
public sealed record Link(string Name, string Target, Cardinality Cardinality, ValueList<LinkPair> On)
{
    /// <summary>A further condition: the far row at level 0, the near row at level 1. Null where the equalities say all.</summary>
    public Scalar? Also { get; init; }

    /// <summary>The rows it leads to; null where they are the target entity's table.</summary>
    public Relation? Rows { get; init; }

    /// <summary>How people call it; null for its name.</summary>
    public string? Title { get; init; }
}
