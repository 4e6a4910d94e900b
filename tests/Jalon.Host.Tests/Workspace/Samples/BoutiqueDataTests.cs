namespace Jalon.Host.Tests.Workspace.Samples;

/// <summary>What the sample promises to those who try the language on it, asked of the files through the engine that reads them in place.</summary>
public sealed class BoutiqueDataTests(BoutiqueTables tables) : IClassFixture<BoutiqueTables>
{
    [Theory]
    [InlineData("customer", 20_000, 21_000)]
    [InlineData("purchase", 60_000, 70_000)]
    [InlineData("(select distinct order_number from purchase)", 60_000, 70_000)]
    [InlineData("product", 300, 400)]
    [InlineData("consent", 7_000, 9_000)]
    [InlineData("country", 20, 50)]
    [InlineData("suppressed", 300, 600)]
    public void There_is_enough_of_everything(string table, int least, int most) =>
        Assert.InRange(Count($"from {table}"), least, most);

    [Theory]
    [InlineData("customer", "id")]
    [InlineData("purchase", "order_number, line")]
    [InlineData("product", "id")]
    [InlineData("consent", "customer_id")]
    [InlineData("country", "code")]
    [InlineData("suppressed", "email")]
    public void Keys_are_keys(string table, string key) =>
        Assert.Equal(Count($"from {table}"), Count($"from (select distinct {key} from {table})"));

    [Theory]
    [InlineData("customer", "id BIGINT, first_name VARCHAR, last_name VARCHAR, email VARCHAR, phone VARCHAR, city VARCHAR, country VARCHAR, language VARCHAR, birth_date DATE, created_at TIMESTAMP WITH TIME ZONE, loyalty VARCHAR")]
    [InlineData("purchase", "order_number VARCHAR, line BIGINT, customer_id BIGINT, product_id BIGINT, quantity BIGINT, amount DOUBLE, ordered_on DATE, shipped_on DATE, channel VARCHAR")]
    [InlineData("product", "id BIGINT, name VARCHAR, name_fr VARCHAR, category VARCHAR, price DOUBLE, launched_on DATE")]
    [InlineData("consent", "customer_id BIGINT, email_opt_in BOOLEAN, sms_opt_in BOOLEAN, updated_on DATE")]
    public void The_engine_sees_the_types_without_being_told(string table, string columns) =>
        Assert.Equal(columns, tables.Text($"select string_agg(column_name || ' ' || column_type, ', ') from (describe {table})"));

    [Theory]
    [InlineData("cells left empty", "from customer where email is null or city is null or country is null or birth_date is null")]
    [InlineData("one address in several spellings", "from (select lower(email) from customer group by lower(email) having count(distinct email) > 1)")]
    [InlineData("accents in names", "from customer where last_name <> strip_accents(last_name)")]
    [InlineData("Polish letters", "from customer where first_name = 'Łukasz'")]
    [InlineData("blanks behind a name", "from customer where first_name like '% '")]
    [InlineData("names in capitals", "from customer where last_name = upper(last_name)")]
    [InlineData("small letters in a country code", "from customer where country <> upper(country)")]
    [InlineData("a country that no table knows", "from customer where country not in (select code from country)")]
    [InlineData("people from outside Europe", "from customer where country in ('US', 'CA')")]
    [InlineData("people who never bought", "from customer where id not in (select customer_id from purchase)")]
    [InlineData("orders of people who are gone", "from purchase where customer_id not in (select id from customer)")]
    [InlineData("orders of several lines", "from purchase where line > 1")]
    [InlineData("a line without a product", "from purchase where product_id is null")]
    [InlineData("a line without an amount", "from purchase where amount is null")]
    [InlineData("what has not left yet", "from purchase where channel = 'web' and shipped_on is null")]
    [InlineData("a comma in a name", "from product where name like '%,%'")]
    [InlineData("quotes in a name", "from product where name like '%\"%'")]
    [InlineData("a city with a comma", "from customer where city = 'Washington, DC'")]
    [InlineData("an answer that is neither yes nor no", "from consent where email_opt_in is null")]
    [InlineData("suppressed addresses that are nobody's", "from suppressed where lower(email) not in (select lower(email) from customer where email is not null)")]
    [InlineData("suppressed addresses in other letters than the customer's", "from suppressed s, customer c where lower(s.email) = lower(c.email) and s.email <> c.email")]
    public void It_is_as_untidy_as_real_data(string what, string rows)
    {
        var count = Count(rows);
        Assert.True(count >= 5, $"{what}: {count} rows");
    }

    [Fact]
    public void Nothing_happens_before_the_opening_or_after_the_export()
    {
        Assert.Equal(0, Count("from purchase where ordered_on not between '2019-01-02' and '2026-11-20' or shipped_on not between ordered_on and '2026-11-20'"));
        Assert.Equal(0, Count("from customer where created_at not between '2019-01-02T00:00:00Z' and '2026-11-20T23:59:59Z'"));
        Assert.Equal(0, Count("from purchase p join customer c on c.id = p.customer_id where p.ordered_on < timezone('UTC', c.created_at)::date"));
        Assert.Equal(0, Count("from purchase p join product r on r.id = p.product_id where p.ordered_on < r.launched_on"));
    }

    [Fact]
    public void A_tenth_of_the_customers_brings_more_than_a_third_of_the_money() =>
        Assert.Equal("true", tables.Text("""
            with spent as (select customer_id, sum(amount) as total from purchase group by 1)
            select (sum(total) filter (total > (select quantile_cont(total, 0.9) from spent)) / sum(total) > 1 / 3)::varchar from spent
            """));

    [Fact]
    public void December_sells_more_than_twice_what_August_does() =>
        Assert.True(Count("from purchase where month(ordered_on) = 12 and year(ordered_on) < 2026") > 2 * Count("from purchase where month(ordered_on) = 8 and year(ordered_on) < 2026"));

    [Fact]
    public void The_spring_sale_has_people_in_every_branch_and_keeps_its_gate()
    {
        tables.Run("""
            create or replace view buyers as
            from customer c join (select customer_id, sum(amount::decimal(18, 2)) as spent from purchase group by 1) p on p.customer_id = c.id
            where spent >= 500 and country in ('FR', 'BE', 'LU', 'CH', 'DE', 'NL', 'GB', 'IE', 'ES', 'PT', 'IT', 'PL')
            """);
        var buyers = Count("from buyers");

        Assert.InRange(buyers, 2_000, 10_000);
        Assert.InRange(Count("from (select lower(email) from buyers where email is not null group by lower(email) having count(*) > 1)"), 10, 1_000);
        Assert.True(Count("from buyers where email is null") * 20 < buyers);
        Assert.InRange(Count("from buyers where spent > 1000"), 1_000, buyers / 2);
    }

    private long Count(string rows) => tables.Count(rows);
}
