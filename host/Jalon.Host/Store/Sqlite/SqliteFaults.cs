using Microsoft.Data.Sqlite;

namespace Jalon.Host.Store.Sqlite;

/// <summary>What SQLite's error numbers mean for a person.</summary>
internal static class SqliteFaults
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static StoreFault ReadOnlyAt(string path, Exception? inner = null) =>
        new(StoreFaultKind.ReadOnly, path, $"the store {path} cannot be written; give this user write access to it and to its folder", inner);

    public static StoreFault Of(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        Busy or Locked => new(StoreFaultKind.Locked, path, $"the store {path} is locked by another process; end that process, or try again when it is done", e),
        ReadOnly => ReadOnlyAt(path, e),
        Full => new(StoreFaultKind.Full, path, $"the disk with the store {path} is full; make room and resume, nothing was half written", e),
        Corrupt or NotADatabase => new(StoreFaultKind.Corrupt, path, $"the store {path} is damaged or no store; restore it from a backup, or move it away to begin with an empty one", e),
        CannotOpen => new(StoreFaultKind.Unreachable, path, $"the store {path} cannot be opened; see that its folder exists and that this user may write there", e),
        _ => new(StoreFaultKind.Other, path, $"the store {path} failed: {e.Message}", e),
    };
}
