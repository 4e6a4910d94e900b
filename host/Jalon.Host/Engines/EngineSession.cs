using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Sdk;

namespace Jalon.Host.Engines;

/// <summary>A connection to an engine, for one task at a time.</summary>
public abstract class EngineSession : IAsyncDisposable
{
    /// <summary>
    /// Makes the outputs of one activity working tables, in one commit: all are there, or none. Tables of the same names are replaced.
    /// What the outputs share is computed once.
    /// </summary>
    /// <returns>The number of rows of each, in order.</returns>
    public abstract Task<IReadOnlyList<long>> MaterialiseAsync(IReadOnlyList<WorkingOutput> outputs, Reading reading, CancellationToken cancellation = default);

    /// <summary>Reads rows, in their order or else by the key, a batch at a time as they come.</summary>
    public abstract IAsyncEnumerable<RowBatch> ReadAsync(Relation relation, Reading reading, CancellationToken cancellation = default);

    /// <summary>Makes rows a working table. The batches hold the schema's columns, in order.</summary>
    /// <returns>The number of rows.</returns>
    public abstract Task<long> LoadAsync(string table, Schema schema, IAsyncEnumerable<RowBatch> rows, CancellationToken cancellation = default);

    /// <summary>Writes rows, in their order or else by the key, to a file: whole, or not at all.</summary>
    /// <returns>The number of rows.</returns>
    public abstract Task<long> ExportAsync(Relation relation, ExportFile file, Reading reading, CancellationToken cancellation = default);

    /// <summary>Removes a working table; where there is none it does nothing.</summary>
    public abstract Task DropAsync(string table, CancellationToken cancellation = default);

    /// <summary>Whether there is a working table of that name.</summary>
    public abstract Task<bool> ExistsAsync(string table, CancellationToken cancellation = default);

    /// <summary>The number of rows of a working table, and a digest of its keys.</summary>
    public abstract Task<TableDigest> DigestAsync(string table, Schema schema, CancellationToken cancellation = default);

    /// <summary>The query that a relation becomes, in the engine's language.</summary>
    public abstract string Explain(Relation relation, Reading reading);

    /// <summary>The queries that the outputs of an activity become, in the engine's language.</summary>
    public abstract string Explain(IReadOnlyList<WorkingOutput> outputs, Reading reading);

    /// <summary>The engine's own plan of a relation; nothing is run.</summary>
    public abstract Task<EnginePlan> PlanAsync(Relation relation, Reading reading, CancellationToken cancellation = default);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
