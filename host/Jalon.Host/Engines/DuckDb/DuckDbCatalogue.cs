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
/// is a view, a DuckDB file is attached to be read only. What has changed on disk since is read anew when it is next asked for.
/// </summary>
internal sealed class DuckDbCatalogue(DuckDBConnection connection, EngineSettings settings, WorkspacePaths paths)
{
    private static readonly DuckDbDialect Dialect = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Opened> _opened = new(StringComparer.Ordinal);
    private readonly Dictionary<FileScan, (string Table, string Stamp)> _files = [];
    private readonly Dictionary<string, string> _attached = new(StringComparer.Ordinal);
    private EngineFault? _unreadable;
    private (string Stamp, Dictionary<string, Readable> Tables)? _tables;

    /// <summary>The table of that name as SQL writes it.</summary>
    /// <exception cref="EngineFault">There is none, or its file cannot be read.</exception>
    public string Table(string name, CancellationToken cancellation = default)
    {
        while (true)
        {
            var opened = Opening(name, cancellation);
            try
            {
                // Outside the lock: files are read side by side.
                return opened.Table.Value;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // Whoever began to read it has given up; the next attempt is ours.
                Forget(name, opened);
            }
            catch
            {
                Forget(name, opened);
                throw;
            }
        }
    }

    private Opened Opening(string name, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var tables = Tables(cancellation);
            if (!tables.TryGetValue(name, out var readable))
                throw new EngineFault(
                    EngineFaultKind.MissingTable,
                    $"There is no table '{name}': neither a file of that name in '{settings.Data}/' nor a table of the workspace's database. Known are: {string.Join(", ", tables.Keys.Order(StringComparer.Ordinal).Take(20))}.")
                {
                    Where = name,
                };
            if (_opened.TryGetValue(name, out var known) && known.Stamp == readable.Stamp)
                return known;
            // A table that takes the place of one of its kind replaces it at once; whoever reads the old one reads on.
            if (known is { Drop: { } drop } && drop != readable.Drop)
                connection.Run(drop, name, cancellation);
            return _opened[name] = new Opened(new Lazy<string>(() => readable.Open(cancellation)), readable.Stamp, readable.Drop);
        }
    }

    // What could not be opened is tried anew by the next who asks.
    private void Forget(string name, Opened opened)
    {
        lock (_lock)
        {
            if (_opened.TryGetValue(name, out var known) && ReferenceEquals(known, opened))
                _opened.Remove(name);
        }
    }

    /// <summary>The names of all tables.</summary>
    public IReadOnlyList<string> Names(CancellationToken cancellation)
    {
        lock (_lock)
            return [.. Tables(cancellation).Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>All tables.</summary>
    public IReadOnlyList<SourceTable> Describe(CancellationToken cancellation) =>
        [.. Names(cancellation).Select(n => Describe(n, cancellation)).OfType<SourceTable>()];

    /// <summary>One table; null where there is none.</summary>
    public SourceTable? Describe(string name, CancellationToken cancellation)
    {
        bool holdsCleanTexts;
        lock (_lock)
        {
            // It may be in the database that could not be opened: that is what to tell, and not that it is nowhere.
            if (!Tables(cancellation).TryGetValue(name, out var readable))
                return _unreadable is { } e ? throw Again(e) : null;
            holdsCleanTexts = readable.HoldsCleanTexts;
        }

        var table = Table(name, cancellation);
        lock (_lock)
            return Described(name, table, holdsCleanTexts, cancellation);
    }

    public SourceTable DescribeFile(string path, FileFormat format, CancellationToken cancellation)
    {
        var full = paths.Existing(path);
        lock (_lock)
        {
            var columns = format switch
            {
                FileFormat.Csv => CsvColumns(full, path, cancellation).Select(c => Column(c.Name, c.StoredAs, true)),
                FileFormat.Parquet => connection.Rows($"DESCRIBE SELECT * FROM read_parquet({Text(full)})", path, cancellation).Select(Column),
                _ => connection.Rows($"DESCRIBE SELECT * FROM {JsonLines(full)}", path, cancellation).Select(Column),
            };
            return new SourceTable(path, columns.ToValueList(), []);
        }
    }

    /// <summary>The table that holds one part of a file, as SQL writes it; read when it is first asked for.</summary>
    public string File(FileScan scan, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            var stamp = StampOf(scan.Path);
            if (_files.TryGetValue(scan, out var known) && known.Stamp == stamp)
                return known.Table;
            var number = known.Table is null ? _files.Count + 1 : _files.Keys.TakeWhile(k => k != scan).Count() + 1;
            var table = new FileLoader(connection, settings, paths)
                .Load(scan, string.Create(CultureInfo.InvariantCulture, $"{scan.Path} {scan.Part} {number}"), cancellation);
            _files[scan] = (table, stamp);
            return table;
        }
    }

    /// <summary>The names, times and sizes of all that tables are made of.</summary>
    public string Stamp() => FileStamp.OfFolder(paths.Inside(settings.Data))
        + (settings.Database is { } database ? "\n\n" + StampOf(database) : "");

    /// <summary>The time and size of a file.</summary>
    public string StampOf(string path) => FileStamp.Of(paths.Inside(path));

    public static string JsonLines(string path) => $"read_json({Text(path)}, format = 'newline_delimited')";

    private Dictionary<string, Readable> Tables(CancellationToken cancellation)
    {
        var stamp = Stamp();
        if (_tables is { } known && known.Stamp == stamp)
            return known.Tables;
        _unreadable = null;
        var tables = new Dictionary<string, Readable>(StringComparer.Ordinal);
        var folder = paths.Inside(settings.Data);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToList() : [];
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var shown = settings.Data + "/" + Path.GetFileName(file);
            switch (Path.GetExtension(file).ToLowerInvariant())
            {
                case ".csv":
                    tables.TryAdd(name, new Readable(FileStamp.Of(file), $"DROP TABLE IF EXISTS {Loaded(name)}", c => LoadCsv(name, paths.Existing(shown), shown, c)) { HoldsCleanTexts = true });
                    break;
                case ".parquet":
                    tables.TryAdd(name, new Readable(
                        FileStamp.Of(file), $"DROP VIEW IF EXISTS {Loaded(name)}", c => View(name, $"read_parquet({Text(paths.Existing(shown))})", shown, c)));
                    break;
                case ".duckdb":
                    Attach(tables, name, shown, cancellation);
                    break;
            }
        }

        if (settings.Database is { } database)
            Attach(tables, Path.GetFileNameWithoutExtension(database), database, cancellation);
        foreach (var (gone, opened) in _opened.Where(o => !tables.ContainsKey(o.Key)).ToList())
        {
            _opened.Remove(gone);
            if (opened.Drop is { } drop)
                connection.Run(drop, gone, cancellation);
        }

        // What another process holds is free again without any sign: it is tried anew.
        _tables = _unreadable is null ? (stamp, tables) : null;
        return tables;
    }

    private void Attach(Dictionary<string, Readable> tables, string name, string shown, CancellationToken cancellation)
    {
        var alias = Free(name);
        try
        {
            var file = paths.Existing(shown);
            var stamp = FileStamp.Of(file);
            if (_attached.TryGetValue(alias, out var attached) && attached != stamp)
                connection.Run($"DETACH {Name(alias)}", shown, cancellation);
            connection.Run($"ATTACH IF NOT EXISTS {Text(file)} AS {Name(alias)} (READ_ONLY)", shown, cancellation);
            _attached[alias] = stamp;
            foreach (var row in connection.Rows(
                $"SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = {Text(alias)} ORDER BY ALL", shown, cancellation))
            {
                var (schema, table) = ((string)row[0]!, (string)row[1]!);
                var sql = $"{Name(alias)}.{Name(schema)}.{Name(table)}";
                var wanted = schema == "main" ? table : $"{schema}.{table}";
                tables.TryAdd(tables.ContainsKey(wanted) ? $"{name}.{wanted}" : wanted, new Readable(stamp, null, _ => sql));
            }
        }
        catch (EngineFault e)
        {
            // One database that cannot be read is its own trouble, told where it is asked for; the other tables go on.
            _unreadable ??= e;
            tables.TryAdd(name, new Readable("unreadable", null, _ => throw Again(e)));
        }
    }

    private static EngineFault Again(EngineFault e) => new(e.Kind, e.Message, e) { Code = e.Code, Where = e.Where };

    // An attached database must not hide the session's own, or those of the engine.
    private static string Free(string name) => name is "main" or "memory" or "temp" or "system" ? name + "_data" : name;

    private static string Loaded(string name) => $"memory.main.{Name(name)}";

    private string LoadCsv(string name, string file, string shown, CancellationToken cancellation)
    {
        // A connection of its own: files are read side by side.
        using var own = connection.Duplicate();
        own.Open();
        new CsvTable(own, file, shown).Make(Loaded(name), cancellation);
        return Loaded(name);
    }

    private IReadOnlyList<(string Name, string StoredAs)> CsvColumns(string file, string shown, CancellationToken cancellation) =>
        new CsvTable(connection, file, shown).ColumnsOfGoodRows(cancellation);

    private string View(string name, string rows, string shown, CancellationToken cancellation)
    {
        using var own = connection.Duplicate();
        own.Open();
        own.Run($"CREATE OR REPLACE VIEW {Loaded(name)} AS SELECT * FROM {rows}", shown, cancellation);
        return Loaded(name);
    }

    private SourceTable Described(string name, string table, bool cleanTexts, CancellationToken cancellation)
    {
        var columns = connection.Rows($"DESCRIBE {table}", name, cancellation).Select(Column)
            .Select(c => cleanTexts && c.StoredAs == "VARCHAR" ? c with { StoredAs = DuckDbDialect.CleanText } : c).ToValueList();
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

    /// <summary>A table that can be opened.</summary>
    /// <param name="Stamp">Of the file that it is in.</param>
    /// <param name="Drop">Undoes the opening; null where nothing has to be undone.</param>
    /// <param name="Open">Gives the table as SQL writes it.</param>
    private sealed record Readable(string Stamp, string? Drop, Func<CancellationToken, string> Open)
    {
        /// <summary>Whether its texts are already as the language reads them.</summary>
        public bool HoldsCleanTexts { get; init; }
    }

    /// <summary>A table that was asked for.</summary>
    /// <param name="Table">As SQL writes it; its file is read by the first who needs it.</param>
    /// <param name="Stamp">Of the file that it is in.</param>
    /// <param name="Drop">Undoes the opening; null where nothing has to be undone.</param>
    private sealed record Opened(Lazy<string> Table, string Stamp, string? Drop);
}
