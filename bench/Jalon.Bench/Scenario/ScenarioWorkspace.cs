using System.Globalization;
using DuckDB.NET.Data;

namespace Jalon.Bench.Scenario;

/// <summary>
/// A workspace made for the measurement: customers and three times as many purchases in one DuckDB file. The values come from hashes of the row
/// numbers, so the same size gives the same data on any number of threads.
/// </summary>
internal static class ScenarioWorkspace
{
    public const string Campaign = "campaigns/segments.campaign";

    private const string Model = """
        entity customer {
          key = id
          attribute spent { value = sum(purchases.amount) }
          link purchases { many = purchase  on = id == purchase.customer_id }
        }

        entity purchase {
          key = id
          link customer { one = customer  on = customer_id == customer.id }
        }
        """;

    private const string CampaignText = """
        campaign segments {
          activity valuable : build-audience { query = from customer where spent >= 1500 }
          activity recent   : build-audience { query = from customer where exists(purchases where ordered_on >= @2026-09-01 and channel == "web") }
          activity refused  : build-audience { query = from customer where opted_out or country == "US" }

          activity target : combine { union = [valuable, recent]  except = [refused] }

          activity unique : deduplicate { input = target  by = lower(email)  keep = 1  order = created_on desc }

          activity dressed : enrich {
            input = unique
            query = derive total = sum(purchases.amount), orders = count(purchases), online = count(purchases where channel == "web"), last_order = max(purchases.ordered_on)
          }

          activity segments : split {
            input = dressed
            branch vip    { where = total > 2500 }
            branch online { where = online >= 2 }
            rest = others
          }
        }
        """;

    public static string DataOf(string folder) => Path.Combine(folder, "data", "shop.duckdb");

    public static void Write(string folder, int customers)
    {
        foreach (var (path, text) in ((string, string)[])[("jalon.json", "{}"), ("model/shop.model", Model), (Campaign, CampaignText)])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text + "\n");
        }

        Directory.CreateDirectory(Path.Combine(folder, "data"));
        using var connection = new DuckDBConnection("DataSource=" + DataOf(folder));
        connection.Open();
        using var command = connection.CreateCommand();
        // One in twenty shares the address of another, in different case; one in fifty has none.
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            CREATE TABLE customer (id BIGINT PRIMARY KEY, email VARCHAR, country VARCHAR, created_on DATE NOT NULL, opted_out BOOLEAN NOT NULL);
            INSERT INTO customer SELECT i,
                CASE WHEN hash(i, 1) % 50 = 0 THEN NULL WHEN hash(i, 2) % 20 = 0 THEN 'C' || (i // 2) || '@Example.com' ELSE 'c' || i || '@example.com' END,
                ['FR', 'DE', 'GB', 'ES', 'IT', 'US'][1 + (hash(i, 3) % 6)::INTEGER],
                DATE '2018-01-01' + (hash(i, 4) % 3000)::INTEGER,
                hash(i, 5) % 10 = 0
            FROM range(1, {customers} + 1) t(i);
            CREATE TABLE purchase (id BIGINT PRIMARY KEY, customer_id BIGINT NOT NULL, amount DECIMAL(18, 2) NOT NULL, ordered_on DATE NOT NULL, channel VARCHAR NOT NULL);
            INSERT INTO purchase SELECT i,
                1 + (hash(i, 6) % {customers})::BIGINT,
                (500 + hash(i, 7) % 99500)::DECIMAL(18, 2) / 100,
                DATE '2024-01-01' + (hash(i, 8) % 1050)::INTEGER,
                CASE WHEN hash(i, 9) % 3 = 0 THEN 'web' ELSE 'store' END
            FROM range(1, 3 * {customers} + 1) t(i);
            CHECKPOINT;
            """);
        command.ExecuteNonQuery();
    }
}
