using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess.Steps;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>A relation ready to run in process, as often as one likes and by any number of threads at once.</summary>
public sealed class CompiledRelation
{
    private readonly Relation _relation;
    private readonly Step _step;
    private readonly BatchLoopWriter _loops;
    private readonly GeneratedAssembly? _code;

    internal CompiledRelation(Relation relation, Step step, ValueList<SourceRequest> sources, BatchLoopWriter loops, GeneratedAssembly? code)
    {
        _relation = relation;
        _step = step;
        _loops = loops;
        _code = code;
        Sources = sources;
    }

    /// <summary>The rows that it needs from outside, each once; whoever reads them slowly may read them before the run.</summary>
    public ValueList<SourceRequest> Sources { get; }

    /// <summary>What its rows look like.</summary>
    public Schema Schema => _relation.Schema;

    /// <summary>The generated C#, for people to read.</summary>
    public string CSharp => _loops.Readable;

    /// <summary>Runs it: all its rows, in their order, else by the key.</summary>
    /// <param name="source">Gives the rows asked for; called for each of <see cref="Sources"/> at most once, on this thread.</param>
    /// <param name="context">Zone, instant, parameters and seed.</param>
    /// <param name="cancellation">Looked at between operations.</param>
    /// <exception cref="ArgumentException">Rows lack a column that was asked for, or a value is of another kind than its column or parameter.</exception>
    public ColumnBatch Run(Func<SourceRequest, ColumnBatch> source, CompileContext context, CancellationToken cancellation = default)
    {
        var session = new Session(
            _code, _loops.Parameters.Values(context.Parameters), context, rows => source(Sources.First(s => s.Rows.Equals(rows))), cancellation);
        var rows = _step.Run(Frame.Unit, session);
        if (_relation.Ordering.IsEmpty)
            rows = rows.Gather(RowOrder.Of(rows, [], []));
        return new ColumnBatch(Schema.Columns, [.. Schema.Columns.Select(c => rows[c.Name])], rows.Count);
    }
}
