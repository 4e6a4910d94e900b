using System.Globalization;

using DuckDB.NET.Data;

using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Language;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

using NodaTime;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>Asks expressions of the language over the same rows of a compiled process and of an embedded DuckDB, through parser, binder and passes.</summary>
internal sealed class Backends : IDisposable
{
    private readonly DuckDbDialect _dialect = new();
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");
    private readonly Dictionary<string, ColumnBatch> _rows = new(StringComparer.Ordinal);

    private readonly PostgresTables? _postgres;

    public Backends(string zone, string? postgres = null)
    {
        _postgres = postgres is null ? null : new PostgresTables(postgres);
        Context = CompileContext.At(Instant.FromUtc(2026, 11, 24, 8, 0)) with { Zone = DateTimeZoneProviders.Tzdb[zone] };
        _connection.Open();
        Execute("SET TimeZone = 'UTC'; SET Calendar = 'gregorian'");
    }

    public CompileContext Context { get; }

    /// <summary>The model that expressions are bound and compiled over.</summary>
    public DataModel Model { get; init; } = Sampled.Model;

    public void Dispose()
    {
        _connection.Dispose();
        _postgres?.Dispose();
    }

    /// <summary>Puts rows in place of those of an entity, on both sides.</summary>
    public void Fill(Entity entity, IReadOnlyList<object?[]> rows)
    {
        Execute($"CREATE OR REPLACE TABLE \"{entity.Table}\" ({string.Join(", ", entity.Attributes.Select(a => $"\"{a.Name}\" {a.StoredAs}"))})");
        if (rows.Count > 0)
            Execute($"INSERT INTO \"{entity.Table}\" VALUES {string.Join(", ", rows.Select(r => $"({string.Join(", ", r.Select((v, i) => Stored(v, entity.Attributes[i])))})"))}");
        _postgres?.Fill(entity, rows);
        _rows[entity.Name] = ColumnBatch.Read([.. entity.Attributes.Select(a => new Column(a.Name, a.Type, a.MayBeEmpty))], rows);
    }

    /// <summary>Runs a statement on DuckDB alone.</summary>
    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What an expression over a sample means; null where it does not bind, and why.</summary>
    public (DataType? Type, string Faults) Bound(string expression)
    {
        var query = Bind([expression]);
        var faults = query.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => CaretText.Draw(d, Phrasebook.English));
        return (query.Relation?.Schema.Columns[1].Type, string.Join('\n', faults));
    }

    /// <summary>The SQL of some expressions over samples, for people.</summary>
    public string SqlOf(params IReadOnlyList<string> expressions) => Lowered(expressions, _dialect).Sql;

    /// <summary>The same for PostgreSQL.</summary>
    public string PostgresSqlOf(params IReadOnlyList<string> expressions) => Lowered(expressions, _postgres!.Dialect).Sql;

    /// <summary>The C# of an expression over samples, for people.</summary>
    public string CSharpOf(string expression) => Compiled(expression).CSharp;

    /// <summary>What DuckDB answers: for each expression a value a row, in the order of the key, in a form in which equal values are equal texts.</summary>
    public string?[][] OnDuckDb(params IReadOnlyList<string> expressions)
    {
        var sql = Said(expressions, _dialect);
        var columns = sql.Schema.Columns;
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => Told(_dialect.Quote(c.Name), c.Type)))} FROM ({sql.Sql}) ORDER BY id";
        using var reader = command.ExecuteReader();
        var answers = expressions.Select(_ => new List<string?>()).ToArray();
        while (reader.Read())
        {
            for (var i = 0; i < answers.Length; i++)
                answers[i].Add(reader.IsDBNull(i + 1) ? null : Told(reader.GetValue(i + 1), columns[i + 1].Type));
        }

        return [.. answers.Select(a => a.ToArray())];
    }

    /// <summary>The same of PostgreSQL.</summary>
    public string?[][] OnPostgres(params IReadOnlyList<string> expressions) => _postgres!.Answers(Said(expressions, _postgres!.Dialect), expressions.Count);

    /// <summary>The same of compiled code.</summary>
    public string?[][] InProcess(params IReadOnlyList<string> expressions)
    {
        var batch = Compiled(expressions).Run(Rows, Context);
        return [.. batch.Vectors.Skip(1).Select(v => Enumerable.Range(0, v.Count).Select(row => Told(v[row], v.Type)).ToArray())];
    }

    /// <summary>The rows of a whole query in their order, a text each, as DuckDB gives them.</summary>
    public IReadOnlyList<string> QueryOnDuckDb(string query)
    {
        var relation = Asked(query);
        var sql = new SqlCompiler(_dialect, Model).Query(relation, new Tables(), Context, ordered: true);
        if (sql.Unsupported is [var unsupported, ..])
            throw new NotSupportedException(unsupported.What);
        var columns = sql.Schema.Columns;
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => Told(_dialect.Quote(c.Name), c.Type)))} FROM ({sql.Sql})";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join(" | ", columns.Select((c, i) => reader.IsDBNull(i) ? "-" : Told(reader.GetValue(i), c.Type))));
        return rows;
    }

    /// <summary>The same of compiled code.</summary>
    public IReadOnlyList<string> QueryInProcess(string query)
    {
        var batch = new InProcessCompiler(Tests.CSharp.Compiled.Compiler, Model).Compile(Asked(query)).Required.Run(Rows, Context);
        return [.. Enumerable.Range(0, batch.Count).Select(row => string.Join(" | ", batch.Vectors.Select(v => Told(v[row], v.Type) ?? "-")))];
    }

    /// <summary>A value in a form in which equal values are equal texts; null for empty.</summary>
    public static string? Told(object? value, DataType type) => (value, type.Kind) switch
    {
        (null, _) => null,
        (long n, TypeKind.Decimal) => ((decimal)n).ToString("F" + type.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        (bool b, _) => b ? "true" : "false",
        (double f, _) => double.IsNegative(f) && f == 0 ? "-0.0" : f.ToString("R", CultureInfo.InvariantCulture),
        (decimal d, TypeKind.Float) => ((double)d).ToString("R", CultureInfo.InvariantCulture),
        (DateOnly d, _) => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (TimeOnly t, _) => t.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        (DateTimeOffset i, _) => i.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        (Algebra.Types.Duration d, _) => string.Create(CultureInfo.InvariantCulture, $"0 months {d.Days} days {d.Microseconds} µs"),
        (Algebra.Types.Period p, _) => string.Create(CultureInfo.InvariantCulture, $"{p.Months} months 0 days 0 µs"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    // The same forms in SQL: never through a type of the driver that holds less than the engine's.
    private static string Told(string column, DataType type) => type.Kind switch
    {
        TypeKind.Float or TypeKind.Text => column,
        TypeKind.Date => $"CASE WHEN {column} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN strftime({column}, '%Y-%m-%d') ELSE 'beyond: ' || {column}::VARCHAR END",
        TypeKind.Time => $"strftime(DATE '2000-01-01' + {column}, '%H:%M:%S') || rtrim(rtrim(strftime(DATE '2000-01-01' + {column}, '.%f'), '0'), '.')",
        TypeKind.DateTime => $"CASE WHEN epoch_us({column}) BETWEEN -62135596800000000 AND 253402300799999999 THEN strftime(make_timestamp(epoch_us({column})), '%Y-%m-%dT%H:%M:%S') "
            + $"|| rtrim(rtrim(strftime(make_timestamp(epoch_us({column})), '.%f'), '0'), '.') || 'Z' ELSE 'beyond: ' || epoch_us({column}) END",
        TypeKind.Duration or TypeKind.Period => $"(datepart('year', {column}) * 12 + datepart('month', {column})) || ' months ' || datepart('day', {column}) || ' days ' "
            + $"|| (datepart('hour', {column}) * 3600000000 + datepart('minute', {column}) * 60000000 + datepart('microsecond', {column})) || ' µs'",
        _ => $"{column}::VARCHAR",
    };

    private ColumnBatch Rows(SourceRequest request)
    {
        var table = _rows[((EntityScan)request.Rows).Entity.Name];
        return new ColumnBatch(request.Columns, [.. request.Columns.Select(c => table.Find(c.Name)!)], table.Count);
    }

    private CompiledRelation Compiled(params IReadOnlyList<string> expressions) =>
        new InProcessCompiler(Tests.CSharp.Compiled.Compiler, Model).Compile(Meant(expressions)).Required;

    private Sql.SqlText Said(IReadOnlyList<string> expressions, Dialect dialect) =>
        Lowered(expressions, dialect) is { Unsupported: [] } sql ? sql : throw new NotSupportedException(Lowered(expressions, dialect).Unsupported[0].What);

    private Sql.SqlText Lowered(IReadOnlyList<string> expressions, Dialect dialect) => new SqlCompiler(dialect, Model).Query(Meant(expressions), new Tables(), Context);

    private Relation Meant(IReadOnlyList<string> expressions) => Bind(expressions) is { Relation: { } relation }
        ? relation
        : throw new InvalidOperationException(string.Join('\n', expressions.Select(e => Bound(e).Faults).Where(f => f.Length > 0)));

    private Relation Asked(string query) => Bind(query) is { Relation: { } relation } bound && !bound.Diagnostics.Any(d => d.Severity == Severity.Error)
        ? relation
        : throw new InvalidOperationException(string.Join('\n', Bind(query).Diagnostics.Select(d => CaretText.Draw(d, Phrasebook.English))));

    private QueryAnalysis Bind(IReadOnlyList<string> expressions) =>
        Bind("from sample select id, " + string.Join(",\n", expressions.Select((e, i) => string.Create(CultureInfo.InvariantCulture, $"x{i} = {e}"))));

    private QueryAnalysis Bind(string query) => Analysis.OfQuery(
        new SourceText("query", query),
        Model,
        new Sampled(),
        Catalogue.Standard,
        Context.Zone,
        []);

    // As it may lie in a table: what the language does not hold (NaN, a text of length zero) is there too.
    private string Stored(object? value, Algebra.Model.Attribute attribute) => value switch
    {
        double.NaN => "'nan'::DOUBLE",
        double.PositiveInfinity => "'inf'::DOUBLE",
        "" => "''",
        string t when t.Contains('\0', StringComparison.Ordinal) => string.Join(" || chr(0) || ", t.Split('\0').Select(p => $"'{p}'")),
        _ => SqlWriter.Write(_dialect.Constant(value, attribute.Type), _dialect),
    };

    private sealed class Tables : ISqlSources
    {
        public string Table(Entity entity) => $"\"{entity.Table}\"";

        public string WorkingTable(WorkingTable transition) => throw new InvalidOperationException("There are no transitions here.");

        public string Audience(AudienceScan audience) => throw new InvalidOperationException("There are no audiences here.");

        public string File(FileScan file) => throw new InvalidOperationException("There are no files here.");
    }
}
