namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>The same rows with their key and the named columns only.</summary>
internal sealed class SelectStep(Step input, Projection values, IReadOnlyList<string> names, Schema schema)
    : Step(Math.Max(input.Outward, values.Outward))
{
    public override RowSet Run(Frame outer, Session session)
    {
        var rows = input.Run(outer, session);
        var computed = values.Run(new Frame(rows, outer), session);
        var columns = schema.Key.ToDictionary(k => k, k => rows[k], StringComparer.Ordinal);
        for (var place = 0; place < names.Count; place++)
            columns[names[place]] = computed[place];
        return rows.Only(schema, columns);
    }
}
