using DuckDB.NET.Data;

namespace Jalon.Bench.Scenario;

/// <summary>
/// What somebody who knows DuckDB well writes for the same segments: one statement that reads the purchases once, into one table of a file of its
/// own, and the counts. It keeps nothing of what lies between, which is less than a campaign promises.
/// </summary>
internal sealed class HandWrittenSide : IScenarioSide
{
    private const string Statement = """
        CREATE OR REPLACE TABLE result.segments AS
        WITH bought AS (
            SELECT customer_id, sum(amount) AS total, count(*) AS orders, count(*) FILTER (channel = 'web') AS online, max(ordered_on) AS last_order,
                   bool_or(channel = 'web' AND ordered_on >= DATE '2026-09-01') AS recent
            FROM shop.purchase GROUP BY customer_id
        ), target AS (
            SELECT c.id, lower(c.email) AS email, c.created_on, b.total, b.orders, b.online, b.last_order
            FROM shop.customer c JOIN bought b ON b.customer_id = c.id
            WHERE (b.total >= 1500 OR b.recent) AND NOT c.opted_out AND c.country IS DISTINCT FROM 'US'
        ), kept AS (
            SELECT arg_min(id, row(-(created_on - DATE '1970-01-01'), id)) AS id FROM target WHERE email IS NOT NULL GROUP BY email
            UNION ALL SELECT id FROM target WHERE email IS NULL
        )
        SELECT t.id, t.total, t.orders, t.online, t.last_order,
               CASE WHEN t.total > 2500 THEN 'vip' WHEN t.online >= 2 THEN 'online' ELSE 'others' END AS segment
        FROM target t JOIN kept USING (id)
        """;

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public HandWrittenSide(string folder)
    {
        _connection.Open();
        var result = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "by-hand")).FullName, "result.duckdb");
        Run($"ATTACH '{ScenarioWorkspace.DataOf(folder)}' AS shop (READ_ONLY); ATTACH '{result}' AS result");
    }

    public string Name => "by hand";

    public Task<SegmentCounts> RunAsync() => Task.Run(() =>
    {
        Run(Statement);
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT count(*) FILTER (segment = 'vip'), count(*) FILTER (segment = 'online'), count(*) FILTER (segment = 'others') FROM result.segments";
        using var reader = command.ExecuteReader();
        reader.Read();
        return new SegmentCounts(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    });

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync().ConfigureAwait(false);

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
