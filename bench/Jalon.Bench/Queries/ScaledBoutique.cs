using System.Globalization;
using DuckDB.NET.Data;
using Jalon.Compilers;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Host.Workspace;
using Jalon.Language.Diagnostics;
using NodaTime;

namespace Jalon.Bench.Queries;

/// <summary>
/// The sample shop many times over in the memory of one DuckDB: each copy has people, orders and consents of its own and shares articles and countries. The
/// types are those that a workspace finds in the files.
/// </summary>
internal sealed class ScaledBoutique : IAsyncDisposable
{
    private const long Apart = 1_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("jalon-queries-").FullName;
    private readonly OpenWorkspace _workspace;
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public ScaledBoutique(int copies)
    {
        var sample = Path.Combine(Built.Repository, "samples", "boutique");
        foreach (var file in (string[])[Path.Combine(sample, "jalon.json"), .. Directory.EnumerateFiles(Path.Combine(sample, "model")), .. Directory.EnumerateFiles(Path.Combine(sample, "data"))])
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _workspace = new OpenWorkspace(new WorkspaceFolder(_folder), Built.Plugins);
        _connection.Open();
        Run("SET TimeZone = 'UTC'; SET threads = 1");
        foreach (var entity in _workspace.Model.Model.Entities)
            Load(entity.Name, [.. entity.Attributes.Where(a => a.Value is null).Select(a => (a.Source, a.StoredAs!))], entity.Name is "product" or "country" ? 1 : copies);
        Load("suppressed", [("email", "VARCHAR"), ("reason", "VARCHAR"), ("added_on", "DATE")], 1);
    }

    /// <summary>The query's SQL, in the order that it asks for or else in none: what a campaign has run for it.</summary>
    /// <exception cref="InvalidOperationException">It is not a query over the shop.</exception>
    public string Compiled(string query)
    {
        var analysis = _workspace.Analyse(query);
        if (analysis.Relation is not { } relation)
            throw new InvalidOperationException(CaretText.Draw(analysis.Diagnostics[0], Phrasebook.English));
        var context = CompileContext.At(Instant.FromUtc(2026, 11, 20, 10, 0)) with { Zone = _workspace.Zone };
        var dialect = new DuckDbDialect();
        return new SqlCompiler(dialect, _workspace.Model.Model).Query(relation, new NamedSources(dialect), context, ordered: !relation.Ordering.IsEmpty).Sql;
    }

    public void Make(string table, string sql) => Run($"CREATE OR REPLACE TEMP TABLE {table} AS {sql}");

    /// <summary>How many rows of two tables have no equal in the other, and how many there are in the first.</summary>
    public (long Differ, long Rows) Compare(string left, string right)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT (SELECT count(*) FROM (FROM {left} EXCEPT ALL FROM {right})) + (SELECT count(*) FROM (FROM {right} EXCEPT ALL FROM {left})), (SELECT count(*) FROM {left})";
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync().ConfigureAwait(false);
        await _workspace.DisposeAsync().ConfigureAwait(false);
        Directory.Delete(_folder, recursive: true);
    }

    private void Load(string table, IReadOnlyList<(string Column, string Type)> columns, int copies)
    {
        var file = Path.Combine(_folder, "data", table + ".csv").Replace("'", "''", StringComparison.Ordinal);
        var types = string.Join(", ", columns.Select(c => $"'{c.Column}': '{c.Type}'"));
        var values = string.Join(", ", columns.Select(c => (table, c.Column) switch
        {
            ("customer", "id") or ("purchase" or "consent", "customer_id") => $"{c.Column} + copy * {Apart} AS {c.Column}",
            ("purchase", "order_number") => $"copy || '-' || {c.Column} AS {c.Column}",
            _ => c.Column,
        }));
        Run(string.Create(
            CultureInfo.InvariantCulture,
            $"CREATE TABLE {table} AS SELECT {values} FROM read_csv('{file}', header = true, columns = {{{types}}}), range({copies}) r(copy) ORDER BY copy"));
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
