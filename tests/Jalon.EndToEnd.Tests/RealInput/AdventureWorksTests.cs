using DuckDB.NET.Data;
using Jalon.Api.Runs;

namespace Jalon.EndToEnd.Tests.RealInput;

/// <summary>
/// A campaign over real customers and purchases: what each transition carries, to the key, against SQL that was written by hand for this test and
/// knows nothing of Jalon.
/// </summary>
public class AdventureWorksTests
{
    private const string Model =
        """
        entity customer { key = id  link purchases { many = purchase  on = id == purchase.customer_id } }
        entity purchase {
          key = [order_number, line]
          attribute amount { type = decimal(2) }
          link product { one = product  on = product_id == product.id }
        }
        entity product { key = id }
        """;

    private const string Campaign =
        """
        campaign real {
          activity europeans : build-audience { query = from customer where country in ["FR", "DE", "GB"] and sum(purchases.amount) > 1000 }
          activity quiet : build-audience { query = from customer where max(purchases.ordered_on) < today() - 180 days }
          activity bikers : build-audience { query = from customer where exists(purchases where product.category == "Bikes") and exists(purchases where product.category == "Accessories") }
          activity never : build-audience { query = from customer where not exists(purchases) }
          activity any : combine { union = [europeans, quiet, bikers, never] }
          activity all : combine { intersect = [europeans, bikers]  except = [quiet] }
          activity nobody : combine { intersect = [never, bikers] }
          activity cities : deduplicate { input = any  by = city  keep = 1  order = first_purchase desc }
          activity tenth : build-audience { query = from customer sample 10% seed 7 }
          activity parts : split {
            input = any
            branch big  { where = sum(purchases.amount) > 2000 }
            branch some { where = count(purchases) > 2 }
            rest = others
          }
        }
        """;

    // Written by hand: plain DuckDB over the files.
    private static readonly (string Transition, string Sql)[] ByHand =
    [
        ("europeans.result", "SELECT c.id FROM customer c JOIN purchase p ON p.customer_id = c.id WHERE c.country IN ('FR','DE','GB') GROUP BY c.id HAVING sum(CAST(p.amount AS DECIMAL(18,2))) > 1000"),
        ("quiet.result", "SELECT customer_id FROM purchase WHERE customer_id IN (SELECT id FROM customer) GROUP BY customer_id HAVING max(ordered_on) < DATE '2023-01-28' - 180"),
        ("bikers.result", "SELECT p.customer_id FROM purchase p JOIN product d ON d.id = p.product_id WHERE d.category IN ('Bikes','Accessories') AND p.customer_id IN (SELECT id FROM customer) GROUP BY 1 HAVING count(DISTINCT d.category) = 2"),
        ("never.result", "SELECT id FROM customer EXCEPT SELECT customer_id FROM purchase"),
        ("any.result", "SELECT id FROM h_europeans UNION SELECT id FROM h_quiet UNION SELECT id FROM h_bikers UNION SELECT id FROM h_never"),
        ("all.result", "(SELECT id FROM h_europeans INTERSECT SELECT id FROM h_bikers) EXCEPT SELECT id FROM h_quiet"),
        ("nobody.result", "SELECT id FROM h_never INTERSECT SELECT id FROM h_bikers"),
        ("cities.unique", "SELECT id FROM (SELECT c.id, c.city, row_number() OVER (PARTITION BY c.city ORDER BY c.first_purchase DESC NULLS LAST, c.id) AS n FROM customer c WHERE c.id IN (SELECT id FROM h_any)) WHERE n = 1 OR city IS NULL"),
        ("tenth.result", "SELECT id FROM customer ORDER BY md5('7:' || CAST(id AS VARCHAR)), id LIMIT (SELECT CAST(floor(count(*) * 0.1 + 0.5) AS BIGINT) FROM customer)"),
        ("parts.big", "SELECT id FROM h_any WHERE (SELECT coalesce(sum(CAST(p.amount AS DECIMAL(18,2))), 0) FROM purchase p WHERE p.customer_id = id) > 2000"),
        ("parts.some", "SELECT id FROM h_any WHERE id NOT IN (SELECT id FROM h_big) AND (SELECT count(*) FROM purchase p WHERE p.customer_id = id) > 2"),
        ("parts.others", "SELECT id FROM h_any WHERE id NOT IN (SELECT id FROM h_big) AND id NOT IN (SELECT id FROM h_some)"),
    ];

    [Fact]
    public async Task Every_transition_carries_the_keys_that_sql_by_hand_gives()
    {
        Assert.SkipUnless(Directory.Exists(Repository.AdventureWorks), "the real customers are not beside this repository");
        var cancellation = TestContext.Current.CancellationToken;
        await using var workspace = await HostedWorkspace.OpenAsync(folder =>
        {
            Directory.CreateDirectory(Path.Combine(folder, "model"));
            Directory.CreateDirectory(Path.Combine(folder, "campaigns"));
            Directory.CreateDirectory(Path.Combine(folder, "data"));
            File.WriteAllText(Path.Combine(folder, "jalon.json"), "{}");
            File.WriteAllText(Path.Combine(folder, "model", "real.model"), Model);
            File.WriteAllText(Path.Combine(folder, "campaigns", "real.campaign"), Campaign);
            foreach (var file in Directory.EnumerateFiles(Repository.AdventureWorks, "*.csv"))
                File.Copy(file, Path.Combine(folder, "data", Path.GetFileName(file)));
        });
        var run = await workspace.Client.StartAsync(new RunRequest("campaigns/real.campaign", null, new Dictionary<string, string>(), "2023-01-28"), cancellation);
        await foreach (var change in workspace.Client.ChangesAsync(run.Sequence, cancellation))
        {
            run = await workspace.Client.RunAsync(run.Id, cancellation);
            if (run.Status != "in_progress")
                break;
        }

        Assert.True(run.Status == "completed", run.Error);
        var rows = run.Activities.SelectMany(a => a.Outputs).Where(o => o.Rows is not null).ToDictionary(o => o.Name, o => o.Rows!.Value);
        var byHand = KeysByHand();
        Assert.Equal(0, rows["nobody.result"]);
        foreach (var (transition, _) in ByHand)
        {
            Assert.Equal((transition, byHand[transition].Count), (transition, (int)rows[transition]));
            var preview = await workspace.Client.PreviewAsync(run.Id, transition, 100_000, cancellation);
            Assert.Equal(byHand[transition], preview.Values.Select(r => r[0].GetInt64()).Order());
        }
    }

    private static Dictionary<string, List<long>> KeysByHand()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        foreach (var file in (string[])["customer", "purchase", "product"])
            Run(connection, $"CREATE TABLE {file} AS SELECT * FROM read_csv('{Path.Combine(Repository.AdventureWorks, file)}.csv', sample_size = -1)");
        var keys = new Dictionary<string, List<long>>();
        foreach (var (transition, sql) in ByHand)
        {
            var name = "h_" + (transition.StartsWith("parts.", StringComparison.Ordinal) ? transition[6..] : transition.Split('.')[0]);
            Run(connection, $"CREATE TABLE {name} AS SELECT CAST(k AS BIGINT) AS id FROM ({sql}) AS q(k)");
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT id FROM {name} ORDER BY id";
            using var reader = command.ExecuteReader();
            keys[transition] = [];
            while (reader.Read())
                keys[transition].Add(reader.GetInt64(0));
        }

        return keys;
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
