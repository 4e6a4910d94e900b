using System.Globalization;

namespace Jalon.Algebra.Types;

/// <summary>
/// What the rows of a relation look like: its columns in order, which of them are the key, and which entity they are rows of.
/// Attributes of that entity are not columns: they are read through the key wherever they are named.
/// </summary>
/// <param name="Columns">The key's columns first, then those computed on the way.</param>
/// <param name="Key">The names of the key's columns, in order. Empty only for one row over everything (a group without keys).</param>
/// <param name="Dimension">The targeting dimension: the entity whose rows these are; null where the rows are nobody's (a grouping, a file).</param>
public sealed record Schema(ValueList<Column> Columns, ValueList<string> Key, Entity? Dimension)
{
    /// <summary>Links that an activity added to these rows, beside those of the dimension.</summary>
    public ValueList<Link> Links { get; init; }

    /// <summary>False where equal rows may stand twice, so that the key names a set of rows and not one (a table without a key).</summary>
    public bool KeyIsUnique { get; init; } = true;

    /// <summary>The column of that name, or null.</summary>
    public Column? Find(string name) => Columns.FirstOrDefault(c => c.Name == name);

    /// <summary>
    /// Whether a name is taken: by a column, by a link that was added, or by an attribute, link or filter of the dimension. A new column
    /// needs a name that is not.
    /// </summary>
    public bool Knows(string name) =>
        Find(name) is not null || Links.Any(l => l.Name == name)
        || (Dimension is { } d && (d.FindAttribute(name) is not null || d.FindLink(name) is not null || d.FindFilter(name) is not null));

    /// <summary>A name like the given one that is not taken.</summary>
    public string FreeName(string like)
    {
        var name = like;
        for (var i = 2; Knows(name); i++)
            name = string.Create(CultureInfo.InvariantCulture, $"{like}_{i}");
        return name;
    }

    /// <summary>The key's columns, in order.</summary>
    public IEnumerable<Column> KeyColumns => Key.Select(k => Find(k)!);

    /// <summary>The columns that are not the key's, in order.</summary>
    public IEnumerable<Column> Computed => Columns.Where(c => !Key.Contains(c.Name));

    /// <summary>The schema of an audience of an entity with nothing computed yet.</summary>
    public static Schema Of(Entity entity) =>
        new([.. entity.Key.Select(k => new Column(k, entity.FindAttribute(k)!.Type, entity.FindAttribute(k)!.MayBeEmpty))], entity.Key, entity)
        {
            KeyIsUnique = entity.KeyIsUnique,
        };

    /// <summary>This schema with more columns after its own.</summary>
    public Schema With(IEnumerable<Column> columns) => this with { Columns = Columns.AddRange(columns) };

    /// <summary>As people read it: <c>key id · spend decimal(2)</c>.</summary>
    public override string ToString() =>
        string.Join(", ", ((IEnumerable<string>)["key " + string.Join("+", Key)]).Concat(Computed.Select(c => $"{c.Name} {c.Type}")));
}
