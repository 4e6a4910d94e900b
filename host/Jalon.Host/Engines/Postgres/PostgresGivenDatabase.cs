using Jalon.Algebra.Model;
using Jalon.Algebra.Types;
using Jalon.Compilers.Sql.Dialects.Postgres;
using Jalon.Sdk;

using Npgsql;

using NpgsqlTypes;

namespace Jalon.Host.Engines.Postgres;

/// <summary>Temporary tables of one connection, in a transaction that is never committed: nobody else sees them, and nothing of them is left.</summary>
internal sealed class PostgresGivenDatabase : GivenDatabase
{
    private readonly NpgsqlConnection _connection;

    private PostgresGivenDatabase(NpgsqlConnection connection, PostgresDialect dialect, DataModel model)
        : base(dialect, model) => _connection = connection;

    /// <summary>Begins it on a connection, which it then owns.</summary>
    public static async Task<PostgresGivenDatabase> BeginAsync(NpgsqlConnection connection, PostgresDialect dialect, DataModel model, CancellationToken cancellation)
    {
        try
        {
            await connection.RunAsync("BEGIN", null, cancellation).ConfigureAwait(false);
            return new PostgresGivenDatabase(connection, dialect, model);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // Giving the connection back ends the transaction.
    protected override void Dispose(bool disposing) => _connection.Dispose();

    protected override void Make(string table, string sql, string? about, CancellationToken cancellation) =>
        _connection.RunAsync($"CREATE TABLE {table} AS\n{sql}", about, cancellation).GetAwaiter().GetResult();

    protected override void Load(string table, IReadOnlyList<GivenColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        var given = rows.ToList();
        var batch = new RowBatch(
            [.. columns.Select(c => new Column(c.Name, c.Type, true))], [.. columns.Select((_, place) => given.Select(r => r[place]).ToArray())]);
        PostgresCopy.LoadAsync(
            _connection,
            table,
            [.. columns.Select(c => (c.Name, c.StoredAs, c.IsLocal ? NpgsqlDbType.Timestamp : PostgresValues.DbType(c.Type)))],
            Alone(batch),
            cancellation).GetAwaiter().GetResult();
    }

    protected override IReadOnlyList<IReadOnlyList<object?>> Read(string table, Schema schema, string? about, CancellationToken cancellation)
    {
        try
        {
            using var command = new NpgsqlCommand($"SELECT {string.Join(", ", schema.Columns.Select(c => PostgresNames.Quoted(c.Name)))} FROM {table}", _connection);
            using var reader = command.ExecuteReader();
            var rows = new List<IReadOnlyList<object?>>();
            while (reader.Read())
                rows.Add([.. schema.Columns.Select((c, i) => PostgresValues.Read(reader, i, c.Type))]);
            return rows;
        }
        catch (NpgsqlException e)
        {
            throw PostgresFaults.Of(e, about, cancellation);
        }
    }

    protected override string Place(string name) => "pg_temp." + name;

    protected override string? LocalType(string storedAs) => PostgresDialect.HasNoZone(storedAs) ? "timestamp" : null;

    private static async IAsyncEnumerable<RowBatch> Alone(RowBatch batch)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield return batch;
    }
}
