using System.Globalization;
using DuckDB.NET.Data;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Tree;
using static Jalon.Host.Engines.DuckDb.DuckDbCommands;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>Reads one file into a table of its own, typed as a <see cref="FileScan"/> asks, each row with its line.</summary>
internal sealed class FileLoader(DuckDBConnection connection, EngineSettings settings, WorkspacePaths paths)
{
    private static readonly DuckDbDialect Dialect = new();

    /// <summary>Reads the part of the file that is asked for.</summary>
    /// <returns>The table as SQL writes it.</returns>
    public string Load(FileScan scan, string name, CancellationToken cancellation)
    {
        var path = paths.Existing(scan.Path);
        var table = $"memory.main.{Name(name)}";
        if (scan.Format == FileFormat.Csv)
            LoadCsv(scan, path, table, cancellation);
        else
            LoadTyped(scan, path, table, cancellation);
        return table;
    }

    private void LoadTyped(FileScan scan, string path, string table, CancellationToken cancellation)
    {
        var rows = scan.Format == FileFormat.Parquet ? $"read_parquet({Text(path)})" : DuckDbCatalogue.JsonLines(path);
        if (scan.Part == FilePart.Rejects)
        {
            connection.Run($"CREATE OR REPLACE TABLE {table} (line BIGINT, reason VARCHAR, text VARCHAR)", scan.Path, cancellation);
            return;
        }
        var stored = connection.Rows($"DESCRIBE SELECT * FROM {rows}", scan.Path, cancellation).ToDictionary(r => (string)r[0]!, r => (string)r[1]!);
        var columns = scan.Schema.Columns.Where(c => c.Name != FileScan.LineColumn || !scan.Schema.Key.Contains(c.Name)).Select(c =>
        {
            if (!stored.TryGetValue(c.Name, out var storedAs))
                throw Missing(scan, c.Name, stored.Keys);
            var read = SqlWriter.Write(Dialect.Read(new SqlColumn(null, c.Name), storedAs, settings.Zone), Dialect);
            return $"TRY_CAST({read} AS {Dialect.TypeName(c.Type)}) AS {Name(c.Name)}";
        });
        connection.Run(
            $"CREATE OR REPLACE TABLE {table} AS SELECT row_number() OVER () AS line, {string.Join(", ", columns)} FROM {rows}", scan.Path, cancellation);
    }

    private void LoadCsv(FileScan scan, string path, string table, CancellationToken cancellation)
    {
        var raw = $"memory.main.{Name("raw " + scan.Path)}";
        var header = CsvReader.Header(path, scan.Path);
        var lines = CsvLines.Of(path, scan.Path, header.Separator);
        var bad = ReadLines(scan, path, header, raw, lines, cancellation);
        try
        {
            var columns = scan.Columns.Where(c => c.Type is not null).Select(c => (c.Name, Type: c.Type!)).ToList();
            if (columns.Find(c => !header.Names.Contains(c.Name, StringComparer.Ordinal)) is { Name: { } absent })
                throw Missing(scan, absent, header.Names);
            var failing = columns.Where(c => c.Type.Kind != TypeKind.Text).ToList();
            if (failing.Count > 0)
            {
                var reasons = string.Join(" ", failing.Select(c =>
                    $"WHEN {Name(c.Name)} IS NOT NULL AND {Converted(c.Name, c.Type)} IS NULL THEN {Text($"column '{c.Name}' is no {c.Type}: ")} || {Name(c.Name)}"));
                var found = connection.Rows(
                    $"SELECT line, reason FROM (SELECT {Name(LineName)} AS line, CASE {reasons} END AS reason FROM {raw}) WHERE reason IS NOT NULL ORDER BY line",
                    scan.Path, cancellation);
                foreach (var row in found)
                    bad[Convert.ToInt64(row[0], CultureInfo.InvariantCulture)] = (string)row[1]!;
            }
            if (bad.Count > 0 && !scan.KeepsRejects)
            {
                var (line, reason) = bad.First();
                throw new EngineFault(
                    EngineFaultKind.BadRow,
                    string.Create(CultureInfo.InvariantCulture, $"The file '{scan.Path}', line {line}, cannot be read: {reason}. Mend that line, or use the activity's rejects."))
                {
                    Where = scan.Path,
                    Line = line,
                };
            }
            if (scan.Part == FilePart.Rejects)
                WriteRejects(path, table, bad, cancellation);
            else
                connection.Run(
                    $"CREATE OR REPLACE TABLE {table} AS SELECT {string.Join(", ", Wanted(scan, columns))} FROM {raw}"
                    + (bad.Count == 0 ? "" : $" WHERE {Name(LineName)} NOT IN ({string.Join(", ", bad.Keys.Select(l => l.ToString(CultureInfo.InvariantCulture)))})"),
                    scan.Path, cancellation);
        }
        finally
        {
            connection.Run($"DROP TABLE IF EXISTS {raw}", scan.Path, CancellationToken.None);
        }
    }

