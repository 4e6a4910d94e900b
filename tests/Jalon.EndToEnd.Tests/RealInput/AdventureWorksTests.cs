using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
          link product  { one = product  on = product_id == product.id }
          link customer { one = customer  on = customer_id == customer.id }
        }
        entity product { key = id }
        """;

    // What nobody reads is not made: `aside` and `lost` read the outputs that nothing else wants.
    private const string Campaign =
        """
        campaign real {
          activity europeans : build-audience { query = from customer where country in ["FR", "DE", "GB"] and sum(purchases.amount) > 1000 }
          activity quiet : build-audience { query = from customer where max(purchases.ordered_on) < today() - 180 days }
          activity bikers : build-audience { query = from customer where exists(purchases where product.category == "Bikes") and exists(purchases where product.category == "Accessories") }
          activity never : build-audience { query = from customer where not exists(purchases) }
          activity any : combine { union = [europeans, quiet, bikers, never] }
          activity both : combine { intersect = [europeans, bikers] }
          activity active : combine { intersect = [europeans, bikers]  except = [quiet] }
          activity no_biker : combine { union = [europeans]  except = [bikers] }
          activity nobody : combine { intersect = [never, bikers] }
          activity cities : deduplicate { input = any  by = city  keep = 1  order = first_purchase desc }
          activity tenth : build-audience { query = from customer sample 10% seed 7 }
          activity parts : split {
            input = any
            branch big  { where = sum(purchases.amount) > 2000 }
            branch some { where = count(purchases) > 2 }
            rest = others
          }
          activity costly : build-audience { query = from purchase where amount > 2000 }
          activity costly_buyers : change-dimension { input = costly  to = customer }
          activity lost : build-audience { input = costly_buyers.unmatched  query = where line > 0 }
          activity aside : combine { union = [any.complement, both.complement, active.complement, no_biker.complement, nobody.complement, cities.duplicates] }
        }
        """;

    // Plain DuckDB over the files; each may read those above it. How many rows is written down where it can be told without running anything.
    private static readonly (string Transition, int? Rows, string Sql)[] ByHand =
    [
        ("europeans.result", null, "SELECT c.id FROM customer c JOIN purchase p ON p.customer_id = c.id WHERE c.country IN ('FR','DE','GB') GROUP BY c.id HAVING sum(CAST(p.amount AS DECIMAL(18,2))) > 1000"),
        ("quiet.result", null, "SELECT customer_id FROM purchase WHERE customer_id IN (SELECT id FROM customer) GROUP BY customer_id HAVING max(ordered_on) < DATE '2022-08-01'"),
        ("bikers.result", null, "SELECT p.customer_id FROM purchase p JOIN product d ON d.id = p.product_id WHERE d.category IN ('Bikes','Accessories') AND p.customer_id IN (SELECT id FROM customer) GROUP BY 1 HAVING count(DISTINCT d.category) = 2"),
        ("never.result", null, "SELECT id FROM customer EXCEPT SELECT customer_id FROM purchase"),
        ("any.result", null, "SELECT k FROM \"europeans.result\" UNION SELECT k FROM \"quiet.result\" UNION SELECT k FROM \"bikers.result\" UNION SELECT k FROM \"never.result\""),
        ("any.complement", 0, "SELECT id FROM customer WHERE false"),
        ("both.result", 1_650, "SELECT k FROM \"europeans.result\" INTERSECT SELECT k FROM \"bikers.result\""),
        ("both.complement", null, "(SELECT k FROM \"europeans.result\" EXCEPT SELECT k FROM \"bikers.result\") UNION (SELECT k FROM \"bikers.result\" EXCEPT SELECT k FROM \"europeans.result\")"),
        ("active.result", null, "SELECT k FROM \"both.result\" WHERE k NOT IN (SELECT k FROM \"quiet.result\")"),
        ("active.complement", null, "(SELECT k FROM \"europeans.result\" UNION SELECT k FROM \"bikers.result\" UNION SELECT k FROM \"quiet.result\") EXCEPT SELECT k FROM \"active.result\""),
        ("no_biker.result", null, "SELECT k FROM \"europeans.result\" WHERE k NOT IN (SELECT k FROM \"bikers.result\")"),
        ("no_biker.complement", null, "SELECT k FROM \"bikers.result\""),
        ("nobody.result", 0, "SELECT id FROM customer WHERE false"),
        ("nobody.complement", null, "SELECT k FROM \"never.result\" UNION SELECT k FROM \"bikers.result\""),
        ("cities.unique", null, "SELECT id FROM (SELECT c.id, c.city, row_number() OVER (PARTITION BY c.city ORDER BY c.first_purchase DESC NULLS LAST, c.id) AS n FROM customer c WHERE c.id IN (SELECT k FROM \"any.result\")) WHERE n = 1 OR city IS NULL"),
        ("cities.duplicates", null, "SELECT k FROM \"any.result\" EXCEPT SELECT k FROM \"cities.unique\""),
        ("tenth.result", 1_848, "SELECT id FROM customer ORDER BY md5('7:' || CAST(id AS VARCHAR)), id LIMIT 1848"),
        ("parts.big", null, "SELECT k FROM \"any.result\" WHERE (SELECT coalesce(sum(CAST(p.amount AS DECIMAL(18,2))), 0) FROM purchase p WHERE p.customer_id = k) > 2000"),
        ("parts.some", null, "SELECT k FROM \"any.result\" WHERE k NOT IN (SELECT k FROM \"parts.big\") AND (SELECT count(*) FROM purchase p WHERE p.customer_id = k) > 2"),
        ("parts.others", null, "SELECT k FROM \"any.result\" WHERE k NOT IN (SELECT k FROM \"parts.big\") AND k NOT IN (SELECT k FROM \"parts.some\")"),
        ("costly.result", null, "SELECT order_number || '|' || CAST(line AS VARCHAR) FROM purchase WHERE CAST(amount AS DECIMAL(18,2)) > 2000"),
        ("costly_buyers.result", null, "SELECT DISTINCT customer_id FROM purchase WHERE CAST(amount AS DECIMAL(18,2)) > 2000 AND customer_id IN (SELECT id FROM customer)"),
        ("costly_buyers.unmatched", 0, "SELECT order_number || '|' || CAST(line AS VARCHAR) FROM purchase WHERE CAST(amount AS DECIMAL(18,2)) > 2000 AND customer_id NOT IN (SELECT id FROM customer)"),
        ("lost.result", 0, "SELECT k FROM \"costly_buyers.unmatched\""),
        ("aside.result", null, "SELECT k FROM \"both.complement\" UNION SELECT k FROM \"active.complement\" UNION SELECT k FROM \"no_biker.complement\" UNION SELECT k FROM \"nobody.complement\" UNION SELECT k FROM \"cities.duplicates\""),
    ];

    // Read by nobody, and so not made.
    private static readonly string[] NotMade = ["aside.complement"];

    [Fact]
    public async Task Every_transition_carries_the_keys_that_sql_by_hand_gives()
    {
        Assert.SkipWhen(Repository.AdventureWorks is null, "the real customers are not beside this repository: ../shared/data/adventureworks");
        var cancellation = TestContext.Current.CancellationToken;
        await using var workspace = await HostedWorkspace.OpenAsync(folder =>
        {
            Directory.CreateDirectory(Path.Combine(folder, "model"));
            Directory.CreateDirectory(Path.Combine(folder, "campaigns"));
            Directory.CreateDirectory(Path.Combine(folder, "data"));
            File.WriteAllText(Path.Combine(folder, "jalon.json"), "{}");
            File.WriteAllText(Path.Combine(folder, "model", "real.model"), Model);
            File.WriteAllText(Path.Combine(folder, "campaigns", "real.campaign"), Campaign);
            foreach (var file in Directory.EnumerateFiles(Repository.AdventureWorks!, "*.csv"))
                File.Copy(file, Path.Combine(folder, "data", Path.GetFileName(file)));
        });
        var run = await workspace.RunAsync(new RunRequest("campaigns/real.campaign", null, new Dictionary<string, string>(), "2023-01-28"));
        Assert.True(run.Status == "completed", run.Error);

        var outputs = run.Activities.SelectMany(a => a.Outputs).ToList();
        Assert.Equal(ByHand.Select(h => h.Transition).Concat(NotMade).Order(), outputs.Select(o => o.Name).Order());
        Assert.Equal(NotMade, outputs.Where(o => o.Rows is null).Select(o => o.Name));
        var byHand = KeysByHand();
        foreach (var (transition, rows, _) in ByHand)
        {
            var expected = byHand[transition];
            Assert.Equal((transition, rows ?? expected.Count), (transition, expected.Count));
            Assert.Equal((transition, expected.Count), (transition, outputs.Single(o => o.Name == transition).Rows));
            var preview = await workspace.Client.PreviewAsync(run.Id, transition, 100_000, cancellation);
            var parts = preview.Columns.Take(2).All(c => c.Name is "order_number" or "line") ? 2 : 1;
            Assert.Equal((transition, Digest(expected)), (transition, Digest(preview.Values.Select(r => string.Join('|', r.Take(parts))))));
        }
    }

    private static string Digest(IEnumerable<string> keys) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(keys.Order(StringComparer.Ordinal).Select(k => k + "\n")))));

    private static Dictionary<string, List<string>> KeysByHand()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        foreach (var file in (string[])["customer", "purchase", "product"])
            Run(connection, $"CREATE TABLE {file} AS SELECT * FROM read_csv('{Path.Combine(Repository.AdventureWorks!, file)}.csv', sample_size = -1)");
        var keys = new Dictionary<string, List<string>>();
        foreach (var (transition, _, sql) in ByHand)
        {
            Run(connection, $"CREATE TABLE \"{transition}\" AS SELECT k FROM ({sql}) AS q(k)");
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT k FROM \"{transition}\"";
            using var reader = command.ExecuteReader();
            keys[transition] = [];
            while (reader.Read())
                keys[transition].Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
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
