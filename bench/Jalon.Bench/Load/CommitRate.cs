using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Jalon.Bench.Load;

/// <summary>What SQLite itself does on this disk: commits of one small row, each on the disk before the next begins, as the store asks for them.</summary>
internal static class CommitRate
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(3);

    /// <summary>Commits a second.</summary>
    public static double Measure()
    {
        var folder = Directory.CreateTempSubdirectory("jalon-commits-").FullName;
        try
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")};Pooling=False");
            connection.Open();
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE line (at INTEGER PRIMARY KEY, text TEXT NOT NULL)");
            var watch = Stopwatch.StartNew();
            var commits = 0;
            for (; watch.Elapsed < Lasts; commits++)
                Execute(connection, "INSERT INTO line (text) VALUES ('{\"task\":\"buyers\",\"rows\":3783,\"table\":\"buyers~1\"}')");
            return commits / watch.Elapsed.TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
