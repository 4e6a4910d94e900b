using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jalon.Host.Engines.Postgres;

/// <summary>Names as PostgreSQL holds them: of at most 63 bytes, beyond which it would cut them and take two for one.</summary>
internal static class PostgresNames
{
    private const int LongestName = 63;
    private const int Kept = 30;

    /// <summary>Before the schemas that the engine makes for itself; nobody's tables are looked for there.</summary>
    public const string Own = "jalon ";

    /// <summary>The schema that files are loaded into.</summary>
    public const string Files = Own + "files";

    /// <summary>The schema of a run's working tables.</summary>
    public static string SchemaOf(string workingTables) => Held(Own + "run " + workingTables);

    /// <summary>The name as it is, or one that stands for it where it is too long.</summary>
    public static string Held(string name) => Encoding.UTF8.GetByteCount(name) <= LongestName ? name : $"{Start(name)}~{Digest(name)}";

    /// <summary>Quoted, so that nothing in it means anything.</summary>
    public static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A short text that differs where names do.</summary>
    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));

    private static string Start(string name)
    {
        var elements = StringInfo.GetTextElementEnumerator(name);
        var start = new StringBuilder();
        while (elements.MoveNext() && Encoding.UTF8.GetByteCount(start.ToString()) + Encoding.UTF8.GetByteCount(elements.GetTextElement()) <= Kept)
            start.Append(elements.GetTextElement());
        return start.ToString();
    }
}
