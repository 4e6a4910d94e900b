using Npgsql;

namespace Jalon.Host.Engines.Postgres;

/// <summary>Statements on a connection, whose faults are the engine's.</summary>
internal static class PostgresConnections
{
    public static async Task RunAsync(this NpgsqlConnection connection, string sql, string? where, CancellationToken cancellation)
    {
        try
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
        {
            throw PostgresFaults.Of(e, where, cancellation);
        }
    }

    /// <summary>The rows of a query, each an array; with parameters $1, $2 and so on.</summary>
    public static async Task<IReadOnlyList<object?[]>> RowsAsync(this NpgsqlConnection connection, string sql, string? where, CancellationToken cancellation, params object[] parameters)
    {
        try
        {
            await using var command = new NpgsqlCommand(sql, connection);
            foreach (var parameter in parameters)
                command.Parameters.Add(new NpgsqlParameter { Value = parameter });
            await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            var rows = new List<object?[]>();
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
            return rows;
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
        {
            throw PostgresFaults.Of(e, where, cancellation);
        }
    }
}
