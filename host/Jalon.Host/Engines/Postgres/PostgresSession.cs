using System.Runtime.CompilerServices;

using Jalon.Algebra;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Compilers.Sql;
using Jalon.Host.Engines.DuckDb;
using Jalon.Sdk;

using Npgsql;

using static Jalon.Host.Engines.Postgres.PostgresNames;

namespace Jalon.Host.Engines.Postgres;

/// <summary>One connection to the server.</summary>
internal sealed class PostgresSession(PostgresEngine engine, NpgsqlConnection connection, DuckDbEngine files, string? workingTables, bool isScratch) : EngineSession
{
    private const int BatchRows = 2048;
    private const string Number = "#";
    private bool _disposed;

    public override async Task<IReadOnlyList<long>> MaterialiseAsync(IReadOnlyList<WorkingOutput> outputs, Reading reading, CancellationToken cancellation = default)
    {
        var made = await Task.Run(() => Compiled(outputs, reading, cancellation), cancellation).ConfigureAwait(false);
        return await CommitAsync(
            async () =>
            {
                var counts = new List<long>();
                foreach (var output in made)
                {
                    await connection.RunAsync($"DROP TABLE IF EXISTS {output.Table}", output.Name, cancellation).ConfigureAwait(false);
                    await connection.RunAsync(Sql(output.Query, output.Create), output.Name, cancellation).ConfigureAwait(false);
                    await connection.RunAsync($"ANALYZE {output.Table}", output.Name, cancellation).ConfigureAwait(false);
                    counts.Add((long)(await connection.RowsAsync($"SELECT count(*) FROM {output.Table}", output.Name, cancellation).ConfigureAwait(false))[0][0]!);
                }
                return counts;
            },
            cancellation).ConfigureAwait(false);
    }

    public override async IAsyncEnumerable<RowBatch> ReadAsync(Relation relation, Reading reading, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var sql = await Task.Run(() => Sql(Compiled(relation, reading, cancellation)), cancellation).ConfigureAwait(false);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var reader = await Guarded(() => command.ExecuteReaderAsync(cancellation), cancellation).ConfigureAwait(false);
        while (await Guarded(() => NextAsync(reader, relation.Schema, cancellation), cancellation).ConfigureAwait(false) is { Count: > 0 } batch)
            yield return batch;
    }

    public override Task<long> LoadAsync(string table, Schema schema, IAsyncEnumerable<RowBatch> rows, CancellationToken cancellation = default) => CommitAsync(
        () => PostgresCopy.LoadAsync(
            connection, WorkingTable(table), [.. schema.Columns.Select(c => (c.Name, engine.Dialect.TypeName(c.Type), PostgresValues.DbType(c.Type)))], rows, cancellation),
        cancellation);

    public override async Task<long> ExportAsync(Relation relation, ExportFile file, Reading reading, CancellationToken cancellation = default)
    {
        if (file.Columns.FirstOrDefault(c => relation.Schema.Find(c) is null) is { } missing)
            throw new EngineFault(EngineFaultKind.Failed, $"The rows have no column '{missing}' to write to '{file.Path}'.") { Where = file.Path };
        // The embedded engine writes files: it gets the rows with their numbers, and keeps to these.
        var columns = relation.Schema.Columns.Select(c => c with { Type = c.Type.Kind is TypeKind.Rows or TypeKind.List or TypeKind.Period ? DataType.Text : c.Type }).ToValueList();
        var schema = new Schema([.. columns, new Column(Number, DataType.Int, false)], [Number], null);
        var export = "export " + Guid.NewGuid().ToString("N");
        try
        {
            await using var session = await files.OpenAsync(export, cancellation).ConfigureAwait(false);
            await session.LoadAsync("rows", schema, Numbered(ReadAsync(relation, reading, cancellation), schema), cancellation).ConfigureAwait(false);
            return await session.ExportAsync(
                new WorkingTable("rows", schema), file, reading with { Tables = new Dictionary<string, string>(StringComparer.Ordinal) { ["rows"] = "rows" } }, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await files.PurgeAsync(export, CancellationToken.None).ConfigureAwait(false);
        }
    }

    public override Task DropAsync(string table, CancellationToken cancellation = default) => connection.RunAsync($"DROP TABLE IF EXISTS {WorkingTable(table)}", table, cancellation);

    public override async Task<bool> ExistsAsync(string table, CancellationToken cancellation = default) =>
        workingTables is not null && (await connection.RowsAsync("SELECT to_regclass($1) IS NOT NULL", table, cancellation, WorkingTable(table)).ConfigureAwait(false))[0][0] is true;

    public override async Task<TableDigest> DigestAsync(string table, Schema schema, CancellationToken cancellation = default)
    {
        var key = string.Join(" || ':' || ", schema.Key.Select(k => $"coalesce({Quoted(k)}::text, '')"));
        var row = (await connection.RowsAsync(
            $"SELECT count(*), md5(coalesce(string_agg(k || chr(10), '' ORDER BY k COLLATE \"C\"), '')) FROM (SELECT {(key.Length == 0 ? "''::text" : key)} AS k FROM {WorkingTable(table)}) AS keys",
            table,
            cancellation).ConfigureAwait(false))[0];
        return new TableDigest((long)row[0]!, (string)row[1]!);
    }

    public override string Explain(Relation relation, Reading reading) => Sql(Task.Run(() => Compiled(relation, reading, default)).GetAwaiter().GetResult());

    public override string Explain(IReadOnlyList<WorkingOutput> outputs, Reading reading) =>
        string.Join("\n\n", Task.Run(() => Compiled(outputs, reading, default)).GetAwaiter().GetResult().Select(o => $"-- {o.Name}\n{Sql(o.Query, o.Create)};"));

    public override async Task<EnginePlan> PlanAsync(Relation relation, Reading reading, CancellationToken cancellation = default)
    {
        var sql = await Task.Run(() => Sql(Compiled(relation, reading, cancellation)), cancellation).ConfigureAwait(false);
        return PostgresPlan.Read(string.Join('\n', (await connection.RowsAsync("EXPLAIN " + sql, null, cancellation).ConfigureAwait(false)).Select(r => (string)r[0]!)));
    }

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
            return;
        await connection.DisposeAsync().ConfigureAwait(false);
        if (isScratch)
            await LeaveAsync(workingTables!).ConfigureAwait(false);
    }

