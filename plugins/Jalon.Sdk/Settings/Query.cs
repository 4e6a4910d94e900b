namespace Jalon.Sdk.Settings;

/// <summary>A setting that is a pipeline, bound: either from the data, or on from the activity's input.</summary>
/// <param name="Relation">The rows it means; where it goes on from the input, the input's relation is its leaf.</param>
public sealed record Query(Relation Relation)
{
    /// <summary>The columns that it asks for: those selected last and those derived since; without a select, all that are derived.</summary>
    public ValueList<Column> Asked => AskedBy(Relation);

    /// <summary>
    /// The same clauses over other rows, for a query that only computes columns (<c>derive</c>, <c>select</c>).
    /// </summary>
    /// <param name="rows">Rows with the columns of the query's own leaf, and perhaps more.</param>
    /// <param name="carried">Columns of <paramref name="rows"/> that a select must not lose.</param>
    /// <param name="setting">The setting's name as campaigns write it, for the error.</param>
    /// <exception cref="SettingsException">The query has other clauses.</exception>
    public Relation Over(Relation rows, ValueList<Column> carried, string setting = "query") => Over(Relation, rows, carried, setting);

    private static ValueList<Column> AskedBy(Relation relation) => relation switch
    {
        Derive r => AskedBy(r.Input).AddRange(r.Columns.Select(c => c.Column)),
        Select r => r.Columns.Select(c => c.Column).ToValueList(),
        Named r => AskedBy(r.Input),
        Filter r => AskedBy(r.Input),
        OrderBy r => AskedBy(r.Input),
        Limit r => AskedBy(r.Input),
        Sample r => AskedBy(r.Input),
        Distinct r => AskedBy(r.Input),
        _ => [],
    };

    // The schema of a relation is computed when it is made, so each clause is made anew over the other rows.
    private static Relation Over(Relation clause, Relation rows, ValueList<Column> carried, string setting) => clause switch
    {
        Derive r => new Derive(Over(r.Input, rows, carried, setting), r.Columns),
        Select r => new Select(
            Over(r.Input, rows, carried, setting),
            r.Columns.AddRange(carried.Select(c => new NamedScalar(c.Name, c.AsValue())))),
        Named r => Over(r.Input, rows, carried, setting),
        EntityScan or WorkingTable or AudienceScan or FileScan or Values or LinkRows => rows,
        _ => throw new SettingsException(setting, "can only name columns here, with derive and select; choose the rows in an activity before or after"),
    };
}
