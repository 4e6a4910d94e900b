using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>One run of a compiled relation: its rows from outside, and what has been computed once for all.</summary>
internal sealed class Session(
    GeneratedAssembly? code, object?[] parameters, CompileContext context, Func<Relation, ColumnBatch> source, CancellationToken cancellation)
{
    private readonly Dictionary<Relation, ColumnBatch> _sources = [];
    private readonly Dictionary<Steps.Step, RowSet> _rows = [];
    private readonly Dictionary<Entity, EntityTable> _tables = [];
    private readonly Dictionary<object, RowIndex> _indexes = [];

    /// <summary>What a <c>sample</c> without a seed goes by.</summary>
    public string Seed => context.Seed;

    /// <summary>Runs a loop over columns.</summary>
    public Vector[] Run(Loop loop, Vector[] inputs, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        var outputs = loop.Outputs.Select(type => Vector.Create(type, count)).ToArray();
        code!.Bind<ProjectionLoop>(loop.Method)(inputs, parameters, context, outputs, count);
        return outputs;
    }

    /// <summary>The numbers of the rows that a loop selects.</summary>
    public int[] Select(Loop loop, Vector[] inputs, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        var selected = new int[count];
        var found = code!.Bind<SelectionLoop>(loop.Method)(inputs, parameters, context, selected, count);
        return selected[..found];
    }

    /// <summary>Rows from outside.</summary>
    public ColumnBatch Source(Relation rows) => Known(_sources, rows, source);

    /// <summary>The rows of a step that looks at nothing outside it, run no more than once.</summary>
    public RowSet Once(Steps.Step step) => Known(_rows, step, s => s.Run(Frame.Unit, this));

    /// <summary>An entity's table.</summary>
    public EntityTable Table(Entity entity) => Known(_tables, entity, e => new EntityTable(e, Source(new EntityScan(e))));

    /// <summary>Rows by their keys, indexed no more than once for whoever asks.</summary>
    public RowIndex Index(object asker, Func<RowIndex> make) => Known(_indexes, asker, _ => make());

    private static TValue Known<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, Func<TKey, TValue> make)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var value))
            known.Add(key, value = make(key));
        return value;
    }
}
