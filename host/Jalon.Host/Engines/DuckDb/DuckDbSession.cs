using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using Jalon.Algebra;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Sdk;
using static Jalon.Host.Engines.DuckDb.DuckDbCommands;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>One connection to the embedded engine.</summary>
internal sealed class DuckDbSession(DuckDbEngine engine, DuckDBConnection connection, DuckDbCatalogue catalogue, WorkspacePaths paths, string? workingTables)
    : EngineSession
{
    private const int BatchRows = 2048;
    private static readonly DuckDbDialect Dialect = new();
    private bool _disposed;

    public override Task<IReadOnlyList<long>> MaterialiseAsync(IReadOnlyList<WorkingOutput> outputs, Reading reading, CancellationToken cancellation = default) =>
        Task.Run<IReadOnlyList<long>>(
            () =>
            {
                var made = Compiled(outputs, reading, cancellation);
                return Commit(() => made.Select(o =>
                {
                    connection.Run(Sql(o.Query, o.Create), o.Name, cancellation);
                    return (long)connection.Single($"SELECT count(*) FROM {o.Table}", o.Name, cancellation)!;
                }).ToList());
            },
            cancellation);

    public override async IAsyncEnumerable<RowBatch> ReadAsync(
        Relation relation, Reading reading, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var schema = relation.Schema;
        using var command = connection.CreateCommand();
        command.CommandText = await Task.Run(() => Sql(Compiled(relation, reading, cancellation)), cancellation).ConfigureAwait(false);
        command.UseStreamingMode = true;
        using var stop = new Interruption(command, cancellation);
        using var reader = await Task.Run(() => Guarded(() => command.ExecuteReader(), cancellation), cancellation).ConfigureAwait(false);
        while (await Task.Run(() => Guarded(() => Next(reader, schema), cancellation), cancellation).ConfigureAwait(false) is { Count: > 0 } batch)
            yield return batch;
    }

    public override async Task<long> LoadAsync(string table, Schema schema, IAsyncEnumerable<RowBatch> rows, CancellationToken cancellation = default)
    {
        var name = WorkingTable(table);
        var columns = string.Join(", ", schema.Columns.Select(c => $"{Name(c.Name)} {Dialect.TypeName(c.Type)}"));
        connection.Run("BEGIN", table, cancellation);
        try
        {
            connection.Run($"CREATE OR REPLACE TABLE {name} ({columns})", table, cancellation);
            var count = 0L;
            using (var appender = connection.CreateAppender(workingTables, "main", table))
            {
                await foreach (var batch in rows.WithCancellation(cancellation).ConfigureAwait(false))
                {
                    for (var i = 0; i < batch.Count; i++)
                    {
                        var row = appender.CreateRow();
                        foreach (var column in batch.Values)
                            DuckDbValues.Append(row, column[i]);
                        row.EndRow();
                    }
                    count += batch.Count;
                }
            }
            connection.Run("COMMIT", table, cancellation);
            return count;
        }
        catch (DuckDBException e)
        {
            connection.Run("ROLLBACK", table, CancellationToken.None);
            throw DuckDbFaults.Of(e, table);
        }
        catch
        {
            connection.Run("ROLLBACK", table, CancellationToken.None);
            throw;
        }
    }

    public override Task<long> ExportAsync(Relation relation, ExportFile file, Reading reading, CancellationToken cancellation = default) => Task.Run(
        () =>
        {
            var path = paths.Inside(file.Path);
            var sql = Sql(Compiled(relation, reading, cancellation));
            var columns = file.Columns.Select(c => Exported(relation.Schema.Find(c) ?? throw new EngineFault(
                EngineFaultKind.Failed, $"The rows have no column '{c}' to write to '{file.Path}'.")
            { Where = file.Path }));
            var form = file.Format switch
            {
                FileFormat.Csv => $"FORMAT csv, HEADER {(file.Header ? "true" : "false")}, DELIMITER {Text(file.Separator.ToString())}",
                FileFormat.Parquet => "FORMAT parquet",
                _ => "FORMAT json",
            };
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var half = path + ".part";
            try
            {
                var rows = connection.Ask<long>(
                    $"COPY (SELECT {string.Join(", ", columns)} FROM (\n{sql}\n) AS rows) TO {Text(half)} ({form})", c => c.ExecuteNonQuery(), file.Path, cancellation);
                File.Move(half, path, overwrite: true);
                return rows;
            }
            finally
            {
                File.Delete(half);
            }
        },
        cancellation);

    public override Task DropAsync(string table, CancellationToken cancellation = default) =>
        Task.Run(() => connection.Run($"DROP TABLE IF EXISTS {WorkingTable(table)}", table, cancellation), cancellation);

    public override Task<bool> ExistsAsync(string table, CancellationToken cancellation = default) => Task.Run(
        () => connection.Single(
            $"SELECT count(*) FROM duckdb_tables() WHERE database_name = {Text(workingTables ?? "")} AND table_name = {Text(table)}", table, cancellation) is > 0L,
        cancellation);

    public override Task<TableDigest> DigestAsync(string table, Schema schema, CancellationToken cancellation = default) => Task.Run(
        () =>
        {
            var key = string.Join(" || ':' || ", schema.Key.Select(k => $"coalesce({Name(k)}::VARCHAR, '')"));
            var row = connection.Rows(
                $"SELECT count(*), md5(coalesce(string_agg(k || chr(10), '' ORDER BY k), '')) FROM (SELECT {(key.Length == 0 ? "''" : key)} AS k FROM {WorkingTable(table)})",
                table, cancellation)[0];
            return new TableDigest((long)row[0]!, (string)row[1]!);
        },
        cancellation);

    public override string Explain(Relation relation, Reading reading) => Sql(Compiled(relation, reading, default));

    public override string Explain(IReadOnlyList<WorkingOutput> outputs, Reading reading) =>
        string.Join("\n\n", Compiled(outputs, reading, default).Select(o => $"-- {o.Name}\nCREATE TABLE {o.Table} AS\n{Sql(o.Query)};"));

    public override Task<EnginePlan> PlanAsync(Relation relation, Reading reading, CancellationToken cancellation = default) => Task.Run(
        () => DuckDbPlan.Read((string)connection.Rows("EXPLAIN " + Sql(Compiled(relation, reading, cancellation)), null, cancellation)[0][1]!), cancellation);

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
            return;
        await connection.DisposeAsync().ConfigureAwait(false);
        if (workingTables is not null)
            engine.Release(workingTables);
    }

    private static string Exported(Column column) => column.Type.Kind switch
    {
        TypeKind.DateTime => $"strftime({Name(column.Name)}, '%Y-%m-%dT%H:%M:%SZ') AS {Name(column.Name)}",
        TypeKind.Rows or TypeKind.List => $"to_json({Name(column.Name)}) AS {Name(column.Name)}",
        _ => Name(column.Name),
    };

    private ValueList<SqlOutput> Compiled(IReadOnlyList<WorkingOutput> outputs, Reading reading, CancellationToken cancellation) =>
        engine.CompilerFor(reading.Model).Outputs(
            [.. outputs.Select(o => new OutputTable(o.Name, WorkingTable(o.Table), o.Relation))], Sources(reading, cancellation), reading.Context);

    private SqlText Compiled(Relation relation, Reading reading, CancellationToken cancellation) =>
        engine.CompilerFor(reading.Model).Query(relation, Sources(reading, cancellation), reading.Context);

    private DuckDbSources Sources(Reading reading, CancellationToken cancellation) => new(catalogue, reading, WorkingTable, cancellation);

    private static string Sql(SqlText text) => Sql(text, text.Sql);

    private static string Sql(SqlText text, string said) => text.Unsupported is not []
        ? throw EngineFault.CannotSay(Dialect.Name, text.Unsupported)
        : said;

    private string WorkingTable(string table) => workingTables is null
        ? throw new EngineFault(EngineFaultKind.MissingTable, $"The working table '{table}' was asked for outside a run.") { Where = table }
        : $"{Name(workingTables)}.main.{Name(table)}";

    private T Commit<T>(Func<T> work)
    {
        connection.Run("BEGIN");
        try
        {
            var result = work();
            connection.Run("COMMIT");
            return result;
        }
        catch
        {
            connection.Run("ROLLBACK");
            throw;
        }
    }

    private static T Guarded<T>(Func<T> work, CancellationToken cancellation)
    {
        try
        {
            return work();
        }
        catch (DuckDBException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (DuckDBException e)
        {
            throw DuckDbFaults.Of(e);
        }
    }

    private static RowBatch Next(DuckDBDataReader reader, Schema schema)
    {
        var columns = schema.Columns.Select(_ => new List<object?>(BatchRows)).ToArray();
        for (var n = 0; n < BatchRows && reader.Read(); n++)
            for (var i = 0; i < columns.Length; i++)
                columns[i].Add(DuckDbValues.Read(reader, i, schema.Columns[i].Type));
        return new RowBatch(schema.Columns, [.. columns.Select(c => c.ToArray())]);
    }
}
