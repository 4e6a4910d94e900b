using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp;

/// <summary>A condition on rows, as compiled code. Safe for any number of threads at once.</summary>
public sealed class CompiledPredicate
{
    private readonly SelectionLoop _loop;
    private readonly ParameterList _parameters;

    internal CompiledPredicate(ValueList<NamedScalar> inputs, ParameterList parameters, SelectionLoop loop)
    {
        Inputs = inputs;
        _parameters = parameters;
        _loop = loop;
    }

    /// <summary>The columns that a batch must have, and what each of them means.</summary>
    public ValueList<NamedScalar> Inputs { get; }

    /// <summary>The numbers of the rows for which it holds, in order.</summary>
    /// <exception cref="ArgumentException">The batch lacks a column, or a parameter's value is of another kind than the parameter.</exception>
    public ReadOnlyMemory<int> Select(ColumnBatch rows, CompileContext context)
    {
        var selected = new int[rows.Count];
        var found = _loop(InputColumns.Of(Inputs, rows), _parameters.Values(context.Parameters), context, selected, rows.Count);
        return selected.AsMemory(0, found);
    }

    internal bool HoldsWithoutRow(CompileContext context) => _loop([], _parameters.Values(context.Parameters), context, new int[1], 1) == 1;
}
