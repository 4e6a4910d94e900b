using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Types;
using Jalon.Compilers.Sql.Dialects.Postgres;

using Npgsql;

using static Jalon.Host.Engines.Postgres.PostgresNames;

namespace Jalon.Host.Engines.Postgres;

/// <summary>The server's own tables and views, by their names: those of the schema <c>public</c> alone, the others behind their schema's.</summary>
internal sealed class PostgresCatalogue(NpgsqlDataSource source)
{
    private const string Relations = "FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace "
        + "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND NOT starts_with(n.nspname, '" + Own + "')";

    private static readonly PostgresDialect s_dialect = new();

    /// <summary>The names of all tables.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellation) =>
        [.. (await AskAsync($"SELECT n.nspname, c.relname {Relations}", cancellation).ConfigureAwait(false)).Select(r => Shown((string)r[0]!, (string)r[1]!)).Order(StringComparer.Ordinal)];

    /// <summary>The table as SQL writes it; null where there is none of that name.</summary>
    public async Task<string?> FindAsync(string name, CancellationToken cancellation) =>
        await PlaceAsync(name, cancellation).ConfigureAwait(false) is var (schema, table) ? $"{Quoted(schema)}.{Quoted(table)}" : null;

    /// <summary>One table; null where there is none of that name.</summary>
    public async Task<SourceTable?> DescribeAsync(string name, CancellationToken cancellation)
    {
        if (await PlaceAsync(name, cancellation).ConfigureAwait(false) is not var (schema, table))
            return null;
        var relation = $"{Quoted(schema)}.{Quoted(table)}";
        var columns = await AskAsync(
            "SELECT a.attname, CASE WHEN t.typtype = 'e' THEN 'enum' ELSE pg_catalog.format_type(a.atttypid, a.atttypmod) END, a.attnotnull "
            + "FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum",
            cancellation,
            relation).ConfigureAwait(false);
        var constraints = await AskAsync(
            "SELECT k.contype::text, n.nspname, f.relname, "
            + "ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u(num, i) JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = u.num ORDER BY i), "
            + "ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS u(num, i) JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = u.num ORDER BY i) "
            + "FROM pg_catalog.pg_constraint AS k LEFT JOIN pg_catalog.pg_class AS f ON f.oid = k.confrelid LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = f.relnamespace "
            + "WHERE k.conrelid = $1::regclass AND k.contype IN ('p', 'f') ORDER BY k.conname",
            cancellation,
            relation).ConfigureAwait(false);
        var size = await AskAsync("SELECT reltuples::bigint FROM pg_catalog.pg_class WHERE oid = $1::regclass", cancellation, relation).ConfigureAwait(false);
        return new SourceTable(
            name,
            columns.Select(c => Column((string)c[0]!, (string)c[1]!, !(bool)c[2]!)).ToValueList(),
            constraints.Where(c => (string)c[0]! == "p").SelectMany(c => (string[])c[3]!).ToValueList())
        {
            References = constraints.Where(c => (string)c[0]! == "f")
                .Select(c => new SourceReference(((string[])c[3]!).ToValueList(), Shown((string)c[1]!, (string)c[2]!), ((string[])c[4]!).ToValueList())).ToValueList(),
            Rows = size is [[long rows and >= 0]] ? rows : null,
        };
    }

    /// <summary>A short text that changes when a table comes, goes or gets other columns.</summary>
    public async Task<string> StampAsync(CancellationToken cancellation) =>
        (await AskAsync($"SELECT md5(coalesce(string_agg(c.oid || ':' || c.xmin::text, ',' ORDER BY c.oid), '')) {Relations}", cancellation).ConfigureAwait(false))[0][0] as string ?? "";

    private static SourceColumn Column(string name, string storedAs, bool nullable)
    {
        var type = s_dialect.TypeOf(storedAs);
        return new SourceColumn(name, storedAs, type, nullable || type?.Kind is TypeKind.Text or TypeKind.Float or TypeKind.Decimal);
    }

    private static string Shown(string schema, string table) => schema == "public" ? table : $"{schema}.{table}";

    private async Task<(string Schema, string Table)?> PlaceAsync(string name, CancellationToken cancellation) =>
        (await AskAsync($"SELECT n.nspname::text, c.relname::text {Relations} AND CASE n.nspname WHEN 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END = $1", cancellation, name)
            .ConfigureAwait(false)) is [[string schema, string table], ..] ? (schema, table) : null;

    private async Task<IReadOnlyList<object?[]>> AskAsync(string sql, CancellationToken cancellation, params object[] parameters)
    {
        await using var connection = await OpenAsync(source, cancellation).ConfigureAwait(false);
        return await connection.RowsAsync(sql, null, cancellation, parameters).ConfigureAwait(false);
    }

    /// <summary>A connection of the pool.</summary>
    public static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        try
        {
            return await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw PostgresFaults.Of(e is NpgsqlException ? e : new NpgsqlException(e.Message, e), null, cancellation);
        }
    }
}
