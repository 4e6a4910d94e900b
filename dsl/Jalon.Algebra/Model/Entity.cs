namespace Jalon.Algebra.Model;

/// <summary>
/// A kind of thing that the data tells about: a table with a key, attributes, links and filters. Two entities are the same when
/// their names are: within one model a name stands for one entity.
/// </summary>
/// <param name="Name">The name in the language.</param>
/// <param name="Table">The table as the engine knows it, its parts joined with dots.</param>
/// <param name="Key">The attributes that tell one row from another, in order.</param>
/// <param name="Attributes">Columns of the table, then computed ones.</param>
public sealed record Entity(string Name, string Table, ValueList<string> Key, ValueList<Attribute> Attributes)
{
    /// <summary>Ways to rows of other entities.</summary>
    public ValueList<Link> Links { get; init; }

    /// <summary>Named conditions.</summary>
    public ValueList<NamedFilter> Filters { get; init; }

    /// <summary>How one row is shown to people, over the row at level 0; null for its key.</summary>
    public Scalar? Label { get; init; }

    /// <summary>How people call it; null for its name.</summary>
    public string? Title { get; init; }

    /// <summary>False for a table without a key: equal rows are kept apart but nobody can tell which is which.</summary>
    public bool KeyIsUnique { get; init; } = true;

    /// <summary>False for a table that no model names: good to query, no audience.</summary>
    public bool IsModelled { get; init; } = true;

    /// <summary>The attribute of that name, or null.</summary>
    public Attribute? FindAttribute(string name) => Attributes.FirstOrDefault(a => a.Name == name);

    /// <summary>The link of that name, or null.</summary>
    public Link? FindLink(string name) => Links.FirstOrDefault(l => l.Name == name);

    /// <summary>The filter of that name, or null.</summary>
    public NamedFilter? FindFilter(string name) => Filters.FirstOrDefault(f => f.Name == name);

    /// <inheritdoc/>
    public bool Equals(Entity? other) => other is not null && Name == other.Name && Table == other.Table;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
