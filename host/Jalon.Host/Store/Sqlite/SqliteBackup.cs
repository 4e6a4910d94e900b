using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Jalon.Host.Store.Sqlite;

/// <summary>Copies of a store: taken while hosts write to it, and put in its place while none does.</summary>
public static class SqliteBackup
{
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>Copies a store as it stands at one instant; whoever writes to it goes on meanwhile.</summary>
    /// <param name="store">The store's file.</param>
    /// <param name="copy">A file that is not there yet; it is made private to this user.</param>
    /// <exception cref="StoreFault">The store cannot be read, or the copy cannot be written, or is not sound.</exception>
    public static void Take(string store, string copy)
    {
        CreatePrivate(copy);
        Try(store, () =>
        {
            using (var connection = Open(store, SqliteOpenMode.ReadOnly))
                connection.Execute("VACUUM INTO @copy", new { copy });
            return 0;
        });
        Check(copy);
    }

    /// <summary>Puts a copy in the place of a store, which is kept beside it. Nothing is changed where it throws.</summary>
    /// <param name="copy">What <see cref="Take"/> made.</param>
    /// <param name="store">The store's file; it may be damaged, or not be there.</param>
    /// <param name="now">The instant.</param>
    /// <param name="isGone">Whether the host of an owner's name is known to be gone.</param>
    /// <returns>Where the store that was there is kept; null where none was.</returns>
    /// <exception cref="StoreFault">The copy is no sound store of this release or an earlier one.</exception>
    /// <exception cref="StoreInUseException">A host lives that owns something in the store.</exception>
    public static string? Restore(string copy, string store, Instant now, Func<string, bool> isGone)
    {
        var next = store + ".next";
        Remove(next);
        Directory.CreateDirectory(Path.GetDirectoryName(store)!);
        CreatePrivate(next);
        File.Copy(copy, next, overwrite: true);
        try
        {
            Check(next, copy);
            // Whoever held a lease when the copy was taken holds none now: what they had under way is taken up again.
            Try(next, () =>
            {
                using var connection = Open(next, SqliteOpenMode.ReadWrite);
                return connection.Execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; DELETE FROM host;");
            });
            return Replace(next, store, now, isGone);
        }
        finally
        {
            Remove(next);
        }
    }

    private static string? Replace(string next, string store, Instant now, Func<string, bool> isGone)
    {
        string? aside = null;
        if (File.Exists(store))
        {
            aside = store + now.ToString("'.before-'uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            using var held = Hold(store, now, isGone);
            foreach (var part in Parts.Where(p => File.Exists(store + p)))
                File.Move(store + part, aside + part);
        }

        File.Move(next, store);
        return aside;
    }

    // The write lock is held while the files are moved, so that no host begins between the look and the move. A store that is damaged has nobody.
    private static SqliteConnection? Hold(string store, Instant now, Func<string, bool> isGone)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Open(store, SqliteOpenMode.ReadWrite);
            connection.Execute("BEGIN IMMEDIATE");
            foreach (var (owner, until) in connection.Query<(string Owner, long Until)>("SELECT owner, until FROM host"))
            {
                if (Micros.Read(until) > now && !isGone(owner))
                    throw new StoreInUseException(owner);
            }

            return connection;
        }
        catch (SqliteException e) when (SqliteFaults.Of(e, store).Kind is StoreFaultKind.Corrupt or StoreFaultKind.Other)
        {
            connection?.Dispose();
            return null;
        }
        catch (SqliteException e)
        {
            connection?.Dispose();
            throw SqliteFaults.Of(e, store);
        }
        catch (StoreInUseException)
        {
            connection!.Dispose();
            throw;
        }
    }

    private static void Check(string file, string? called = null)
    {
        called ??= file;
        Try(called, () =>
        {
            using var connection = Open(file, SqliteOpenMode.ReadWrite);
            if (connection.ExecuteScalar<string>("PRAGMA integrity_check(1)") is var found and not "ok")
                throw new StoreFault(StoreFaultKind.Corrupt, called, $"{called} is damaged: {found}; take another copy");
            if (connection.Query("PRAGMA foreign_key_check").Any())
                throw new StoreFault(StoreFaultKind.Corrupt, called, $"{called} is damaged: rows refer to rows that are not there; take another copy");
            var (form, known) = (connection.ExecuteScalar<int>("PRAGMA user_version"), SqliteConnections.Migrations.Count);
            if (form > known)
                throw new StoreFault(StoreFaultKind.Corrupt, called, $"{called} was written by a later release of Jalon (form {form}, this one knows {known}); use that one");
            if (form == 0 || connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('run', 'event', 'task', 'change')") < 4)
                throw new StoreFault(StoreFaultKind.Corrupt, called, $"{called} is no store of Jalon; name a file that jalon backup wrote");
            SqliteConnections.Migrate(connection);
            return 0;
        });
    }

    private static T Try<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e) when (SqliteFaults.Of(e, path).Kind == StoreFaultKind.Corrupt)
        {
            throw new StoreFault(StoreFaultKind.Corrupt, path, $"{path} is damaged or no store of Jalon; name a file that jalon backup wrote", e);
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Of(e, path);
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        return connection;
    }

    private static void CreatePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
    }

    private static void Remove(string path)
    {
        foreach (var part in Parts.Append("-journal"))
            File.Delete(path + part);
    }
}
