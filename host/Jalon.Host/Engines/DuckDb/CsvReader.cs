using System.Text;
using DuckDB.NET.Data;
using static Jalon.Host.Engines.DuckDb.DuckDbCommands;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>
/// CSV files (RFC 4180, UTF-8, a header line) as rows of texts; an empty cell is empty, quoted or not. What separates cells is what the header line shows:
/// a comma, a semicolon, a tab or a bar.
/// </summary>
internal static class CsvReader
{
    /// <summary>The file's rows, each column a text, as a table function.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="header">The columns' names, and what separates them.</param>
    /// <param name="more">Further options, each begun by a comma.</param>
    public static string Texts(string path, CsvHeader header, string more = "") =>
        $"read_csv({Text(path)}, auto_detect = false, header = true, delim = {Text(header.Separator.ToString())}, quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = true, "
        + $"columns = {{{string.Join(", ", header.Names.Select(c => $"{Text(c)}: 'VARCHAR'"))}}}{more})";

    /// <summary>A column of texts as the language reads them: the reader has made empty ones NULL, and those with U+0000 follow.</summary>
    public static string CleanText(string column) => $"CASE WHEN NOT contains({Name(column)}, chr(0)) THEN {Name(column)} END";

    /// <summary>Runs a statement that reads the file. Where that fails, the line is said as an editor counts it: the engine counts records.</summary>
    /// <exception cref="EngineFault">The file cannot be read.</exception>
    public static void Load(DuckDBConnection connection, string sql, string path, char separator, string shown, CancellationToken cancellation)
    {
        try
        {
            connection.Run(sql, shown, cancellation);
        }
        catch (EngineFault e) when (e is { Kind: EngineFaultKind.BadEncoding or EngineFaultKind.BadRow, InnerException: DuckDBException said })
        {
            var lines = CsvLines.Of(path, shown, separator);
            throw DuckDbFaults.Of(said, shown, line => lines.LineOf(line - 1));
        }
    }

    /// <summary>The header line.</summary>
    /// <exception cref="EngineFault">There is none, it names a column twice, or it is not UTF-8.</exception>
    public static CsvHeader Header(string path, string shown)
    {
        string line;
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            line = FirstRecord(reader);
        }
        catch (DecoderFallbackException)
        {
            // The reader looks far ahead of the header: the line is found by looking through the file.
            _ = CsvLines.Of(path, shown);
            throw;
        }

        var header = CsvHeader.Read(line);
        var wrong = header.Names.All(n => n.Length == 0) ? "has no header line"
            : header.Names.Any(n => n.Length == 0) ? "has a column without a name in its header line"
            : header.Names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice ? $"names the column '{twice.Key}' twice"
            : null;
        return wrong is null ? header : throw new EngineFault(EngineFaultKind.BadRow, $"The file '{shown}' {wrong}. Mend its first line.") { Where = shown, Line = 1 };
    }

    // A quoted name may hold a line break.
    private static string FirstRecord(StreamReader reader)
    {
        var record = new StringBuilder();
        var quoted = false;
        for (var c = reader.Read(); c >= 0 && (quoted || c is not ('\n' or '\r')); c = reader.Read())
        {
            quoted ^= c == '"';
            record.Append((char)c);
        }

        return record.ToString();
    }
}
