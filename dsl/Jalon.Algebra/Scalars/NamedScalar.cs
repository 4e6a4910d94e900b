namespace Jalon.Algebra.Scalars;

/// <summary>A value and the column that it becomes.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Value">Over the row at level 0.</param>
public sealed record NamedScalar(string Name, Scalar Value)
{
    /// <summary>The column that carries it.</summary>
    public Column Column => new(Name, Value.Type, Value.MayBeEmpty);
}
