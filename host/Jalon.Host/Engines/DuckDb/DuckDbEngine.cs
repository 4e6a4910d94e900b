using DuckDB.NET.Data;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using static Jalon.Host.Engines.DuckDb.DuckDbCommands;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>
/// The embedded engine. Data is read where it lies; working tables lie in a file of their own for each run, beside the data. It reads
/// and writes below the workspace only, and neither loads nor downloads extensions.
/// </summary>
public sealed class DuckDbEngine : Engine
{
    private static readonly DuckDbDialect Dialect = new();
    private readonly DuckDBConnection _root;
    private readonly DuckDbCatalogue _catalogue;
    private readonly EngineSettings _settings;
    private readonly WorkspacePaths _paths;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _attached = new(StringComparer.Ordinal);

    private DuckDbEngine(DuckDBConnection root, EngineSettings settings)
    {
        _root = root;
        _settings = settings;
        _paths = new WorkspacePaths(settings.Root);
        _catalogue = new DuckDbCatalogue(root, settings with { Root = _paths.Root }, _paths);
    }

    /// <inheritdoc/>
    public override string Name => Dialect.Name;

    /// <summary>Starts the engine on a workspace. It reads nothing yet.</summary>
    public static DuckDbEngine Start(EngineSettings settings)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(settings.Root));
        var root = SealedDatabase.Open(
            $"temp_directory = {Text(Path.Combine(folder, ".jalon", "tmp"))}", $"allowed_directories = [{Text(folder + Path.DirectorySeparatorChar)}]");
        return new DuckDbEngine(root, settings);
    }

    /// <inheritdoc/>
    public override SqlCompiler CompilerFor(DataModel model) => new(Dialect, model);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<SourceTable>> DescribeAsync(CancellationToken cancellation = default) =>
        Task.Run(() => _catalogue.Describe(cancellation), cancellation);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> TableNamesAsync(CancellationToken cancellation = default) =>
        Task.Run(() => _catalogue.Names(cancellation), cancellation);

    /// <inheritdoc/>
    public override Task<SourceTable?> DescribeTableAsync(string name, CancellationToken cancellation = default) =>
        // It may have to read a whole file: on a thread of its own, so that those who answer questions are not kept from it.
        Task.Factory.StartNew(() => _catalogue.Describe(name, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <inheritdoc/>
    public override string Stamp() => _catalogue.Stamp();

    /// <inheritdoc/>
    public override string StampOf(string path) => _catalogue.StampOf(path);

    /// <inheritdoc/>
    public override Task<SourceTable> DescribeFileAsync(string path, FileFormat format, CancellationToken cancellation = default) =>
        Task.Run(() => _catalogue.DescribeFile(path, format, cancellation), cancellation);

    /// <inheritdoc/>
    public override Task<EngineSession> OpenAsync(string? workingTables = null, CancellationToken cancellation = default) =>
        Task.Run(() => Open(workingTables, AttachFile, cancellation), cancellation);

    /// <inheritdoc/>
    public override Task<EngineSession> OpenScratchAsync(string workingTables, CancellationToken cancellation = default) =>
        Task.Run(() => Open(workingTables, (name, stop) => _root.Run($"ATTACH ':memory:' AS {Quoted(name)}", name, stop), cancellation), cancellation);

    /// <inheritdoc/>
    public override Task<GivenDatabase> OpenGivenAsync(DataModel model, CancellationToken cancellation = default) =>
        Task.Run<GivenDatabase>(() => new DuckDbGivenDatabase(model), cancellation);

    /// <inheritdoc/>
    public override Task<bool> HoldsAsync(string workingTables, CancellationToken cancellation = default) => Task.FromResult(File.Exists(FileOf(workingTables)));

    /// <inheritdoc/>
    public override Task PurgeAsync(string workingTables, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            if (_attached.ContainsKey(workingTables))
                throw new EngineFault(EngineFaultKind.Locked, $"The working tables of '{workingTables}' are in use. Wait until its tasks are done.") { Where = workingTables };
            var file = FileOf(workingTables);
            File.Delete(file);
            File.Delete(file + ".wal");
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync() => await _root.DisposeAsync().ConfigureAwait(false);

    internal void Release(string workingTables)
    {
        lock (_lock)
        {
            if (--_attached[workingTables] > 0)
                return;
            _attached.Remove(workingTables);
            try
            {
                _root.Run($"DETACH {Quoted(workingTables)}", FileOf(workingTables));
            }
            catch (EngineFault e) when (e.Kind == EngineFaultKind.DiskFull)
            {
                // It is detached all the same. What was committed lies in the log beside the file; whoever opens it next has it put in its place.
            }
        }
    }

    private EngineSession Open(string? workingTables, Action<string, CancellationToken> attach, CancellationToken cancellation)
    {
        if (workingTables is not null)
            Hold(workingTables, attach, cancellation);
        try
        {
            var connection = _root.Duplicate();
            connection.Open();
            return new DuckDbSession(this, connection, _catalogue, _paths, workingTables);
        }
        catch
        {
            if (workingTables is not null)
                Release(workingTables);
            throw;
        }
    }

    private void Hold(string workingTables, Action<string, CancellationToken> attach, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var users = _attached.GetValueOrDefault(workingTables);
            if (users == 0)
                attach(workingTables, cancellation);
            _attached[workingTables] = users + 1;
        }
    }

    // A file that this user, or this disk, lets be read only is read: who wants to write there is told by the first statement that does.
    private void AttachFile(string workingTables, CancellationToken cancellation)
    {
        var file = FileOf(workingTables);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var (attach, where) = ($"ATTACH {Text(file)} AS {Quoted(workingTables)}", _settings.WorkingTables + "/" + workingTables + ".duckdb");
        try
        {
            _root.Run(attach, where, cancellation);
        }
        catch (EngineFault e) when (e.Kind is EngineFaultKind.MissingFile or EngineFaultKind.Failed && File.Exists(file))
        {
            _root.Run(attach + " (READ_ONLY)", where, cancellation);
        }
    }

    private static string Quoted(string name) => DuckDbCommands.Name(name);

    private string FileOf(string workingTables) => _paths.Inside(Path.Combine(_settings.WorkingTables, workingTables + ".duckdb"));
}
