using System.Text;
using DuckDB.NET.Data;
using static Jalon.Host.Engines.DuckDb.DuckDbCommands;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>CSV files (RFC 4180, UTF-8, a header line) as rows of texts; an empty cell is empty, quoted or not.</summary>
internal static class CsvReader
{
    /// <summary>The file's rows, each column a text, as a table function.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="header">The columns' names.</param>
    /// <param name="more">Further options, each begun by a comma.</param>
    public static string Texts(string path, IReadOnlyList<string> header, string more = "") =>
        $"read_csv({Text(path)}, auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = true, "
        + $"columns = {{{string.Join(", ", header.Select(c => $"{Text(c)}: 'VARCHAR'"))}}}{more})";

    /// <summary>Runs a statement that reads the file. Where that fails, the line is said as an editor counts it: the engine counts records.</summary>
    /// <exception cref="EngineFault">The file cannot be read.</exception>
    public static void Load(DuckDBConnection connection, string sql, string path, string shown, CancellationToken cancellation)
    {
        try
        {
            connection.Run(sql, shown, cancellation);
        }
        catch (EngineFault e) when (e is { Kind: EngineFaultKind.BadEncoding or EngineFaultKind.BadRow, InnerException: DuckDBException said })
        {
            var lines = CsvLines.Of(path, shown);
            throw DuckDbFaults.Of(said, shown, line => lines.LineOf(line - 1));
        }
    }

    /// <summary>The names in the header line.</summary>
    /// <exception cref="EngineFault">There is none, it names a column twice, or it is not UTF-8.</exception>
    public static IReadOnlyList<string> Header(string path, string shown)
    {
        var names = new List<string>();
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            var name = new StringBuilder();
            var quoted = false;
            for (var c = reader.Read(); c >= 0; c = reader.Read())
            {
                if (quoted && c == '"' && reader.Peek() == '"')
                    name.Append((char)reader.Read());
                else if (c == '"')
                    quoted = !quoted;
                else if (!quoted && c is '\n' or '\r')
                    break;
                else if (!quoted && c == ',')
                    Take();
                else
                    name.Append((char)c);
            }
            Take();

            void Take()
            {
                names.Add(name.ToString());
                name.Clear();
            }
        }
        catch (DecoderFallbackException)
        {
            // The reader looks far ahead of the header: the line is found by looking through the file.
            _ = CsvLines.Of(path, shown);
            throw;
        }
        var wrong = names.All(n => n.Length == 0) ? "has no header line"
            : names.Any(n => n.Length == 0) ? "has a column without a name in its header line"
            : names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice ? $"names the column '{twice.Key}' twice"
            : null;
        return wrong is null ? names : throw new EngineFault(EngineFaultKind.BadRow, $"The file '{shown}' {wrong}. Mend its first line.") { Where = shown, Line = 1 };
    }
}