    private const string LineName = " line";

    private static IEnumerable<string> Wanted(FileScan scan, List<(string Name, DataType Type)> columns) => scan.Schema.Columns.Select(c =>
        scan.Schema.Key.Contains(c.Name) && c.Name == FileScan.LineColumn && scan.KeyColumns.IsEmpty
            ? $"{Name(LineName)} AS {Name(c.Name)}"
            : $"{Converted(c.Name, columns.First(t => t.Name == c.Name).Type)} AS {Name(c.Name)}");

    private static string Converted(string name, DataType type) => type.Kind switch
    {
        TypeKind.Text => CsvReader.CleanText(name),
        TypeKind.DateTime => $"TRY_CAST({Name(name)} AS TIMESTAMPTZ)",
        _ => $"TRY_CAST({Name(name)} AS {Dialect.TypeName(type)})",
    };

    // All records as texts, each with the line at which it begins; those that are no CSV at all are set aside with their reason.
    private SortedDictionary<long, string> ReadLines(
        FileScan scan, string path, CsvHeader header, string raw, CsvLines lines, CancellationToken cancellation)
    {
        var bad = new SortedDictionary<long, string>();
        if (!scan.KeepsRejects)
        {
            CsvReader.Load(
                connection,
                $"CREATE OR REPLACE TABLE {raw} AS {WithLines($"SELECT row_number() OVER () AS n, * FROM {CsvReader.Texts(path, header)}", lines, scan.Path, cancellation)}",
                path, header.Separator, scan.Path, cancellation);
            return bad;
        }
        connection.Run("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans", scan.Path, cancellation);
        connection.Run(
            $"CREATE OR REPLACE TABLE {raw} AS SELECT row_number() OVER () AS n, * FROM {CsvReader.Texts(path, header, ", store_rejects = true")}", scan.Path, cancellation);
        var records = new SortedSet<long>();
        foreach (var row in connection.Rows("SELECT line, min(error_message) FROM reject_errors GROUP BY line", scan.Path, cancellation))
        {
            var record = Convert.ToInt64(row[0], CultureInfo.InvariantCulture) - 1;
            records.Add(record);
            bad[lines.LineOf(record)] = ((string)row[1]!).Split('\n')[0];
        }

        var without = records.Count == 0 ? "" : $" WHERE r NOT IN ({string.Join(", ", records.Select(r => r.ToString(CultureInfo.InvariantCulture)))})";
        var good = $"SELECT r AS n, rows.* EXCLUDE (n) FROM {raw} AS rows "
            + $"JOIN (SELECT r, row_number() OVER (ORDER BY r) AS n FROM (SELECT unnest(range(1, (SELECT count(*) FROM {raw}) + {records.Count + 1})) AS r){without}) AS records USING (n)";
        connection.Run($"CREATE OR REPLACE TABLE {raw} AS {WithLines(good, lines, scan.Path, cancellation)}", scan.Path, cancellation);
        return bad;
    }

    // The rows of a query with the column n, the number of the record, given the line at which that begins.
    private string WithLines(string rows, CsvLines lines, string shown, CancellationToken cancellation)
    {
        if (lines.ArePlain)
            return $"SELECT n + 1 AS {Name(LineName)}, * EXCLUDE (n) FROM ({rows})";
        connection.Run("CREATE OR REPLACE TEMP TABLE drift (record BIGINT, ahead BIGINT)", shown, cancellation);
        using (var appender = connection.CreateAppender("temp", "main", "drift"))
        {
            foreach (var (record, line) in lines.Drifts.Prepend((0, 1)))
                appender.CreateRow().AppendValue((long?)record).AppendValue((long?)(line - record)).EndRow();
        }

        return $"SELECT n + ahead AS {Name(LineName)}, * EXCLUDE (n, record, ahead) FROM ({rows}) AS rows ASOF JOIN temp.main.drift ON rows.n >= drift.record";
    }

    private void WriteRejects(string path, string table, SortedDictionary<long, string> bad, CancellationToken cancellation)
    {
        connection.Run($"CREATE OR REPLACE TABLE {table} (line BIGINT, reason VARCHAR, text VARCHAR)", path, cancellation);
        if (bad.Count == 0)
            return;
        var number = 0L;
        foreach (var line in System.IO.File.ReadLines(path))
        {
            if (bad.TryGetValue(++number, out var reason))
                connection.Run(
                    string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {table} VALUES ({number}, {Text(reason)}, {Text(line.Replace("\0", "", StringComparison.Ordinal))})"),
                    path, cancellation);
        }
    }

    private static EngineFault Missing(FileScan scan, string column, IEnumerable<string> known) => new(
        EngineFaultKind.BadRow, $"The file '{scan.Path}' has no column '{column}'. Its columns are: {string.Join(", ", known)}.")
    {
        Where = scan.Path,
        Line = 1,
    };
}
