using Jalon.Sdk;

using Npgsql;

using NpgsqlTypes;

namespace Jalon.Host.Engines.Postgres;

/// <summary>Rows into a new table, by COPY.</summary>
internal static class PostgresCopy
{
    /// <summary>Makes a table of rows, in the transaction that the connection is in.</summary>
    /// <returns>The number of rows.</returns>
    public static async Task<long> LoadAsync(
        NpgsqlConnection connection, string table, IReadOnlyList<(string Name, string Type, NpgsqlDbType DbType)> columns, IAsyncEnumerable<RowBatch> rows, CancellationToken cancellation)
    {
        await connection.RunAsync(
            $"DROP TABLE IF EXISTS {table}; CREATE TABLE {table} ({string.Join(", ", columns.Select(c => $"{PostgresNames.Quoted(c.Name)} {c.Type}"))})", table, cancellation).ConfigureAwait(false);
        var count = 0L;
        try
        {
            await using (var copy = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT binary)", cancellation).ConfigureAwait(false))
            {
                await foreach (var batch in rows.WithCancellation(cancellation).ConfigureAwait(false))
                {
                    for (var row = 0; row < batch.Count; row++)
                    {
                        await copy.StartRowAsync(cancellation).ConfigureAwait(false);
                        for (var i = 0; i < columns.Count; i++)
                        {
                            if (batch.Values[i][row] is { } value)
                                await copy.WriteAsync(PostgresValues.Written(value, columns[i].DbType), columns[i].DbType, cancellation).ConfigureAwait(false);
                            else
                                await copy.WriteNullAsync(cancellation).ConfigureAwait(false);
                        }
                    }
                    count += batch.Count;
                }
                await copy.CompleteAsync(cancellation).ConfigureAwait(false);
            }
            await connection.RunAsync($"ANALYZE {table}", table, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
        {
            throw PostgresFaults.Of(e, table, cancellation);
        }
        return count;
    }
}
