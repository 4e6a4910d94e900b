using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Compilers;
using Jalon.Host.Engines;
using Jalon.Host.Engines.Postgres;

using NodaTime;

using Npgsql;

using static Jalon.Host.Tests.Engines.Shop;

namespace Jalon.Host.Tests.Engines.Postgres;

/// <summary>What a server that many use asks of the engine, beyond what every engine must answer.</summary>
public sealed class PostgresEngineTests(PostgresServer server) : IAsyncLifetime
{
    private readonly List<string> _folders = [];
    private string? _database;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _database = server.EmptyDatabase();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        if (_database is not null)
            server.GiveBack(_database);
        foreach (var folder in _folders)
            Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_a_file_once_was_does_not_stay_on_the_server_for_ever()
    {
        var folder = Workspace();
        await using var engine = Engine(folder);
        foreach (var state in (string[])["a", "ab", "abc", "abcd"])
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "list.csv"), $"name\n{state}\n", Cancellation);
            var scan = new FileScan("list.csv", FileFormat.Csv, [new Jalon.Algebra.Model.SourceColumn("name", "VARCHAR", DataType.Text, true)], []);
            await using var session = await engine.OpenAsync(cancellation: Cancellation);
            var read = new List<object?>();
            await foreach (var batch in session.ReadAsync(scan, Reading.Of(Model, CompileContext.At(Instant.FromUtc(2026, 3, 20, 10, 0))), Cancellation))
                read.AddRange(batch.Values[batch.Columns.Select(c => c.Name).ToList().IndexOf("name")]);
            Assert.Equal([state], read);
        }

        Assert.Equal(2, (await AskAsync("SELECT relname::text FROM pg_class WHERE relnamespace = '\"jalon files\"'::regnamespace AND relkind = 'r'")).Count);
    }

    [Fact]
    public async Task Runs_of_one_name_in_two_workspaces_keep_out_of_each_others_way()
    {
        await using var first = Engine(Workspace());
        await using var second = Engine(Workspace());
        await using (var session = await first.OpenAsync("shop/1", Cancellation))
            await session.MaterialiseAsync([new WorkingOutput("result", "t", One(1))], Reading.Of(Model, CompileContext.At(default)), Cancellation);
        await using (var session = await second.OpenAsync("shop/1", Cancellation))
            Assert.False(await session.ExistsAsync("t", Cancellation));
        await second.PurgeAsync("shop/1", Cancellation);
        await using (var session = await first.OpenAsync("shop/1", Cancellation))
            Assert.True(await session.ExistsAsync("t", Cancellation));
    }

    private static Values One(long value) => new(new Schema([new Column("one", DataType.Int, false)], ["one"], null), [[value]]);

    private PostgresEngine Engine(string folder) => PostgresEngine.Start(new EngineSettings(folder), _database!);

    private string Workspace()
    {
        var folder = Directory.CreateTempSubdirectory("jalon-pg-engine-").FullName;
        _folders.Add(folder);
        return folder;
    }

    private async Task<IReadOnlyList<string>> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            rows.Add(reader.GetString(0));
        return rows;
    }
}
