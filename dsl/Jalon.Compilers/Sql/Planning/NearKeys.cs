namespace Jalon.Compilers.Sql.Planning;

/// <summary>
/// The key of a row that a link leads to is, where that row is there, what leads to it: whoever asks only for rows that are there needs no join to know it.
/// </summary>
internal static class NearKeys
{
    /// <summary>A key of groups of an entity's rows as the near side of its link says it; as it stands where that does not tell.</summary>
    /// <param name="key">What is grouped by.</param>
    /// <param name="dimension">The entity whose rows the groups are, of which only those are kept that are there; null for groups that are none.</param>
    public static Scalar Of(Scalar key, Entity? dimension)
    {
        if (dimension is null || key is not AttributeRef { Path.IsEmpty: false } far || far.Entity != dimension)
            return key;
        var last = far.Path[^1];
        return last is { Rows: null, Also: null } && last.On.All(p => IsKey(p.Far, dimension))
            && last.On.FirstOrDefault(p => KeyOf(p.Far) == far.Attribute.Name)?.Near is AttributeRef { Level: 0 } near && near.Type == far.Type
            ? near with { Level = far.Level, Path = [.. far.Path.Take(far.Path.Count - 1), .. near.Path] }
            : key;
    }

    private static bool IsKey(Scalar scalar, Entity entity) => KeyOf(scalar) is { } name && entity.Key.Contains(name);

    private static string? KeyOf(Scalar scalar) => scalar switch
    {
        AttributeRef { Level: 0, Path.IsEmpty: true } a => a.Attribute.Name,
        ColumnRef { Level: 0 } c => c.Column.Name,
        _ => null,
    };
}
