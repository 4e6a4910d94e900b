using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Jalon.Host.Store.Sqlite;

/// <summary>Opens the store's file, brings it to the present form, and turns what SQLite throws into what a person can act on.</summary>
internal sealed class SqliteConnections
{
    /// <summary>The names of the steps from an empty file to the present form, in order.</summary>
    public static IReadOnlyList<string> Migrations { get; } = [.. typeof(SqliteConnections).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private readonly string _path;
    private readonly string _connection;
    private readonly Lock _writing = new();

    public SqliteConnections(string path)
    {
        _path = path;
        _connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 5, Pooling = true }.ToString();
        CreatePrivate(path);
        try
        {
            IsReadOnly = With(c =>
            {
                Migrate(c);
                // SQLite opens what it may not write for reading, and says so only when asked, or written to.
                return raw.sqlite3_db_readonly(c.Handle, "main") == 1;
            });
        }
        catch (StoreFault e)
        {
            Close();
            IsReadOnly = e.Kind is StoreFaultKind.ReadOnly or StoreFaultKind.Unreachable && CanBeRead();
            if (!IsReadOnly)
                throw;
        }
    }

    /// <summary>Whether this user, or this disk, lets it be read only: whoever only looks is answered all the same.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Something done on a connection of its own.</summary>
    public T With<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = new SqliteConnection(IsReadOnly ? Reading() : _connection);
            connection.Open();
            if (!IsReadOnly)
                connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            return work(connection);
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Of(e, _path);
        }
    }

    /// <summary>Something done in one commit, or not at all. It holds the write lock from its beginning, so that what it reads stays true.</summary>
    public T Commit<T>(Func<SqliteConnection, SqliteTransaction, T> work)
    {
        if (IsReadOnly)
            throw SqliteFaults.ReadOnlyAt(_path);
        // The driver asks for a lock that another holds every 150 ms. Writers of this process take turns instead, and go on at once.
        lock (_writing)
        {
            return With(connection =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                var result = work(connection, transaction);
                transaction.Commit();
                return result;
            });
        }
    }

    public void Close() => SqliteConnection.ClearPool(new SqliteConnection(_connection));

    // What a writer left in the log beside the file is read with it. Where there is no log SQLite would make one, unless it is told that nobody writes.
    private string Reading() => new SqliteConnectionStringBuilder
    {
        DataSource = File.Exists(_path + "-wal") ? _path : new Uri(_path).AbsoluteUri + "?immutable=1",
        Mode = SqliteOpenMode.ReadOnly,
        DefaultTimeout = 5,
        Pooling = false,
    }.ToString();

    // Only in the present form: a store of an earlier release would have to be brought to it.
    private bool CanBeRead()
    {
        try
        {
            using var connection = new SqliteConnection(Reading());
            connection.Open();
            return connection.ExecuteScalar<int>("PRAGMA user_version") >= Migrations.Count;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    // Logs and keys are nobody else's: the file is private from its first byte, and SQLite gives its journals the same mode.
    private static void CreatePrivate(string path)
    {
        if (File.Exists(path) || OperatingSystem.IsWindows())
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.Write,
                Share = FileShare.ReadWrite,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreFault(StoreFaultKind.Unreachable, path, $"the store {path} cannot be created: {e.Message}", e);
        }
    }

    /// <summary>Brings a store to the present form; gives that form's number.</summary>
    public static int Migrate(SqliteConnection connection)
    {
        var (assembly, migrations) = (typeof(SqliteConnections).Assembly, Migrations);
        var done = connection.ExecuteScalar<int>("PRAGMA user_version");
        if (done >= migrations.Count)
            return done;
        using var transaction = connection.BeginTransaction(deferred: false);
        done = connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction);
        for (; done < migrations.Count; done++)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(migrations[done])!);
            connection.Execute(reader.ReadToEnd(), transaction: transaction);
        }

        connection.Execute($"PRAGMA user_version = {migrations.Count}", transaction: transaction);
        transaction.Commit();
        return done;
    }
}
