using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;

namespace Jalon.Bench.Load;

/// <summary>What the embedded engine itself does on this disk: small tables made of another, each committed before the next begins, as a task asks for one.</summary>
internal static class TableRate
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(3);

    /// <summary>Tables a second.</summary>
    public static double Measure()
    {
        var folder = Directory.CreateTempSubdirectory("jalon-tables-").FullName;
        try
        {
            using var connection = new DuckDBConnection($"Data Source={Path.Combine(folder, "raw.duckdb")}");
            connection.Open();
            Execute(connection, "CREATE TABLE person AS SELECT i AS id, i * 7 % 101 AS points FROM range(500) AS r(i)");
            var watch = Stopwatch.StartNew();
            var tables = 0;
            for (; watch.Elapsed < Lasts; tables++)
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"CREATE TABLE t{tables} AS SELECT id FROM person WHERE points > 50"));
            return tables / watch.Elapsed.TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
