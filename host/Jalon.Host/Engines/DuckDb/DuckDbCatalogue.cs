using System.Collections.Concurrent;
using System.Globalization;
using DuckDB.NET.Data;
using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Compilers.Sql.Dialects;
using static Jalon.Host.Engines.DuckDb.DuckDbCommands;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>
/// What is in the data folder and the workspace's database, as tables by name. A CSV is loaded when it is first asked for, a Parquet file
/// is a view, a DuckDB file is attached to be read only.
/// </summary>
internal sealed class DuckDbCatalogue(DuckDBConnection connection, EngineSettings settings, WorkspacePaths paths)
{
    private static readonly DuckDbDialect Dialect = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _loaded = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<FileScan, string> _files = [];
    private Dictionary<string, Func<CancellationToken, string>>? _tables;

    /// <summary>The table of that name as SQL writes it.</summary>
    /// <exception cref="EngineFault">There is none, or its file cannot be read.</exception>
    public string Table(string name, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            if (_loaded.TryGetValue(name, out var known))
                return known;
            if (!Tables(cancellation).TryGetValue(name, out var open))
                throw new EngineFault(
                    EngineFaultKind.MissingTable,
                    $"There is no table '{name}': neither a file of that name in '{settings.Data}/' nor a table of the workspace's database. Known are: {string.Join(", ", Tables(cancellation).Keys.Order(StringComparer.Ordinal).Take(20))}.")
                {
                    Where = name,
                };
            return _loaded[name] = open(cancellation);
        }
    }

    public IReadOnlyList<SourceTable> Describe(CancellationToken cancellation)
    {
        string[] names;
        lock (_lock)
            names = [.. Tables(cancellation).Keys.Order(StringComparer.Ordinal)];
        return [.. names.Select(n => Described(n, Table(n, cancellation), cancellation))];
    }

    public SourceTable DescribeFile(string path, FileFormat format, CancellationToken cancellation)
    {
        var full = paths.Existing(path);
        var columns = format switch
        {
            FileFormat.Csv => CsvColumns(full, path, cancellation),
            FileFormat.Parquet => connection.Rows($"DESCRIBE SELECT * FROM read_parquet({Text(full)})", path, cancellation).Select(Column),
            _ => connection.Rows($"DESCRIBE SELECT * FROM {JsonLines(full)}", path, cancellation).Select(Column),
        };
        return new SourceTable(path, columns.ToValueList(), []);
    }

    /// <summary>The table that holds one part of a file, as SQL writes it; read when it is first asked for.</summary>
    public string File(FileScan scan, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            return _files.GetOrAdd(scan, s => new FileLoader(connection, settings, paths)
                .Load(s, string.Create(CultureInfo.InvariantCulture, $"{s.Path} {s.Part} {_files.Count + 1}"), cancellation));
        }
    }

    public static string JsonLines(string path) => $"read_json({Text(path)}, format = 'newline_delimited')";

    private Dictionary<string, Func<CancellationToken, string>> Tables(CancellationToken cancellation)
    {
        if (_tables is { } known)
            return known;
        var tables = new Dictionary<string, Func<CancellationToken, string>>(StringComparer.Ordinal);
        var folder = Path.Combine(settings.Root, settings.Data);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToList() : [];
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var shown = settings.Data + "/" + Path.GetFileName(file);
            switch (Path.GetExtension(file).ToLowerInvariant())
            {
                case ".csv":
                    tables.TryAdd(name, c => LoadCsv(name, file, shown, c));
                    break;
                case ".parquet":
                    tables.TryAdd(name, c => View(name, $"read_parquet({Text(file)})", shown, c));
                    break;
                case ".duckdb":
                    Attach(tables, name, file, shown, cancellation);
                    break;
            }
        }
        if (settings.Database is { } database)
            Attach(tables, Path.GetFileNameWithoutExtension(database), paths.Existing(database), database, cancellation);
        return _tables = tables;
    }

    private void Attach(Dictionary<string, Func<CancellationToken, string>> tables, string name, string file, string shown, CancellationToken cancellation)
    {
        var alias = Free(name);
        connection.Run($"ATTACH IF NOT EXISTS {Text(file)} AS {Name(alias)} (READ_ONLY)", shown, cancellation);
        foreach (var row in connection.Rows(
            $"SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = {Text(alias)} ORDER BY ALL", shown, cancellation))
        {
            var (schema, table) = ((string)row[0]!, (string)row[1]!);
            var sql = $"{Name(alias)}.{Name(schema)}.{Name(table)}";
            var wanted = schema == "main" ? table : $"{schema}.{table}";
            tables.TryAdd(tables.ContainsKey(wanted) ? $"{name}.{wanted}" : wanted, _ => sql);
        }
    }

    // An attached database must not hide the session's own, or those of the engine.
    private static string Free(string name) => name is "main" or "memory" or "temp" or "system" ? name + "_data" : name;

    private string LoadCsv(string name, string file, string shown, CancellationToken cancellation)
    {
        var table = $"memory.main.{Name(name)}";
        WithTexts(file, shown, (raw, header, types) => connection.Run(
            $"CREATE OR REPLACE TABLE {table} AS SELECT {string.Join(", ", header.Select((c, i) => $"{Name(c)}::{types[i]} AS {Name(c)}"))} FROM {raw}", shown, cancellation), cancellation);
        return table;
    }

    private IEnumerable<SourceColumn> CsvColumns(string file, string shown, CancellationToken cancellation)
    {
        IEnumerable<SourceColumn> columns = [];
        WithTexts(file, shown, (_, header, types) => columns = [.. header.Select((c, i) => Column(c, types[i], true))], cancellation);
        return columns;
    }

    private void WithTexts(string file, string shown, Action<string, IReadOnlyList<string>, IReadOnlyList<string>> use, CancellationToken cancellation)
    {
        var header = CsvReader.Header(file, shown);
        var raw = $"memory.main.{Name("texts of " + shown)}";
        try
        {
            connection.Run($"CREATE OR REPLACE TABLE {raw} AS SELECT * FROM {CsvReader.Texts(file, header)}", shown, cancellation);
            use(raw, header, CsvTypes.Of(connection, raw, header, shown, cancellation));
        }
        finally
        {
            connection.Run($"DROP TABLE IF EXISTS {raw}", shown, CancellationToken.None);
        }
    }

    private string View(string name, string rows, string shown, CancellationToken cancellation)
    {
        connection.Run($"CREATE OR REPLACE VIEW memory.main.{Name(name)} AS SELECT * FROM {rows}", shown, cancellation);
        return $"memory.main.{Name(name)}";
    }

    private SourceTable Described(string name, string table, CancellationToken cancellation)
    {
        var columns = connection.Rows($"DESCRIBE {table}", name, cancellation).Select(Column).ToValueList();
        var parts = table.Split('.').Select(p => p.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal)).ToArray();
        var constraints = parts.Length != 3 ? [] : connection.Rows(
            "SELECT constraint_type, constraint_column_names, referenced_table, referenced_column_names FROM duckdb_constraints() "
            + $"WHERE database_name = {Text(parts[0])} AND schema_name = {Text(parts[1])} AND table_name = {Text(parts[2])} "
            + "AND constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY') ORDER BY constraint_index",
            name,
            cancellation);
        var size = connection.Rows(
            $"SELECT estimated_size FROM duckdb_tables() WHERE database_name = {Text(parts[0])} AND table_name = {Text(parts[^1])}", name, cancellation);
        return new SourceTable(name, columns, constraints.Where(c => (string)c[0]! == "PRIMARY KEY").SelectMany(c => Names(c[1])).ToValueList())
        {
            References = constraints.Where(c => (string)c[0]! == "FOREIGN KEY")
                .Select(c => new SourceReference(Names(c[1]).ToValueList(), (string)c[2]!, Names(c[3]).ToValueList())).ToValueList(),
            Rows = size.Count == 1 && size[0][0] is { } rows ? Convert.ToInt64(rows, CultureInfo.InvariantCulture) : null,
        };
    }

    private static IEnumerable<string> Names(object? list) => ((System.Collections.IEnumerable)list!).Cast<string>();

    private static SourceColumn Column(object?[] described) => Column((string)described[0]!, (string)described[1]!, (string?)described[2] != "NO");

    private static SourceColumn Column(string name, string storedAs, bool nullable)
    {
        var type = Dialect.TypeOf(storedAs);
        return new SourceColumn(name, storedAs, type, nullable || type?.Kind is TypeKind.Text or TypeKind.Float);
    }
}
