using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects.Postgres;
using Jalon.Host.Engines.DuckDb;

using Npgsql;

using static Jalon.Host.Engines.Postgres.PostgresNames;

namespace Jalon.Host.Engines.Postgres;

/// <summary>
/// A PostgreSQL server. Its tables are read where they lie; the workspace's files are copied there when they are first asked for; the working tables of a run
/// lie in a schema of its own. It writes to schemas whose names begin with <c>jalon</c> and to no other. A file is written by the embedded engine.
/// </summary>
public sealed class PostgresEngine : Engine
{
    private readonly NpgsqlDataSource _source;
    private readonly string _root;
    private readonly DuckDbEngine _files;
    private readonly PostgresCatalogue _catalogue;
    private readonly Lazy<Task<PostgresDialect>> _dialect;

    private PostgresEngine(NpgsqlDataSource source, EngineSettings settings)
    {
        _source = source;
        _root = Path.GetFullPath(settings.Root);
        _files = DuckDbEngine.Start(settings);
        _catalogue = new PostgresCatalogue(source);
        _dialect = new Lazy<Task<PostgresDialect>>(() => Task.Run(SpokenAsync));
        Files = new StagedFiles(source, _files, settings);
    }

    /// <inheritdoc/>
    public override string Name => "PostgreSQL";

    internal StagedFiles Files { get; }

    internal string SchemaOf(string workingTables) => PostgresNames.SchemaOf(_root, workingTables);

    internal PostgresDialect Dialect => _dialect.Value.GetAwaiter().GetResult();

