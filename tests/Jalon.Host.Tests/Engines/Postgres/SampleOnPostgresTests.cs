using Jalon.Api.Questions;
using Jalon.Api.Runs;
using Jalon.Host.Tests.Server;
using Jalon.Host.Workspace.Samples;

using Npgsql;

namespace Jalon.Host.Tests.Engines.Postgres;

/// <summary>The sample workspace whose tables lie on a PostgreSQL server: run whole, it carries the people that the embedded engine finds in its files.</summary>
public sealed class SampleOnPostgresTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly (string Table, string Columns)[] s_tables =
    [
        ("consent", "customer_id integer PRIMARY KEY, email_opt_in boolean, sms_opt_in boolean, updated_on date NOT NULL"),
        ("country", "code varchar(2) PRIMARY KEY, name_en text NOT NULL, name_fr text NOT NULL, region text"),
        ("customer", "id bigint PRIMARY KEY, first_name varchar(40), last_name varchar(40), email text, phone text, city text, country varchar(2), language text, birth_date date, created_at timestamp with time zone, loyalty text"),
        ("product", "id smallint PRIMARY KEY, name text, name_fr text, category text, price numeric(10,2), launched_on date"),
        ("purchase", "order_number text, line integer, customer_id bigint NOT NULL, product_id integer, quantity smallint, amount numeric(12,2), ordered_on date, shipped_on date, channel text, PRIMARY KEY (order_number, line)"),
    ];

    private readonly string _variable = "JALON_TEST_" + Guid.NewGuid().ToString("N");
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "jalon-sample-" + Guid.NewGuid().ToString("N"));
    private string? _database;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable(_variable, null);
        if (_database is not null)
            server.GiveBack(_database);
        foreach (var folder in (string[])[_folder, Embedded])
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private string Embedded => _folder + "-embedded";

    private static string Sample => Path.Combine(Tests.Workspace.Samples.SampleFolder.Path, "data");

    [Fact]
    public async Task The_sample_campaigns_carry_the_same_people_and_write_the_same_files()
    {
        await OnServerAsync();
        SampleWorkspace.WriteTo(Embedded);
        var expected = await RanAsync(Embedded);
        var here = await RanAsync(_folder);
        Assert.Equal(expected.Counts, here.Counts);
        foreach (var (transition, keys) in expected.Keys)
            Assert.Equal((transition, keys), (transition, here.Keys[transition]));
        Assert.Equal(["jalon files", "newsletter/1", "spring_sale/1"], (await SchemasAsync()).Select(s => s[(s.IndexOf("run ", StringComparison.Ordinal) is var at and > 0 ? at + 13 : 0)..]));
        foreach (var file in (string[])["out/newsletter.csv", "out/vouchers.csv", "out/spring_sale_vip.csv"])
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Embedded, file), Cancellation), await File.ReadAllTextAsync(Path.Combine(_folder, file), Cancellation));
        Assert.Equal(await RowsAsync(Embedded, "out/newsletter.parquet"), await RowsAsync(_folder, "out/newsletter.parquet"));
    }

    [Fact]
    public async Task The_servers_own_plan_is_read_and_nothing_is_run_for_it()
    {
        await OnServerAsync();
        var countries = (await File.ReadAllLinesAsync(Path.Combine(Sample, "country.csv"), Cancellation)).Length - 1;
        await File.WriteAllTextAsync(Path.Combine(_folder, "campaigns", "places.campaign"), "campaign places { activity all : build-audience { query = from country } }", Cancellation);
        await using (var connection = new NpgsqlConnection(_database))
        {
            await connection.OpenAsync(Cancellation);
            await using var analyse = new NpgsqlCommand("ANALYZE", connection);
            await analyse.ExecuteNonQueryAsync(Cancellation);
        }

        await using var shop = HostedShop.Closed();
        await shop.HostAsync(_folder);
        var all = Assert.Single(Assert.Single((await shop.Client.PlanAsync("places", Cancellation)).Activities).Outputs);
        Assert.Equal(countries, all.Rows);
        Assert.True(all.Cost > 0);
        Assert.Contains("Seq Scan on country", all.EnginePlan, StringComparison.Ordinal);
        var sale = (await shop.Client.PlanAsync("spring_sale", Cancellation)).Activities.Where(a => a.Sql is not null).SelectMany(a => a.Outputs).ToList();
        Assert.NotEmpty(sale);
        Assert.All(sale, o => Assert.True(o is { Rows: >= 0, Cost: > 0, EnginePlan: not null }, o.ToString()));
        Assert.DoesNotContain(await SchemasAsync(), s => s.Contains("run ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_whose_host_goes_away_while_it_waits_is_gone_on_with_over_the_same_tables()
    {
        await OnServerAsync();
        await using var shop = HostedShop.Closed();
        await shop.HostAsync(_folder);
        await shop.StartAsync("newsletter");
        var before = await shop.WaitingAsync("newsletter");
        await shop.StopAsync();
        await shop.HostAsync(_folder);
        var after = await shop.EndedAsync("newsletter");
        Assert.True(after.Status == "completed", after.Error);
        Assert.Equal(Counts(before).Where(c => c.Value is not null), Counts(after).Where(c => Counts(before).GetValueOrDefault(c.Key) is not null));
        Assert.All(await shop.Client.TasksAsync("newsletter", Cancellation), t => Assert.Equal(1, t.Attempt));
    }

    [Fact]
    public async Task Tests_on_the_engine_ask_the_server_and_see_nothing_of_its_tables()
    {
        await OnServerAsync();
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "tests", "server.test"),
            """
            test "what the server cannot say" {
              campaign = odd
              given customer { rows = [{ id = 1, email = "{}", created_at = @2026-10-25T02:30+01:00 }] }
              expect people { count = 0 }
            }
            """,
            Cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "campaigns", "odd.campaign"), "campaign odd { activity people : build-audience { query = from customer where json_value(email, \"$.a\") == \"x\" } }", Cancellation);
        await using var shop = HostedShop.Closed();
        await shop.HostAsync(_folder);
        var answer = await shop.Client.TestAsync(new TestRequest([], OnEngine: true), Cancellation);
        Assert.Equal(["JAL0820: PostgreSQL cannot say json_value."], answer.Tests.SelectMany(t => t.Failures).Select(f => f.Message));
        Assert.Equal([], (await SchemasAsync()).Where(s => s != "jalon files"));
    }

    private async Task<(Dictionary<string, long?> Counts, Dictionary<string, string> Keys)> RanAsync(string folder)
    {
        await using var shop = HostedShop.Closed();
        await shop.HostAsync(folder);
        var (counts, keys) = (new Dictionary<string, long?>(), new Dictionary<string, string>());
        foreach (var campaign in (string[])["newsletter", "spring_sale"])
        {
            await shop.StartAsync(campaign);
            var run = await shop.EndedAsync(campaign);
            Assert.True(run.Status == "completed", run.Error);
            foreach (var (name, rows) in Counts(run))
            {
                counts.Add($"{campaign} {name}", rows);
                if (rows is not null)
                    keys.Add($"{campaign} {name}", string.Join('\n', (await shop.Client.PreviewAsync(run.Id, name, 30_000, Cancellation)).Values.Select(r => string.Join('|', r)).Order(StringComparer.Ordinal)));
            }
        }

        return (counts, keys);
    }

    private static Dictionary<string, long?> Counts(Run run) => run.Activities.SelectMany(a => a.Outputs).ToDictionary(o => o.Name, o => o.Rows);

    private static async Task<string> RowsAsync(string folder, string file)
    {
        await using var engine = Host.Engines.DuckDb.DuckDbEngine.Start(new Host.Engines.EngineSettings(folder));
        return string.Join(", ", (await engine.DescribeFileAsync(file, Algebra.Relations.FileFormat.Parquet, Cancellation)).Columns.Select(c => $"{c.Name} {c.Type}"));
    }

    // The five tables on the server, the stop list in its file.
    private async Task OnServerAsync()
    {
        _database = server.EmptyDatabase();
        Environment.SetEnvironmentVariable(_variable, _database);
        SampleWorkspace.WriteTo(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "jalon.json"), $$"""{ "timezone": "Europe/Paris", "postgres": "env:{{_variable}}" }""", Cancellation);
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync(Cancellation);
        foreach (var (table, columns) in s_tables)
        {
            await using (var command = new NpgsqlCommand($"CREATE TABLE {table} ({columns})", connection))
                await command.ExecuteNonQueryAsync(Cancellation);
            var file = Path.Combine(_folder, "data", table + ".csv");
            await using (var copy = await connection.BeginTextImportAsync($"COPY {table} FROM STDIN (FORMAT csv, HEADER)", Cancellation))
                await copy.WriteAsync(await File.ReadAllTextAsync(file, Cancellation));
            File.Delete(file);
        }
    }

    private async Task<IReadOnlyList<string>> SchemasAsync()
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("SELECT nspname::text FROM pg_namespace WHERE starts_with(nspname, 'jalon') ORDER BY 1", connection);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var names = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            names.Add(reader.GetString(0));
        return names;
    }
}
