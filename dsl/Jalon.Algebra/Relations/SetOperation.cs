namespace Jalon.Algebra.Relations;

/// <summary>Sets of rows of one dimension, combined by key.</summary>
/// <param name="Operator">How.</param>
/// <param name="Inputs">At least one; all with the same dimension and the same key. The first is the main one.</param>
/// <param name="Columns">Which columns come along; except always gives the first input's.</param>
public sealed record SetOperation(SetOperator Operator, ValueList<Relation> Inputs, SetColumns Columns = SetColumns.All)
    : Relation(SchemaOf(Operator, Inputs, Columns))
{
    private static Schema SchemaOf(SetOperator operation, ValueList<Relation> inputs, SetColumns columns)
    {
        var first = inputs[0].Schema;
        if (operation == SetOperator.Except || inputs.Count == 1)
            return first;
        var names = inputs.SelectMany(i => i.Schema.Computed).Select(c => c.Name).Distinct(StringComparer.Ordinal).ToList();
        if (columns == SetColumns.Common)
            names.RemoveAll(n => inputs.Any(i => i.Schema.Find(n) is null));
        return first with { Columns = [.. first.KeyColumns, .. names.Select(n => Merged(operation, inputs, n))] };
    }

    // A row that comes from an input without the column has no value in it, so only an intersection keeps "never empty".
    private static Column Merged(SetOperator operation, ValueList<Relation> inputs, string name)
    {
        var found = inputs.Select(i => i.Schema.Find(name)).ToList();
        var type = found.OfType<Column>().Select(c => c.Type).Aggregate((a, b) => DataType.Widest(a, b) ?? a);
        var everywhere = operation == SetOperator.Intersect ? found.Any(c => c is { MayBeEmpty: false }) : found.All(c => c is { MayBeEmpty: false });
        return new Column(name, type, !everywhere);
    }
}
