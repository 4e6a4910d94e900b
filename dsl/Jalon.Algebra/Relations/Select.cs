namespace Jalon.Algebra.Relations;

/// <summary>The same rows with only the named columns; an audience keeps its key in front of them.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Columns">Each over the row at level 0 of the input.</param>
public sealed record Select(Relation Input, ValueList<NamedScalar> Columns) : Relation(SchemaOf(Input.Schema, Columns))
{
    // The order's scalars are over the input's row; whoever writes the rows out in order carries what the order needs along.
    /// <inheritdoc/>
    public override ValueList<OrderKey> Ordering => Input.Ordering;

    private static Schema SchemaOf(Schema input, ValueList<NamedScalar> columns) =>
        input with
        {
            Columns = [.. input.KeyColumns.Where(k => columns.All(c => c.Name != k.Name)), .. columns.Select(c => c.Column)],
        };
}
