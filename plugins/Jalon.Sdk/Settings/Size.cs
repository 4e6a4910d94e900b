namespace Jalon.Sdk.Settings;

/// <summary>A setting that says how many rows: a number (<c>500</c>) or a share (<c>10%</c>).</summary>
/// <param name="Count">An int or a decimal; sees no row, may use parameters.</param>
public sealed record Size(Scalar Count)
{
    /// <summary>The number of rows as a count that does not depend on where it is taken: a share is one of <paramref name="whole"/>, rounded half up.</summary>
    public Scalar Of(Relation whole) => Count.Type.Kind == TypeKind.Decimal ? RelationOperators.ShareOf(Count, whole) : Count;
}