    private async Task LeaveAsync(string place)
    {
        try
        {
            await engine.PurgeAsync(place, CancellationToken.None).ConfigureAwait(false);
        }
        catch (EngineFault)
        {
            // Another session of that place leaves it at the same moment, or the server is gone. What was asked has its answer, or its own fault.
        }
    }

    private ValueList<SqlOutput> Compiled(IReadOnlyList<WorkingOutput> outputs, Reading reading, CancellationToken cancellation) =>
        engine.CompilerFor(reading.Model).Outputs(
            [.. outputs.Select(o => new OutputTable(o.Name, WorkingTable(o.Table), o.Relation))], Sources(reading, cancellation), reading.Context);

    private SqlText Compiled(Relation relation, Reading reading, CancellationToken cancellation) =>
        engine.CompilerFor(reading.Model).Query(relation, Sources(reading, cancellation), reading.Context);

    private PostgresSources Sources(Reading reading, CancellationToken cancellation) => new(engine, reading, WorkingTable, cancellation);

    private string Sql(SqlText text) => Sql(text, text.Sql);

    private string Sql(SqlText text, string said) => text.Unsupported is not []
        ? throw EngineFault.CannotSay(engine.Name, text.Unsupported)
        : said;

    private string WorkingTable(string table) => workingTables is null
        ? throw new EngineFault(EngineFaultKind.MissingTable, $"The working table '{table}' was asked for outside a run.") { Where = table }
        : $"{Quoted(engine.SchemaOf(workingTables))}.{Quoted(table)}";

    private async Task<T> CommitAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await connection.RunAsync("BEGIN", null, cancellation).ConfigureAwait(false);
        try
        {
            var result = await work().ConfigureAwait(false);
            await connection.RunAsync("COMMIT", null, cancellation).ConfigureAwait(false);
            return result;
        }
        catch
        {
            await connection.RunAsync("ROLLBACK", null, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<T> Guarded<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
        {
            throw PostgresFaults.Of(e, null, cancellation);
        }
    }

    private static async Task<RowBatch> NextAsync(NpgsqlDataReader reader, Schema schema, CancellationToken cancellation)
    {
        var columns = schema.Columns.Select(_ => new List<object?>(BatchRows)).ToArray();
        for (var n = 0; n < BatchRows && await reader.ReadAsync(cancellation).ConfigureAwait(false); n++)
            for (var i = 0; i < columns.Length; i++)
                columns[i].Add(PostgresValues.Read(reader, i, schema.Columns[i].Type));
        return new RowBatch(schema.Columns, [.. columns.Select(c => c.ToArray())]);
    }

    private static async IAsyncEnumerable<RowBatch> Numbered(IAsyncEnumerable<RowBatch> batches, Schema schema)
    {
        var number = 0L;
        await foreach (var batch in batches.ConfigureAwait(false))
        {
            yield return new RowBatch(schema.Columns, [.. batch.Values.Select(c => c.Select(Told).ToArray()), [.. Enumerable.Range(0, batch.Count).Select(object? (_) => ++number)]]);
        }
    }

    private static object? Told(object? value) => value switch
    {
        object?[] rows => PostgresValues.Json(rows),
        Algebra.Types.Period period => $"P{period.Months}M",
        _ => value,
    };
}
