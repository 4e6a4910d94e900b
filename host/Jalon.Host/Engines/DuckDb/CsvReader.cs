using System.Text;

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
        catch (DecoderFallbackException e)
        {
            throw new EngineFault(EngineFaultKind.BadEncoding, $"The file '{shown}', line 1, is not UTF-8. Save it as UTF-8 and try again.", e) { Where = shown, Line = 1 };
        }
        var wrong = names.All(n => n.Length == 0) ? "has no header line"
            : names.Any(n => n.Length == 0) ? "has a column without a name in its header line"
            : names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice ? $"names the column '{twice.Key}' twice"
            : null;
        return wrong is null ? names : throw new EngineFault(EngineFaultKind.BadRow, $"The file '{shown}' {wrong}. Mend its first line.") { Where = shown, Line = 1 };
    }
}
