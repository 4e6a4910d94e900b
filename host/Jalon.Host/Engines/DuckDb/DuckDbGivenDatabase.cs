using DuckDB.NET.Data;
using Jalon.Algebra.Model;
using Jalon.Algebra.Types;
using Jalon.Compilers.Sql.Dialects;
using static Jalon.Host.Engines.DuckDb.DuckDbCommands;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>A database in memory that reads nothing from outside.</summary>
/// <param name="model">The entities.</param>
internal sealed class DuckDbGivenDatabase(DataModel model) : GivenDatabase(new DuckDbDialect(), model)
{
    private readonly DuckDBConnection _connection = SealedDatabase.Open();

    protected override void Dispose(bool disposing) => _connection.Dispose();

    protected override void Make(string table, string sql, string? about, CancellationToken cancellation) =>
        _connection.Run($"CREATE TABLE {table} AS\n{sql}", about, cancellation);

    protected override void Load(string table, IReadOnlyList<GivenColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        _connection.Run($"CREATE TABLE {table} ({string.Join(", ", columns.Select(c => $"{Name(c.Name)} {c.StoredAs}").DefaultIfEmpty("none INTEGER"))})", table, cancellation);
        using var appender = _connection.CreateAppender(table);
        foreach (var values in rows)
        {
            var row = appender.CreateRow();
            foreach (var value in values)
                DuckDbValues.Append(row, value);
            row.EndRow();
        }
    }

    protected override IReadOnlyList<IReadOnlyList<object?>> Read(string table, Schema schema, string? about, CancellationToken cancellation) => _connection.Ask(
        $"SELECT {string.Join(", ", schema.Columns.Select(c => Name(c.Name)).DefaultIfEmpty("1"))} FROM {table}", c => Read(c, schema), about, cancellation);

    protected override string Place(string name) => name;

    protected override string? LocalType(string storedAs) => DuckDbDialect.HasNoZone(storedAs) ? "TIMESTAMP" : null;

    private static List<IReadOnlyList<object?>> Read(DuckDBCommand command, Schema schema)
    {
        var rows = new List<IReadOnlyList<object?>>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add([.. schema.Columns.Select((c, i) => DuckDbValues.Read(reader, i, c.Type))]);
        return rows;
    }
}
