using Jalon.Api.Questions;

namespace Jalon.EndToEnd.Tests.RealInput;

/// <summary>Queries over the sample shop that must give the same rows from the engine and in process.</summary>
public sealed class BothBackendsTests(BoutiqueHost boutique) : IClassFixture<BoutiqueHost>
{
    [Theory]
    [InlineData("from customer where country == \"FR\" limit 50")]
    [InlineData("from customer where country != \"FR\" and email is empty select id, country")]
    [InlineData("from customer where not (country == \"FR\" or email =~ \"ANA@EXAMPLE.COM\") limit 20")]
    [InlineData("from customer where last_name starts with \"M\" and first_name like \"%a%\" select id, last_name, first_name")]
    [InlineData("from customer where email ends with \".com\" and not email contains \"z\" select email")]
    [InlineData("from customer derive mail = lower(trim(email)) where mail != email select id, mail limit 40")]
    [InlineData("from customer derive n = length(last_name), u = upper(last_name) order by n desc, u limit 25 select id, n, u")]
    [InlineData("from customer derive y = year(birth_date), m = month(birth_date) where y between 1970 and 1975 select id, y, m limit 60")]
    [InlineData("from customer where birth_date in @1980-01-01 .. @1980-12-31 select id, birth_date")]
    [InlineData("from customer derive later = birth_date + 1 month, d = weekday(birth_date) select id, later, d limit 80")]
    [InlineData("from customer where created_at >= @2024-01-01T00:00Z select id, created_at limit 30")]
    [InlineData("from customer derive grade = case when loyalty == \"gold\" then 2 when loyalty == \"silver\" then 1 else 0 end order by grade desc, id limit 30 select id, grade")]
    [InlineData("from customer derive c = if country in [\"FR\", \"BE\"] then \"near\" else \"far\" group by c derive n = count()")]
    [InlineData("from customer group by country derive n = count(), mails = count(email), youngest = max(birth_date)")]
    [InlineData("from customer group by language, loyalty derive n = count() order by n desc")]
    [InlineData("from customer group derive n = count(), distinct_cities = count_distinct(city)")]
    [InlineData("from customer distinct by city keep 1 order by created_at desc select id, city")]
    [InlineData("from customer distinct by lower(email) select id limit 100")]
    [InlineData("from customer sample 1% seed 7 select id")]
    [InlineData("from customer sample 25 select id")]
    [InlineData("from customer where random_by(id, 7) < 1% select id")]
    [InlineData("from customer order by birth_date desc limit 15 select id, birth_date")]
    [InlineData("from purchase where amount > 100 and quantity >= 2 select order_number, line, amount")]
    [InlineData("from purchase derive unit = amount / quantity, twice = amount * 2, rounded = round(amount, 0) limit 60 select unit, twice, rounded")]
    [InlineData("from purchase derive rest = quantity mod 2, neg = -amount where rest == 1 select order_number, line, neg limit 40")]
    [InlineData("from purchase group by channel derive n = count(), total = sum(amount), mean = avg(amount), top = max(amount)")]
    [InlineData("from purchase where shipped_on is not empty derive days = days_between(ordered_on, shipped_on) group by days derive n = count()")]
    [InlineData("from product where category is not empty derive code = category ++ \"/\" ++ to_text(id) select id, code limit 50")]
    [InlineData("from customer where country == \"FR\" union (from customer where country == \"BE\") group by country derive n = count()")]
    [InlineData("from customer where country == \"FR\" except (from customer where email is empty) group derive n = count()")]
    [InlineData("from customer where coalesce(city, \"?\") == \"?\" derive w = city ?? \"nowhere\" select id, w limit 20")]
    [InlineData("from customer where sum(purchases.amount) > 1500 derive n = count(purchases), last = max(purchases.ordered_on) select id, n, last")]
    [InlineData("from customer where not exists(purchases) and country == \"FR\" select id limit 40")]
    [InlineData("from customer derive place = row_number() over (by country order by birth_date) where place <= 3 select id, country, place")]
    [InlineData("from purchase derive running = sum(amount) over (by customer_id order by ordered_on), before = lag(ordered_on) over (by customer_id order by ordered_on) limit 200 select running, before")]
    [InlineData("from customer where rank() over (order by sum(purchases.amount) desc) <= 10 select id")]
    [InlineData("let regular = (from purchase where channel == \"web\") from customer where 1 + count(from regular where customer_id == outer.id) > 4 select id")]
    public async Task The_engine_and_this_process_give_the_same_rows(string query)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var engine = await boutique.Client.QueryAsync(new QueryRequest(query, InProcess: false, AsOf: "2026-11-20T12:00"), cancellation);
        var here = await boutique.Client.QueryAsync(new QueryRequest(query, InProcess: true, AsOf: "2026-11-20T12:00"), cancellation);
        Assert.NotEmpty(engine.Rows!.Values);
        Assert.Equal(engine.Rows.Columns, here.Rows!.Columns);
        Assert.Equal(engine.Rows.Values.Select(Line), here.Rows.Values.Select(Line));
    }

    private static string Line(IReadOnlyList<System.Text.Json.JsonElement> row) => string.Join(" | ", row.Select(v => v.ToString()));
}
