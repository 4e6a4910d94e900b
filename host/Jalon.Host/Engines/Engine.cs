using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Compilers.Sql;

namespace Jalon.Host.Engines;

/// <summary>
/// A database that holds the data and does the set work. Describes what it holds, and opens sessions; every one of them may be used by
/// one task at a time, many side by side. All members throw <see cref="EngineFault"/> where the engine fails, and
/// <see cref="OperationCanceledException"/> where they are cancelled.
/// </summary>
public abstract class Engine : IAsyncDisposable
{
    /// <summary>For people: <c>DuckDB</c>.</summary>
    public abstract string Name { get; }

    /// <summary>All tables and readable files, by name.</summary>
    public abstract Task<IReadOnlyList<SourceTable>> DescribeAsync(CancellationToken cancellation = default);

    /// <summary>The names of all tables and readable files.</summary>
    public abstract Task<IReadOnlyList<string>> TableNamesAsync(CancellationToken cancellation = default);

    /// <summary>One table or readable file; null where there is none of that name. The others are not looked at.</summary>
    public abstract Task<SourceTable?> DescribeTableAsync(string name, CancellationToken cancellation = default);

    /// <summary>What there is to read, in a short text that is cheap to make: as long as it stays the same, what was described is still so.</summary>
    public abstract string Stamp();

    /// <summary>The same of one file.</summary>
    /// <param name="path">Relative to the workspace, with <c>/</c>; it may not be there.</param>
    public abstract string StampOf(string path);

    /// <summary>A file's columns, as a sample of its rows shows them.</summary>
    /// <param name="path">Relative to the workspace, with <c>/</c>.</param>
    /// <param name="format">How it holds rows.</param>
    /// <param name="cancellation">Stops the work.</param>
    public abstract Task<SourceTable> DescribeFileAsync(string path, FileFormat format, CancellationToken cancellation = default);

    /// <summary>The compiler for this engine's language.</summary>
    public abstract SqlCompiler CompilerFor(DataModel model);

    /// <summary>Opens a session.</summary>
    /// <param name="workingTables">
    /// Where the working tables of a run lie, for instance <c>spring_sale/3</c>; made when first needed. Null for questions that need none.
    /// </param>
    /// <param name="cancellation">Stops the work.</param>
    public abstract Task<EngineSession> OpenAsync(string? workingTables = null, CancellationToken cancellation = default);

    /// <summary>Opens a session whose working tables are gone with it. Of the embedded engine they lie in memory: nothing is written to the workspace.</summary>
    /// <param name="workingTables">What place they say that they are in, for instance <c>plan/0</c>; no run's.</param>
    /// <param name="cancellation">Stops the work.</param>
    public abstract Task<EngineSession> OpenScratchAsync(string workingTables, CancellationToken cancellation = default);

    /// <summary>Opens a database that holds given rows alone, in this engine's own SQL.</summary>
    /// <param name="model">The entities that the rows are of.</param>
    /// <param name="cancellation">Stops the work.</param>
    public abstract Task<GivenDatabase> OpenGivenAsync(DataModel model, CancellationToken cancellation = default);

    /// <summary>Whether there is anything where the working tables of a run lie; makes nothing there, as opening a session does.</summary>
    /// <param name="workingTables">Where they lie.</param>
    /// <param name="cancellation">Stops the work.</param>
    public abstract Task<bool> HoldsAsync(string workingTables, CancellationToken cancellation = default);

    /// <summary>Removes all working tables of a run. No session of it may be open; where there are none it does nothing.</summary>
    public abstract Task PurgeAsync(string workingTables, CancellationToken cancellation = default);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
