using DuckDB.NET.Data;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Compilers;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess;
using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using static Jalon.Host.Engines.DuckDb.DuckDbCommands;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>
/// A database in memory that holds given rows alone and reads nothing else: the engine itself, without the workspace's data. Tables are made when a
/// relation first asks for them, in the types in which the catalogue says that they are stored. For one task at a time.
/// </summary>
/// <param name="model">The entities.</param>
public sealed class GivenDatabase(DataModel model) : IDisposable
{
    private static readonly DuckDbDialect Dialect = new();
    private readonly DuckDBConnection _connection = SealedDatabase.Open();
    private readonly Dictionary<Relation, string> _tables = [];
    private readonly Dictionary<string, string> _transitions = new(StringComparer.Ordinal);
    private int _count;

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>The rows of a relation, in their order or else by the key.</summary>
    /// <param name="relation">What is asked.</param>
    /// <param name="context">Zone, instant, parameters, seed.</param>
    /// <param name="given">What entities, files and transitions hold; asked at most once for each.</param>
    /// <param name="transition">The transition that carries these rows from here on; null where none does.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="EngineFault">The engine fails, or cannot say it.</exception>
    public ColumnBatch Rows(Relation relation, CompileContext context, Func<SourceRequest, ColumnBatch> given, string? transition, CancellationToken cancellation)
    {
        var text = new SqlCompiler(Dialect, model).Query(relation, new Sources(this, given, context, cancellation), context);
        if (text.Unsupported is { } unsupported)
            throw EngineFault.CannotSay(Dialect.Name, unsupported);
        var table = Next();
        _connection.Run($"CREATE TABLE {table} AS\n{text.Sql}", transition, cancellation);
        if (transition is not null)
            _transitions[transition] = table;
        var rows = _connection.Ask(
            $"SELECT {string.Join(", ", relation.Schema.Columns.Select(c => Name(c.Name)).DefaultIfEmpty("1"))} FROM {table}", c => Read(c, relation.Schema), transition, cancellation);
        return ColumnBatch.Read(relation.Schema.Columns, rows);
    }

    private static List<IReadOnlyList<object?>> Read(DuckDBCommand command, Schema schema)
    {
        var rows = new List<IReadOnlyList<object?>>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add([.. schema.Columns.Select((c, i) => DuckDbValues.Read(reader, i, c.Type))]);
        return rows;
    }

    private string Next() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"given_{++_count}");

    private string Loaded(Relation rows, IReadOnlyList<Stored> columns, Func<SourceRequest, ColumnBatch> given, CancellationToken cancellation)
    {
        if (_tables.TryGetValue(rows, out var known))
            return known;
        var batch = given(new SourceRequest(rows, [.. columns.Select(c => c.Column)]));
        var table = _tables[rows] = Next();
        _connection.Run($"CREATE TABLE {table} ({string.Join(", ", columns.Select(c => $"{Name(c.Name)} {c.Type}").DefaultIfEmpty("none INTEGER"))})", table, cancellation);
        using var appender = _connection.CreateAppender(table);
        for (var number = 0; number < batch.Count; number++)
        {
            var row = appender.CreateRow();
            foreach (var column in columns)
                DuckDbValues.Append(row, column.Value(batch.Find(column.Column.Name)![number]));
            row.EndRow();
        }

        return table;
    }

    // An instant lies in a table as the catalogue says that it is stored: where that is without a zone, as the clocks of its zone show it.
    private static Stored StoredAs(Algebra.Model.Attribute attribute, DateTimeZone inForce)
    {
        var column = new Column(attribute.Name, attribute.Type, attribute.MayBeEmpty);
        var bare = attribute.Type.Kind == TypeKind.DateTime && attribute.StoredAs is { } stored && DuckDbDialect.HasNoZone(stored);
        var zone = attribute.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? inForce : inForce;
        return bare
            ? new Stored(attribute.Source, "TIMESTAMP", column, v => v is DateTimeOffset t && TimeOperators.Local(t, zone) is { } local ? new DateTimeOffset(local, TimeSpan.Zero) : null)
            : Plain(column) with { Name = attribute.Source };
    }

    private static Stored Plain(Column column) => new(column.Name, Dialect.TypeName(column.Type), column, v => v);

    private sealed record Stored(string Name, string Type, Column Column, Func<object?, object?> Value);

    private sealed class Sources(GivenDatabase database, Func<SourceRequest, ColumnBatch> given, CompileContext context, CancellationToken cancellation) : ISqlSources
    {
        public string Table(Entity entity) => database.Loaded(
            new EntityScan(entity), [.. entity.Attributes.Where(a => a.Value is null).Select(a => StoredAs(a, context.Zone))], given, cancellation);

        public string WorkingTable(WorkingTable transition)
        {
            if (database._transitions.TryGetValue(transition.Transition, out var known))
                return known;
            // Asking for its rows makes it a table; what was ruled out has none, and is empty.
            var rows = given(new SourceRequest(transition, [.. transition.Schema.Columns]));
            return database._transitions.TryGetValue(transition.Transition, out var made) ? made : Whole(transition, _ => rows);
        }

        public string Audience(AudienceScan audience) => Whole(audience, given);

        public string File(FileScan file) => Whole(file, given);

        private string Whole(Relation rows, Func<SourceRequest, ColumnBatch> from) => database.Loaded(rows, [.. rows.Schema.Columns.Select(Plain)], from, cancellation);
    }
}
