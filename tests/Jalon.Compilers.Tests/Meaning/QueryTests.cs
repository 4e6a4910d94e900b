namespace Jalon.Compilers.Tests.Meaning;

/// <summary>Whole queries, over rows of every kind: the same rows in the same order from DuckDB and in process.</summary>
public sealed class QueryTests(QueryTests.Rows rows) : IClassFixture<QueryTests.Rows>
{
    public static TheoryData<string> Queries =>
    [
        "from sample select id, t",
        "from sample where i > 3 order by t desc, a select id, t, a",
        "from sample group by p derive n = count(), s = sum(c), m = max(a)",
        "from sample where count(items) > 1 select id, n = count(items where p), s = sum(items.c)",
        "from sample sample 20 seed 7 select id",
        "from sample sample 30% select id",
        "from sample where random_by(id, 3) < 40% select id",
        "from sample distinct by t keep 2 order by f desc select id, t",
        "from sample order by f limit 10 select id, f",
        "from sample limit 25% select id",
        "from sample where p union (from sample where i > 5) select id",
        "from sample where p intersect (from sample where i > 5) select id",
        "from sample where p except (from sample where i > 5) select id",
        "let few = (from sample where p limit 12) from few select id, n = count(few), x = sum(from few select i)",
        "from sample where id in (from item where p select owner) select id",
        "from sample where exists(from item where owner == outer.id and i > outer.i) select id",
        "from sample select id, x = max(from item where t =~ outer.t select i)",

        "from sample select id, x = 1 + count(items where outer.i > i)",
        "from sample select id, x = date(2026, count(items where outer.i > i), 1)",
        "from sample where 1 + count(items where outer.i > i) > 2 select id",
        "from sample derive x = 1 + count(items where outer.i > i), y = x + count(items where outer.i < i) select id, y",

        // Windows in each place where one may stand.
        "from sample derive n = row_number() over (order by t desc) where n <= 5 select id, n",
        "from sample where row_number() over (by p order by c) <= 2 select id, p, c",
        "from sample where p and row_number() over (order by c) <= 9 select id",
        "from sample where p where row_number() over (order by c) <= 9 select id",
        "from sample order by rank() over (order by p), id desc select id",
        "from sample order by sum(i) over (by p order by id) desc limit 7 select id",
        "from sample order by dense_rank() over (order by a) where i > 0 select id",
        "from sample select id, above = count() over () - row_number() over (order by f)",
        "from sample derive total = sum(c) over (by p), share = c / (sum(c) over (by p)) select id, total, share",
        "from sample derive r = row_number() over (by q order by a), m = max(r) over (by q) select id, r, m",
        "from sample derive r = 1 + row_number() over (order by h) where r > 20 select id, r",
        "from sample group by p derive n = count() derive r = rank() over (order by n desc)",
        "from sample group by p, q derive s = sum(c) derive part = sum(s) over (by p), twice = 2 * count() over ()",
        "from sample select id, x = sum(count(items)) over (order by id)",
        "from sample select id, x = max(from item where owner == outer.id derive r = row_number() over (order by i desc) where r == 2 select i)",
        "from sample derive best = max(items.i) select id, r = rank() over (by p order by best desc)",
        "let ranked = (from item derive r = row_number() over (by owner order by c desc) where r == 1) from sample select id, x = max(from ranked where owner == outer.id select c)",

        // What a window may hold; values that order nothing.
        "from sample select id, x = ntile(7) over (order by s)",
        "from sample select id, x = ntile(1000) over (by p order by s)",
        "from sample select id, x = ntile(0) over (order by s), y = ntile(-3) over (order by s)",
        "from sample select id, x = lag(t) over (order by s), y = lead(t, 3) over (by p order by t), z = lag(i, 0) over (order by id), o = lag(i, -2) over (order by id)",
        "from sample select id, x = lag(t, 9223372036854775807) over (order by s), y = lead(p) over (order by id)",
        "from sample select id, x = percent_rank() over (by p order by i), y = percent_rank() over ()",
        "from sample select id, x = rank() over (order by h, p desc), y = dense_rank() over (order by p desc), z = rank() over ()",
        "from sample select id, x = first(t) over (by p order by c), y = last(t) over (by p order by c), z = nth(t, 3) over (by p order by c)",
        "from sample select id, x = first(t) over (by p), y = last(t) over (by p), z = nth(t, 3) over (by p), o = nth(t, 0) over ()",
        "from sample select id, x = join_text(u, \"; \") over (by p order by a), y = join_text(u, \"-\") over (by q)",
        "from sample select id, x = count(t) over (order by id), y = count() over (by t), z = count_distinct(t) over (by p order by id), o = count_distinct(i) over (by p)",
        "from sample select id, x = min(t) over (order by a), y = max(s) over (by p order by id desc), z = most_common(i) over (by p order by id), o = most_common(p) over ()",
        "from sample select id, x = exists() over (by p), y = every(i < 40) over (by p order by id), z = every(p) over (by q)",
        "from sample select id, x = sum(i) over (by p order by id), y = sum(f) over (by q order by id), z = sum(w) over ()",
        "from sample select id, x = avg(i) over (by p order by id), y = avg(f) over (by q), z = avg(d) over (order by id)",
        "from sample where f between -1000000 and 1000000 select id, x = round(median(f) over (by p order by id), 3), y = round(percentile(d, 75%) over (by q), 3)",
        "from sample where i between -1000 and 1000 select id, x = round(stddev(i) over (by p order by id), 6), y = round(variance(i) over (by q), 6)",

        // What ranges over a step.
        "let few = (from sample where p) from sample select id, x = nth(few select i, 2) limit 3",
    ];

    [Theory, MemberData(nameof(Queries))]
    public void A_query_gives_the_same_rows_on_duckdb_and_in_process(string query)
    {
        var theirs = rows.Backends.QueryOnDuckDb(query);

        Assert.NotEmpty(theirs);
        Assert.Equal(theirs, rows.Backends.QueryInProcess(query));
    }

    public sealed class Rows : IDisposable
    {
        public Rows()
        {
            var random = new Random(1);
            Backends.Fill(Sampled.Sample, [.. Enumerable.Range(1, 80).Select(id => (object?[])[(long)id, .. Sampled.Values.Select(c => Words.Any(random, c))])]);
            Backends.Fill(Sampled.Item, [.. Enumerable.Range(1, 300).Select(id =>
                (object?[])[(long)id, .. Sampled.Item.Attributes.Skip(1).Select(c => c.Name == "owner" ? random.NextInt64(1, 90) : Words.Any(random, c))])]);
        }

        internal Backends Backends { get; } = new("Europe/Paris");

        public void Dispose() => Backends.Dispose();
    }
}
