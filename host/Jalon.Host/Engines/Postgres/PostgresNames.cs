using System.Security.Cryptography;
using System.Text;

using Jalon.Compilers.Sql.Dialects.Postgres;

namespace Jalon.Host.Engines.Postgres;

/// <summary>Names of what the engine makes for itself on the server.</summary>
internal static class PostgresNames
{
    private static readonly PostgresDialect s_dialect = new();

    /// <summary>Before the schemas that the engine makes for itself; nobody's tables are looked for there.</summary>
    public const string Own = "jalon ";

    /// <summary>The schema that files are loaded into.</summary>
    public const string Files = Own + "files";

    /// <summary>The schema of a run's working tables. Other workspaces may have runs of the same name on the same server.</summary>
    /// <param name="root">The workspace's folder.</param>
    /// <param name="workingTables">The run.</param>
    public static string SchemaOf(string root, string workingTables) => $"{Own}run {Digest(root)[..8]} {workingTables}";

    /// <summary>Quoted, so that nothing in it means anything.</summary>
    public static string Quoted(string name) => s_dialect.Quote(name);

    /// <summary>A short text that differs where names do.</summary>
    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}
