using System.Collections.Concurrent;
using System.Diagnostics;

using Npgsql;

[assembly: AssemblyFixture(typeof(Jalon.Host.Tests.Engines.Postgres.PostgresServer))]

namespace Jalon.Host.Tests.Engines.Postgres;

/// <summary>
/// A PostgreSQL for tests: the one that the environment variable JALON_TEST_POSTGRES names with a connection string, else one started for this process in a
/// folder of its own, if its programs are installed; else there is none, and tests that ask for it are skipped with the reason. Each test has a database to
/// itself.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>The environment variable that names a server.</summary>
    public const string Variable = "JALON_TEST_POSTGRES";

    // To make a database takes a good part of a second, to empty one a few milliseconds.
    private const string Emptied =
        """
        DO $$
        DECLARE own name;
        BEGIN
            PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
            FOR own IN SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema' LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', own);
            END LOOP;
            CREATE SCHEMA public;
        END $$
        """;

    private readonly Lock _lock = new();
    private readonly ConcurrentBag<string> _empty = [];
    private string? _folder;
    private string? _connection;
    private string? _missing;

    /// <summary>The connection string of an empty database of UTF-8 whose own collation is none that the language knows; skips the test where there is no server.</summary>
    public string EmptyDatabase()
    {
        lock (_lock)
        {
            if (_connection is null && _missing is null)
                Begin();
        }

        Assert.SkipWhen(_connection is null, _missing ?? "");
        if (_empty.TryTake(out var emptied))
            return emptied;
        var name = "jalon_" + Guid.NewGuid().ToString("N");
        Execute(_connection, $"CREATE DATABASE \"{name}\" ENCODING 'UTF8' TEMPLATE template0");
        return new NpgsqlConnectionStringBuilder(_connection) { Database = name, Pooling = false }.ConnectionString;
    }

    /// <summary>Gives back a database that <see cref="EmptyDatabase"/> gave; whoever is connected to it is so no more.</summary>
    public void GiveBack(string database)
    {
        Execute(database, Emptied);
        _empty.Add(database);
    }

    public void Dispose()
    {
        if (_folder is null)
        {
            // A server that somebody else keeps is left as it was.
            foreach (var database in _empty)
                Execute(_connection!, $"DROP DATABASE \"{new NpgsqlConnectionStringBuilder(database).Database}\" WITH (FORCE)");
            return;
        }

        NpgsqlConnection.ClearAllPools();
        Run("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(database);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private void Begin()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            _connection = new NpgsqlConnectionStringBuilder(named) { Pooling = false }.ConnectionString;
            return;
        }

        if (Bin() is null)
        {
            _missing = $"There is no PostgreSQL here: install it, or name one with the environment variable {Variable}.";
            return;
        }

        var folder = Directory.CreateTempSubdirectory("jalon-pg-").FullName;
        _folder = folder;
        // The server refuses to run as root.
        if (Environment.UserName == "root")
            Run(["chown", "postgres", folder]);
        var data = Path.Combine(folder, "data");
        Run("initdb", "-D", data, "-E", "UTF8", "--locale=C", "-A", "trust", "-U", "postgres", "--no-sync");
        Run("pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-c listen_addresses= -k {folder} -c fsync=off -c full_page_writes=off -c max_connections=200", "start");
        _connection = new NpgsqlConnectionStringBuilder { Host = folder, Username = "postgres", Database = "postgres", Pooling = false }.ConnectionString;
    }

    private static string? Bin() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Reverse().Select(d => Path.Combine(d, "bin")) : [])
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        .FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "pg_ctl")));

    private static void Run(string program, params string[] arguments) =>
        Run([.. Environment.UserName == "root" ? new[] { "runuser", "-u", "postgres", "--" } : [], Path.Combine(Bin()!, program), .. arguments]);

    private static void Run(string[] line)
    {
        var start = new ProcessStartInfo(line[0]) { WorkingDirectory = Path.GetTempPath(), RedirectStandardInput = true };
        foreach (var argument in line[1..])
            start.ArgumentList.Add(argument);
        // What the server inherits it keeps open: its words go to its log, and those of the programs nowhere.
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{line[0]} {string.Join(' ', line[1..])} failed with {process.ExitCode}: {process.StandardError.ReadToEnd()}");
    }
}
