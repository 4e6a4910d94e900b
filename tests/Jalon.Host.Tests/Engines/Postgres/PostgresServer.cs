using System.Diagnostics;

using Npgsql;

[assembly: AssemblyFixture(typeof(Jalon.Host.Tests.Engines.Postgres.PostgresServer))]

namespace Jalon.Host.Tests.Engines.Postgres;

/// <summary>
/// A PostgreSQL for tests: the one that the environment variable JALON_TEST_POSTGRES names with a connection string, else one started for this process in a
/// folder of its own, if its programs are installed; else there is none, and tests that ask for it are skipped with the reason. Each test gets a database of
/// its own.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>The environment variable that names a server.</summary>
    public const string Variable = "JALON_TEST_POSTGRES";

    private readonly Lock _lock = new();
    private string? _folder;
    private string? _connection;
    private string? _missing;

    /// <summary>The connection string of a new, empty database of UTF-8 whose own collation is none that the language knows; skips the test where there is no server.</summary>
    public string NewDatabase()
    {
        lock (_lock)
        {
            if (_connection is null && _missing is null)
                Begin();
        }

        Assert.SkipWhen(_connection is null, _missing ?? "");
        var name = "jalon_" + Guid.NewGuid().ToString("N");
        using var connection = new NpgsqlConnection(_connection);
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE \"{name}\" ENCODING 'UTF8' TEMPLATE template0", connection);
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(_connection) { Database = name, Pooling = false }.ConnectionString;
    }

    /// <summary>Removes a database that <see cref="NewDatabase"/> made.</summary>
    public void Drop(string database)
    {
        using var connection = new NpgsqlConnection(_connection);
        connection.Open();
        using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{new NpgsqlConnectionStringBuilder(database).Database}\" WITH (FORCE)", connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        if (_folder is null)
            return;
        NpgsqlConnection.ClearAllPools();
        Run("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
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
