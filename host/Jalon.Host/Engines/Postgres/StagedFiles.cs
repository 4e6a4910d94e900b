using System.Globalization;

using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Dialects.Postgres;
using Jalon.Host.Engines.DuckDb;

using Npgsql;

using NpgsqlTypes;

using static Jalon.Host.Engines.Postgres.PostgresNames;

namespace Jalon.Host.Engines.Postgres;

/// <summary>
/// The workspace's files on the server: the embedded engine reads them, and what it reads is copied into a table once, for as long as the file stays what it is.
/// The table's name tells the workspace, the file and its state, so that whoever comes next finds it.
/// </summary>
internal sealed class StagedFiles(NpgsqlDataSource source, DuckDbEngine files, EngineSettings settings)
{
    private static readonly PostgresDialect s_dialect = new();

    /// <summary>A file of the data folder as a table, with the columns as its catalogue tells them; null where there is none of that name.</summary>
    public async Task<SourceTable?> DescribeAsync(string name, CancellationToken cancellation) =>
        await files.DescribeTableAsync(name, cancellation).ConfigureAwait(false) is { } table
            ? table with { Columns = [.. table.Columns.Select(c => c with { StoredAs = StoredAs(c) })] }
            : null;

    /// <summary>The table that holds a file of the data folder, as SQL writes it; null where there is none of that name.</summary>
    public async Task<string?> TableAsync(string name, CancellationToken cancellation)
    {
        if (await files.DescribeTableAsync(name, cancellation).ConfigureAwait(false) is not { } table)
            return null;
        var columns = table.Columns.Where(c => c.Type is not null).ToList();
        var entity = new Entity(name, name, table.Key.IsEmpty ? [columns[0].Name] : table.Key, [.. columns.Select(c => new Algebra.Model.Attribute(c.Name, c.Type!, c.MayBeEmpty) { StoredAs = c.StoredAs, Zone = "UTC" })]);
        var rows = new Select(new EntityScan(entity), [.. entity.Attributes.Select(a => new NamedScalar(a.Name, new AttributeRef(0, [], entity, a)))]);
        return await StagedAsync(
            $"table {name}", files.Stamp(), [.. columns.Select(c => (c.Name, StoredAs(c), IsLocal(c) ? NpgsqlDbType.Timestamp : PostgresValues.DbType(c.Type!)))], rows, new DataModel([entity]), cancellation).ConfigureAwait(false);
    }

    /// <summary>The table that holds one part of a file, as SQL writes it.</summary>
    public Task<string> FileAsync(FileScan scan, CancellationToken cancellation) => StagedAsync(
        $"file {scan.Path} {scan.Format} {scan.Part} {scan.KeepsRejects} {string.Join(',', scan.Schema.Columns.Select(c => $"{c.Name} {c.Type}"))}",
        files.StampOf(scan.Path),
        [.. scan.Schema.Columns.Select(c => (c.Name, s_dialect.TypeName(c.Type), PostgresValues.DbType(c.Type)))],
        scan,
        new DataModel([]),
        cancellation);

    private async Task<string> StagedAsync(
        string what, string stamp, IReadOnlyList<(string Name, string Type, NpgsqlDbType DbType)> columns, Relation rows, DataModel model, CancellationToken cancellation)
    {
        var stem = Digest($"{settings.Root} {what}");
        var table = $"{Quoted(Files)}.{Quoted($"{stem} {Digest(stamp)}")}";
        await using var connection = await PostgresCatalogue.OpenAsync(source, cancellation).ConfigureAwait(false);
        if (await IsThereAsync(connection, table, cancellation).ConfigureAwait(false))
            return table;
        await connection.RunAsync(
            $"SELECT pg_advisory_lock({long.Parse(stem.AsSpan(0, 15), NumberStyles.HexNumber, CultureInfo.InvariantCulture)}); CREATE SCHEMA IF NOT EXISTS {Quoted(Files)}", what, cancellation).ConfigureAwait(false);
        try
        {
            if (await IsThereAsync(connection, table, cancellation).ConfigureAwait(false))
                return table;
            await connection.RunAsync("BEGIN", what, cancellation).ConfigureAwait(false);
            await using var session = await files.OpenAsync(null, cancellation).ConfigureAwait(false);
            await PostgresCopy.LoadAsync(
                connection, table, columns, session.ReadAsync(rows, Reading.Of(model, CompileContext.At(NodaTime.Instant.FromUtc(2000, 1, 1, 0, 0))), cancellation), cancellation).ConfigureAwait(false);
            await connection.RunAsync("COMMIT", what, cancellation).ConfigureAwait(false);
            await SweepAsync(connection, stem, cancellation).ConfigureAwait(false);
            return table;
        }
        finally
        {
            // Ends the lock, and the transaction where it was not committed.
            await connection.RunAsync("ROLLBACK; SELECT pg_advisory_unlock_all()", what, CancellationToken.None).ConfigureAwait(false);
        }
    }

    // What the file was before it was what it is now. The state before the last is left to whoever asked for it a moment ago, and a table that somebody
    // reads to whoever stages the file next.
    private static async Task SweepAsync(NpgsqlConnection connection, string stem, CancellationToken cancellation)
    {
        var old = await connection.RowsAsync(
            "SELECT c.relname::text FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace "
            + "WHERE n.nspname = $1 AND starts_with(c.relname, $2) AND c.relkind = 'r' ORDER BY c.oid DESC OFFSET 2",
            Files,
            cancellation,
            Files,
            stem + " ").ConfigureAwait(false);
        foreach (var name in old.Select(r => (string)r[0]!))
        {
            try
            {
                await connection.RunAsync($"SET lock_timeout = '100ms'; DROP TABLE IF EXISTS {Quoted(Files)}.{Quoted(name)}; RESET lock_timeout", Files, cancellation).ConfigureAwait(false);
            }
            catch (EngineFault e) when (e.Kind == EngineFaultKind.Locked)
            {
                await connection.RunAsync("RESET lock_timeout", Files, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static async Task<bool> IsThereAsync(NpgsqlConnection connection, string table, CancellationToken cancellation) =>
        (await connection.RowsAsync("SELECT to_regclass($1) IS NOT NULL", table, cancellation, table).ConfigureAwait(false))[0][0] is true;

    private static bool IsLocal(SourceColumn column) =>
        column.Type?.Kind == TypeKind.DateTime && DuckDbDialect.HasNoZone(column.StoredAs);

    private static string StoredAs(SourceColumn column) => column.Type is null ? column.StoredAs : IsLocal(column) ? "timestamp" : s_dialect.TypeName(column.Type);
}
