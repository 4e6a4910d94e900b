using System.Runtime.CompilerServices;
using Jalon.Algebra;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Compilers.CSharp;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess;
using Jalon.Host.Engines;
using Jalon.Sdk;
using Reading = Jalon.Host.Engines.Reading;

namespace Jalon.Host.Questions;

/// <summary>Runs a relation in this process: the engine gives the bare rows of each source, and all the work on them is done here.</summary>
/// <param name="compiler">Compiles what the relation computes.</param>
/// <param name="session">Reads the sources.</param>
/// <param name="reading">What they are read with.</param>
internal sealed class InProcessRows(CSharpCompiler compiler, EngineSession session, Reading reading)
{
    /// <summary>The C# that a relation becomes.</summary>
    public static string Explain(CSharpCompiler compiler, Relation relation, Reading reading) =>
        Compiled(compiler, relation, reading).CSharp is { Length: > 0 } source ? source : "// rows are moved about as they are: nothing is computed from their values\n";

    /// <summary>The rows of a relation, in their order or else by the key.</summary>
    /// <exception cref="EngineFault">Something in it cannot be run in process.</exception>
    public async IAsyncEnumerable<RowBatch> ReadAsync(Relation relation, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var compiled = Compiled(compiler, relation, reading);
        var sources = new Dictionary<SourceRequest, ColumnBatch>();
        foreach (var source in compiled.Sources)
            sources[source] = await SourceAsync(source, cancellation).ConfigureAwait(false);
        var rows = compiled.Run(s => sources[s], reading.Context, cancellation);
        yield return new RowBatch(
            rows.Columns.ToValueList(), [.. rows.Vectors.Select(v => Enumerable.Range(0, rows.Count).Select(r => v[r]).ToArray())]);
    }

    private static CompiledRelation Compiled(CSharpCompiler compiler, Relation relation, Reading reading)
    {
        var lowered = new InProcessCompiler(compiler, reading.Model).Compile(relation);
        return lowered.Result ?? throw EngineFault.NotInProcess(lowered.Unsupported);
    }

    private async Task<ColumnBatch> SourceAsync(SourceRequest source, CancellationToken cancellation)
    {
        var bare = source.Rows is EntityScan { Entity: var entity }
            ? new Select(source.Rows, [.. source.Columns.Select(c => new NamedScalar(c.Name, new AttributeRef(0, [], entity, entity.FindAttribute(c.Name)!)))])
            : source.Rows;
        var rows = new List<IReadOnlyList<object?>>();
        await foreach (var batch in session.ReadAsync(bare, reading, cancellation).ConfigureAwait(false))
        {
            var places = source.Columns.Select(c => batch.Columns.TakeWhile(b => b.Name != c.Name).Count()).ToArray();
            for (var r = 0; r < batch.Count; r++)
                rows.Add([.. places.Select(p => batch.Values[p][r])]);
        }

        return ColumnBatch.Read(source.Columns, rows);
    }
}
