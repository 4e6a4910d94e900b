using System.Globalization;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Compilers;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess;
using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;

namespace Jalon.Host.Engines;

/// <summary>
/// Tables of an engine's own that hold given rows alone: the engine itself, without the workspace's data. They are made when a relation first asks for
/// them, in the types in which the catalogue says that they are stored, and are gone when this is. For one task at a time.
/// </summary>
/// <param name="dialect">The engine's SQL.</param>
/// <param name="model">The entities.</param>
public abstract class GivenDatabase(Dialect dialect, DataModel model) : IDisposable
{
    private readonly Dictionary<Relation, string> _tables = [];
    private readonly Dictionary<string, string> _transitions = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The rows of a relation, in their order or else by the key.</summary>
    /// <param name="relation">What is asked.</param>
    /// <param name="context">Zone, instant, parameters, seed.</param>
    /// <param name="given">What entities, files and transitions hold; asked at most once for each.</param>
    /// <param name="transition">The transition that carries these rows from here on; null where none does.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="EngineFault">The engine fails, or cannot say it.</exception>
    public ColumnBatch Rows(Relation relation, CompileContext context, Func<SourceRequest, ColumnBatch> given, string? transition, CancellationToken cancellation)
    {
        var text = new SqlCompiler(dialect, model).Query(relation, new Sources(this, given, context, cancellation), context);
        if (text.Unsupported is not [])
            throw EngineFault.CannotSay(dialect.Name, text.Unsupported);
        var table = Next();
        Make(table, text.Sql, transition, cancellation);
        if (transition is not null)
            _transitions[transition] = table;
        return ColumnBatch.Read(relation.Schema.Columns, Read(table, relation.Schema, transition, cancellation));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes all tables.</summary>
    protected abstract void Dispose(bool disposing);

    /// <summary>Makes a table of the rows of a query.</summary>
    /// <param name="table">As SQL writes it.</param>
    /// <param name="sql">The query.</param>
    /// <param name="about">What it is about, for people; null where nothing is.</param>
    /// <param name="cancellation">Stops the work.</param>
    protected abstract void Make(string table, string sql, string? about, CancellationToken cancellation);

    /// <summary>Makes a table of rows.</summary>
    /// <param name="table">As SQL writes it.</param>
    /// <param name="columns">Its columns; there may be none.</param>
    /// <param name="rows">Each a value for each column.</param>
    /// <param name="cancellation">Stops the work.</param>
    protected abstract void Load(string table, IReadOnlyList<GivenColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation);

    /// <summary>All rows of a table, in the order in which they came into it.</summary>
    /// <param name="table">As SQL writes it.</param>
    /// <param name="schema">Its columns; there may be none.</param>
    /// <param name="about">What it is about, for people; null where nothing is.</param>
    /// <param name="cancellation">Stops the work.</param>
    protected abstract IReadOnlyList<IReadOnlyList<object?>> Read(string table, Schema schema, string? about, CancellationToken cancellation);

    /// <summary>A table's name as SQL writes it, where this keeps its tables.</summary>
    /// <param name="name">Letters, digits and <c>_</c>.</param>
    protected abstract string Place(string name);

    /// <summary>The type of a catalogue that holds local times alone, such as a stored type is; null where that one holds something else.</summary>
    protected abstract string? LocalType(string storedAs);

    private string Next() => Place(string.Create(CultureInfo.InvariantCulture, $"given_{++_count}"));

    private string Loaded(Relation rows, IReadOnlyList<Stored> columns, Func<SourceRequest, ColumnBatch> given, CancellationToken cancellation)
    {
        if (_tables.TryGetValue(rows, out var known))
            return known;
        var batch = given(new SourceRequest(rows, [.. columns.Select(c => c.Column)]));
        var table = _tables[rows] = Next();
        var values = columns.Select(c => (From: batch.Find(c.Column.Name)!, c.Value)).ToList();
        Load(
            table,
            [.. columns.Select(c => c.As)],
            Enumerable.Range(0, batch.Count).Select(row => (IReadOnlyList<object?>)[.. values.Select(v => v.Value(v.From[row]))]),
            cancellation);
        return table;
    }

    // An instant lies in a table as the catalogue says that it is stored: where that is without a zone, as the clocks of its zone show it.
    private Stored StoredAs(Algebra.Model.Attribute attribute, DateTimeZone inForce)
    {
        var plain = Plain(new Column(attribute.Name, attribute.Type, attribute.MayBeEmpty));
        if (attribute.Type.Kind != TypeKind.DateTime || attribute.StoredAs is not { } stored || LocalType(stored) is not { } local)
            return plain with { As = plain.As with { Name = attribute.Source } };
        var zone = attribute.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? inForce : inForce;
        return plain with
        {
            As = new GivenColumn(attribute.Source, local, attribute.Type, IsLocal: true),
            Value = v => v is DateTimeOffset t && TimeOperators.Local(t, zone) is { } shown ? new DateTimeOffset(shown, TimeSpan.Zero) : null,
        };
    }

    private Stored Plain(Column column) => new(column, new GivenColumn(column.Name, dialect.TypeName(column.Type), column.Type, IsLocal: false), v => v);

    private sealed record Stored(Column Column, GivenColumn As, Func<object?, object?> Value);

    private sealed class Sources(GivenDatabase database, Func<SourceRequest, ColumnBatch> given, CompileContext context, CancellationToken cancellation) : ISqlSources
    {
        public string Table(Entity entity) => database.Loaded(
            new EntityScan(entity), [.. entity.Attributes.Where(a => a.Value is null).Select(a => database.StoredAs(a, context.Zone))], given, cancellation);

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

        private string Whole(Relation rows, Func<SourceRequest, ColumnBatch> from) => database.Loaded(rows, [.. rows.Schema.Columns.Select(database.Plain)], from, cancellation);
    }
}
