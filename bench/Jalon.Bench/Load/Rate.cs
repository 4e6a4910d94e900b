using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Jalon.Bench.Load;

/// <summary>What a database itself does on this disk: one statement after the other in a file of its own, each committed before the next begins.</summary>
internal static class Rate
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(3);

    /// <summary>Commits of SQLite a second, a small row each, as the store asks for them.</summary>
    public static double OfCommits() => Measure(
        file => new SqliteConnection($"Data Source={file};Pooling=False"),
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE line (at INTEGER PRIMARY KEY, text TEXT NOT NULL)",
        _ => "INSERT INTO line (text) VALUES ('{\"task\":\"buyers\",\"rows\":3783,\"table\":\"buyers~1\"}')");

    /// <summary>Tables of DuckDB a second, each made of another, as a task asks for one.</summary>
    public static double OfTables() => Measure(
        file => new DuckDBConnection($"Data Source={file}"),
        "CREATE TABLE person AS SELECT i AS id, i * 7 % 101 AS points FROM range(500) AS r(i)",
        done => string.Create(CultureInfo.InvariantCulture, $"CREATE TABLE t{done} AS SELECT id FROM person WHERE points > 50"));

    private static double Measure(Func<string, DbConnection> open, string prepare, Func<int, string> statement)
    {
        var folder = Directory.CreateTempSubdirectory("jalon-rate-").FullName;
        try
        {
            using var connection = open(Path.Combine(folder, "raw.db"));
            connection.Open();
            Execute(connection, prepare);
            var watch = Stopwatch.StartNew();
            var done = 0;
            for (; watch.Elapsed < Lasts; done++)
                Execute(connection, statement(done));
            return done / watch.Elapsed.TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
