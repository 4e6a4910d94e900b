using System.Globalization;

using DuckDB.NET.Data;

using static Jalon.Host.Engines.DuckDb.DuckDbCommands;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>
/// CSV as tables: every row is looked at before the types are chosen. A number that all rows write with at most six digits after its
/// point is a decimal, so that money adds up; one that begins with a zero or a plus is no number but a code.
/// </summary>
internal static class CsvReader
{
    private const string Form = "header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = true, strict_mode = true";

    public static string ReadTyped(string path, IReadOnlyList<(string Name, string Type)> columns) =>
        $"read_csv({Text(path)}, {Form}, columns = {{{string.Join(", ", columns.Select(c => $"{Text(c.Name)}: {Text(c.Type)}"))}}}, auto_detect = false)";

    public static string ReadTexts(string path, string more = "") => $"read_csv({Text(path)}, {Form}, all_varchar = true{more})";

    /// <summary>The columns of a file with the types that hold for all of its rows.</summary>
    public static IReadOnlyList<(string Name, string Type)> Columns(DuckDBConnection connection, string path, string shown, CancellationToken cancellation)
    {
        var sniffed = connection
            .Rows($"DESCRIBE SELECT * FROM read_csv({Text(path)}, {Form}, sample_size = -1)", shown, cancellation)
            .Select(r => (Name: (string)r[0]!, Type: (string)r[1]!)).ToList();
        var numbers = sniffed.Where(c => c.Type is "BIGINT" or "DOUBLE").ToList();
        if (numbers.Count == 0)
            return sniffed;
        var facts = connection.Rows(
            $"SELECT {string.Join(", ", numbers.Select(c => Facts(Name(c.Name))))} FROM {ReadTexts(path)}", shown, cancellation)[0];
        return sniffed.Select(c =>
        {
            var i = numbers.IndexOf(c);
            if (i < 0)
                return c;
            var (isCode, isDecimal, digits) = (facts[i * 3] is true, facts[(i * 3) + 1] is true, facts[(i * 3) + 2] is long scale ? scale : 0);
            return isCode ? (c.Name, "VARCHAR")
                : c.Type == "DOUBLE" && isDecimal ? (c.Name, string.Create(CultureInfo.InvariantCulture, $"DECIMAL(18,{digits})"))
                : c;
        }).ToList();
    }

    private static string Facts(string column) =>
        $"bool_or(regexp_matches({column}, '^(\\+|-?0[0-9])')), "
        + $"bool_and(regexp_full_match({column}, '-?[0-9]{{1,12}}(\\.[0-9]{{1,6}})?')), "
        + $"max(length(split_part({column}, '.', 2)))";
}
