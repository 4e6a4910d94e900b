using DuckDB.NET.Data;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>A database in memory that reaches nothing but what it is allowed to, and answers the same on every machine. No statement can change either.</summary>
internal static class SealedDatabase
{
    /// <summary>Opens one.</summary>
    /// <param name="allowed">Settings that say what it may reach; none for nothing at all.</param>
    public static DuckDBConnection Open(params string[] allowed)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        foreach (var setting in (string[])
        [
            .. allowed,
            "autoinstall_known_extensions = false",
            "autoload_known_extensions = false",
            "allow_community_extensions = false",
            "allow_persistent_secrets = false",
            "enable_external_access = false",
            "TimeZone = 'UTC'",
            // Else the machine's culture decides in which calendar instants have their years.
            "Calendar = 'gregorian'",
            "lock_configuration = true",
        ])
        {
            connection.Run("SET GLOBAL " + setting);
        }

        return connection;
    }
}
