using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp;

/// <summary>Columns computed from columns, by compiled code. Safe for any number of threads at once.</summary>
public sealed class CompiledScalars
{
    private readonly ProjectionLoop _loop;
    private readonly ParameterList _parameters;

    internal CompiledScalars(ValueList<Column> columns, ValueList<NamedScalar> inputs, ParameterList parameters, ProjectionLoop loop)
    {
        Columns = columns;
        Inputs = inputs;
        _parameters = parameters;
        _loop = loop;
    }

    /// <summary>What it computes.</summary>
    public ValueList<Column> Columns { get; }

    /// <summary>
    /// The columns that a batch must have, and what each of them means: whoever gives the rows computes these (an engine by a select, aggregates over
    /// links among them).
    /// </summary>
    public ValueList<NamedScalar> Inputs { get; }

    /// <summary>Computes the columns for each row of a batch.</summary>
    /// <exception cref="ArgumentException">The batch lacks a column, or a parameter's value is of another kind than the parameter.</exception>
    public ColumnBatch Run(ColumnBatch rows, CompileContext context)
    {
        var outputs = Columns.Select(c => Vector.Create(c.Type, rows.Count)).ToArray();
        _loop(InputColumns.Of(Inputs, rows), _parameters.Values(context.Parameters), context, outputs, rows.Count);
        return new ColumnBatch(Columns, outputs, rows.Count);
    }
}