    /// <summary>Starts the engine on a workspace and a server. It asks nothing yet.</summary>
    /// <param name="settings">The workspace.</param>
    /// <param name="connection">Where the server is and who asks; it is kept in memory only.</param>
    /// <exception cref="EngineFault">That is none.</exception>
    public static PostgresEngine Start(EngineSettings settings, string connection)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connection) { Options = "-c jit=off -c search_path=pg_catalog -c TimeZone=UTC", ApplicationName = "jalon" };
            return new PostgresEngine(new NpgsqlDataSourceBuilder(builder.ConnectionString).Build(), settings);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            // What the driver says of it may hold a part of it, and so of a secret: neither its words nor the exception go on from here.
            throw new EngineFault(
                EngineFaultKind.Failed,
                "What 'postgres' of jalon.json refers to is no connection string. Write one there: Host=...;Database=...;Username=...;Password=..., a value with ; in it in double quotes.");
        }
    }

    /// <inheritdoc/>
    public override SqlCompiler CompilerFor(DataModel model) => new(Dialect, model);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SourceTable>> DescribeAsync(CancellationToken cancellation = default)
    {
        var tables = new List<SourceTable>();
        foreach (var name in await TableNamesAsync(cancellation).ConfigureAwait(false))
        {
            if (await DescribeTableAsync(name, cancellation).ConfigureAwait(false) is { } table)
                tables.Add(table);
        }
        return tables;
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> TableNamesAsync(CancellationToken cancellation = default) =>
        [.. (await _catalogue.NamesAsync(cancellation).ConfigureAwait(false)).Union(await _files.TableNamesAsync(cancellation).ConfigureAwait(false)).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override async Task<SourceTable?> DescribeTableAsync(string name, CancellationToken cancellation = default) =>
        await _catalogue.DescribeAsync(name, cancellation).ConfigureAwait(false) ?? await Files.DescribeAsync(name, cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public override string Stamp() => Task.Run(() => _catalogue.StampAsync(default)).GetAwaiter().GetResult() + "\n" + _files.Stamp();

    /// <inheritdoc/>
    public override string StampOf(string path) => _files.StampOf(path);

    /// <inheritdoc/>
    public override Task<SourceTable> DescribeFileAsync(string path, FileFormat format, CancellationToken cancellation = default) => _files.DescribeFileAsync(path, format, cancellation);

    /// <inheritdoc/>
    public override Task<EngineSession> OpenAsync(string? workingTables = null, CancellationToken cancellation = default) =>
        OpenAsync(workingTables, isScratch: false, cancellation);

    /// <inheritdoc/>
    public override Task<EngineSession> OpenScratchAsync(string workingTables, CancellationToken cancellation = default) =>
        OpenAsync(workingTables, isScratch: true, cancellation);

    /// <inheritdoc/>
    public override async Task<GivenDatabase> OpenGivenAsync(DataModel model, CancellationToken cancellation = default)
    {
        var dialect = await _dialect.Value.WaitAsync(cancellation).ConfigureAwait(false);
        return await PostgresGivenDatabase.BeginAsync(
            await PostgresCatalogue.OpenAsync(_source, cancellation).ConfigureAwait(false), dialect, model, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<bool> HoldsAsync(string workingTables, CancellationToken cancellation = default)
    {
        await using var connection = await PostgresCatalogue.OpenAsync(_source, cancellation).ConfigureAwait(false);
        var rows = await connection.RowsAsync("SELECT to_regnamespace($1) IS NOT NULL", workingTables, cancellation, Quoted(SchemaOf(workingTables))).ConfigureAwait(false);
        return rows[0][0] is true;
    }

    /// <inheritdoc/>
    public override async Task PurgeAsync(string workingTables, CancellationToken cancellation = default)
    {
        await using var connection = await PostgresCatalogue.OpenAsync(_source, cancellation).ConfigureAwait(false);
        await connection.RunAsync($"DROP SCHEMA IF EXISTS {Quoted(SchemaOf(workingTables))} CASCADE", workingTables, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        await _files.DisposeAsync().ConfigureAwait(false);
    }

    internal async Task<string> TableAsync(string name, CancellationToken cancellation) =>
        await _catalogue.FindAsync(name, cancellation).ConfigureAwait(false)
            ?? await Files.TableAsync(name, cancellation).ConfigureAwait(false)
            ?? throw new EngineFault(
                EngineFaultKind.MissingTable,
                $"There is no table '{name}': neither on the PostgreSQL server nor a file of that name in the data folder. Known are: {string.Join(", ", (await TableNamesAsync(cancellation).ConfigureAwait(false)).Take(20))}.")
            {
                Where = name,
            };

    private async Task<EngineSession> OpenAsync(string? workingTables, bool isScratch, CancellationToken cancellation)
    {
        await _dialect.Value.WaitAsync(cancellation).ConfigureAwait(false);
        var connection = await PostgresCatalogue.OpenAsync(_source, cancellation).ConfigureAwait(false);
        try
        {
            if (workingTables is not null)
                await MakeAsync(connection, workingTables, cancellation).ConfigureAwait(false);
            return new PostgresSession(this, connection, _files, workingTables, isScratch);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task MakeAsync(NpgsqlConnection connection, string workingTables, CancellationToken cancellation)
    {
        try
        {
            await connection.RunAsync($"CREATE SCHEMA IF NOT EXISTS {Quoted(SchemaOf(workingTables))}", workingTables, cancellation).ConfigureAwait(false);
        }
        catch (EngineFault e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Another session has made it at the same moment, which the server tells so whatever was said of one that exists.
        }
    }

    private async Task<PostgresDialect> SpokenAsync()
    {
        await using var connection = await PostgresCatalogue.OpenAsync(_source, default).ConfigureAwait(false);
        var facts = (await connection.RowsAsync(
            "SELECT current_setting('server_encoding'), current_setting('server_version_num')::int, EXISTS (SELECT FROM pg_catalog.pg_collation WHERE collname = 'und-x-icu')", null, default).ConfigureAwait(false))[0];
        if (facts is not ["UTF8", >= 150000, true])
            throw new EngineFault(EngineFaultKind.Failed, $"The PostgreSQL database must be version 15 or later, encoded in UTF8, on a server built with ICU. This one is {facts[1]}, {facts[0]}{(facts[2] is true ? "" : ", without ICU")}.");
        var different = await connection.RowsAsync(PostgresZoneRules.Question, null, default).ConfigureAwait(false);
        return new PostgresDialect(PostgresZoneRules.Corrections(different.Select(r => ((string)r[0]!, (long?)r[1]))));
    }
}
