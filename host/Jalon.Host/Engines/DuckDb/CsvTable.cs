using DuckDB.NET.Data;
using static Jalon.Host.Engines.DuckDb.DuckDbCommands;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>A CSV file as a table whose columns have the types that its rows show.</summary>
/// <param name="connection">Where the table is made.</param>
/// <param name="file">The full path.</param>
/// <param name="shown">The path as people know it.</param>
internal sealed class CsvTable(DuckDBConnection connection, string file, string shown)
{
    /// <summary>Makes the table, in the place of one of that name.</summary>
    /// <exception cref="EngineFault">The file cannot be read.</exception>
    public void Make(string table, CancellationToken cancellation) => OverTexts(
        (raw, columns) =>
        {
            connection.Run($"CREATE OR REPLACE TABLE {table} AS SELECT {string.Join(", ", columns.Select(Typed))} FROM {raw}", shown, cancellation);
            return columns;
        },
        "",
        cancellation);

    /// <summary>The columns, as the good rows show them: whoever reads the file may keep the others as rejects.</summary>
    /// <exception cref="EngineFault">The file cannot be read.</exception>
    public IReadOnlyList<(string Name, string StoredAs)> ColumnsOfGoodRows(CancellationToken cancellation)
    {
        _ = CsvLines.Of(file, shown);
        return OverTexts((_, columns) => columns, ", ignore_errors = true", cancellation);
    }

    private static string Typed((string Name, string StoredAs) column) =>
        $"{(column.StoredAs == "VARCHAR" ? CsvReader.CleanText(column.Name) : $"{Name(column.Name)}::{column.StoredAs}")} AS {Name(column.Name)}";

    private List<(string Name, string StoredAs)> OverTexts(
        Func<string, List<(string Name, string StoredAs)>, List<(string Name, string StoredAs)>> use, string more, CancellationToken cancellation)
    {
        var header = CsvReader.Header(file, shown);
        // The connection's own: another may read the same file at the same time.
        var raw = $"temp.main.{Name("texts of " + shown)}";
        try
        {
            CsvReader.Load(connection, $"CREATE OR REPLACE TEMP TABLE {raw} AS SELECT * FROM {CsvReader.Texts(file, header, more)}", file, header.Separator, shown, cancellation);
            return use(raw, [.. header.Names.Zip(CsvTypes.Of(connection, raw, header.Names, shown, cancellation))]);
        }
        finally
        {
            connection.Run($"DROP TABLE IF EXISTS {raw}", shown, CancellationToken.None);
        }
    }
}
