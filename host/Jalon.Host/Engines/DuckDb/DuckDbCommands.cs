using DuckDB.NET.Data;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>Commands on a connection, with the driver's errors as faults.</summary>
internal static class DuckDbCommands
{
    public static void Run(this DuckDBConnection connection, string sql, string? where = null, CancellationToken cancellation = default) =>
        connection.Ask(sql, command => command.ExecuteNonQuery(), where, cancellation);

    public static object? Single(this DuckDBConnection connection, string sql, string? where = null, CancellationToken cancellation = default) =>
        connection.Ask(sql, command => command.ExecuteScalar() is { } value and not DBNull ? value : null, where, cancellation);

    public static List<object?[]> Rows(this DuckDBConnection connection, string sql, string? where = null, CancellationToken cancellation = default) =>
        connection.Ask(
            sql,
            command =>
            {
                var rows = new List<object?[]>();
                using var reader = command.ExecuteReader();
                while (reader.Read())
                    rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
                return rows;
            },
            where,
            cancellation);

    public static T Ask<T>(this DuckDBConnection connection, string sql, Func<DuckDBCommand, T> ask, string? where, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var stop = new Interruption(command, cancellation);
        try
        {
            return ask(command);
        }
        catch (DuckDBException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (DuckDBException e)
        {
            throw DuckDbFaults.Of(e, where);
        }
    }

    public static string Text(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    public static string Name(string value) => "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
