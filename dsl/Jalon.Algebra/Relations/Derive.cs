namespace Jalon.Algebra.Relations;

/// <summary>The same rows with more columns.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Columns">Each over the row at level 0 with the columns before it.</param>
public sealed record Derive(Relation Input, ValueList<NamedScalar> Columns) : Relation(Input.Schema.With(Columns.Select(c => c.Column)))
{
    /// <inheritdoc/>
    public override ValueList<OrderKey> Ordering => Input.Ordering;
}
