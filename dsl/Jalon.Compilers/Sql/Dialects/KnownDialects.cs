using System.Collections.Frozen;

using Jalon.Compilers.Sql.Dialects.Postgres;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>The dialects that there are, by the names that a person writes (<c>--dialect duckdb</c>).</summary>
public static class KnownDialects
{
    private static readonly FrozenDictionary<string, Dialect> s_all = new Dictionary<string, Dialect>(StringComparer.Ordinal)
    {
        ["duckdb"] = new DuckDbDialect(),
        ["sqlserver"] = new SqlServerDialect(),
        ["postgres"] = new PostgresDialect(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names, in the order of the alphabet.</summary>
    public static IEnumerable<string> Names => s_all.Keys.Order(StringComparer.Ordinal);

    /// <summary>The dialect of a name; null where there is none.</summary>
    public static Dialect? Find(string name) => s_all.GetValueOrDefault(name);
}
