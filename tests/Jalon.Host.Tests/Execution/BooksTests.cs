using Jalon.Api.Runs;
using Jalon.Host.Tests.Plugins;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Execution;

/// <summary>After each task every row that came in is accounted for: shipped plugins, a real engine, a real host.</summary>
public class BooksTests
{
    private const string Everybody = "activity all : build-audience { query = from customer }\n";
    private const string French = Everybody + "activity french : build-audience { query = from customer where country == \"FR\" }\n";

    private static readonly (string Activity, string? Books)[] Laws =
    [
        ("build-audience { query = from customer }", null),
        ("build-audience { input = all  query = where country == \"FR\" derive n = 1 }", "6 in, 3 out, 3 not chosen"),
        ("build-audience { input = all  query = group by country derive n = count() }", null),
        ("combine { union = [all, french] }", "9 in, 6 out, 3 in several"),
        ("combine { union = [all]  except = [french] }", "6 in, 3 out, 3 excluded"),
        ("combine { union = [all, french]  except = [french] }", "9 in, 3 out, 3 excluded, 3 in several"),
        ("combine { intersect = [all, french] }", "6 in, 3 out, 3 not in all"),
        ("combine { intersect = [all, french]  except = [french] }", "6 in, 0 out, 3 excluded, 3 not in all"),
        ("deduplicate { input = all  by = country }", "6 in, 3 out, 3 duplicates"),
        ("enrich { input = all  query = derive n = 1 }", "6 in, 6 out"),
        ("split { input = all  branch fr { where = country == \"FR\" } }", "6 in, 3 out, 3 no condition met"),
        ("split { input = all  branch fr { where = country == \"FR\" }  rest = others }", "6 in, 6 out"),
        ("split { input = all  branch few { size = 2 } }", "6 in, 2 out, 4 beyond the limit"),
        ("split { input = all  branch fr { where = country == \"FR\"  size = 1 }  branch de { where = country == \"DE\" } }", "6 in, 3 out, 2 beyond the limit, 1 no condition met"),
        ("split { input = all  branch fr { where = country == \"FR\"  size = 1  code = \"F\" } }", "6 in, 1 out, 2 beyond the limit, 3 no condition met"),
        ("split { input = all  overlap = true  branch fr { where = country == \"FR\" }  branch some { size = 5 } }", null),
        ("change-dimension { input = all  to = home }", null),
        ("reconcile { input = listed  dimension = customer  match = email == input.email }", "5 in, 2 out, 2 unmatched, 1 about one matched already"),
        ("load-file { path = \"files/list.csv\" }", null),
        ("extract-file { input = all  path = \"out/all.csv\" }", "6 in, 6 out"),
        ("fork { input = all  outputs = [a, b] }", "6 in, 6 out"),
        ("and-join { inputs = [all, french]  primary = french }", "9 in, 3 out, 6 not passed on"),
        ("test { input = all  branch many { when = rows > 100 } }", "6 in, 0 out, 6 not passed on"),
        ("test { input = all  branch few { when = rows > count(from french) } }", "6 in, 6 out"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_that_came_in_went_on_or_were_dropped_for_a_cause()
    {
        await using var shop = await OpenAsync(string.Join('\n', Laws.Select((l, i) => $"activity x{i} : {l.Activity}")));
        await shop.StartAsync("count");
        var ended = await shop.EndedAsync("count");
        Assert.Equal("completed", ended.Status);
        var tasks = await shop.Client.TasksAsync("count", Cancellation);
        Assert.Equal(Laws, Laws.Select((l, i) => (l.Activity, Text(tasks.Single(t => t.Activity == $"x{i}").Books))));
        Assert.Equal(Laws, Laws.Select((l, i) => (l.Activity, Text(ended.Activities.Single(a => a.Name == $"x{i}").Books))));
    }

    [Fact]
    public async Task An_output_that_somebody_reads_holds_what_would_be_dropped()
    {
        await using var shop = await OpenAsync(
            """
            activity x : deduplicate { input = all  by = country }
            activity y : build-audience { input = x.duplicates  query = where id > 0 }
            activity z : reconcile { input = listed  dimension = customer  match = email == input.email }
            activity rest : enrich { input = z.unmatched  query = derive n = 1 }
            """);
        var tasks = await CompletedAsync(shop);
        Assert.Equal("6 in, 6 out", Text(tasks.Single(t => t.Activity == "x").Books));
        Assert.Equal("5 in, 4 out, 1 about one matched already", Text(tasks.Single(t => t.Activity == "z").Books));
    }

    [Fact]
    public async Task A_key_of_a_file_that_does_not_tell_its_rows_apart_is_found_out()
    {
        await using var shop = await OpenAsync(
            """
            activity keyed : load-file { path = "files/list.csv"  key = email }
            activity x : deduplicate { input = keyed  by = email }
            activity y : build-audience { input = x.duplicates  query = where email is not empty }
            """);
        await shop.StartAsync("count");
        Assert.Equal("the books of x (deduplicate 1.0.0) do not balance: 5 in, 4 out, none waiting: 1 row missing", (await shop.EndedAsync("count")).Error);
    }

    [Fact]
    public async Task A_way_that_was_not_taken_brings_nothing_in()
    {
        await using var shop = await OpenAsync(
            """
            activity t : test { input = all  branch many { when = rows > 100 }  otherwise = few }
            activity x : combine { union = [t.many, t.few]  except = [t.many] }
            activity y : split { input = x  branch one { where = id == 1  size = 1 } }
            """);
        var tasks = await CompletedAsync(shop);
        Assert.Equal("6 in, 6 out", Text(tasks.Single(t => t.Activity == "x").Books));
        Assert.Equal("6 in, 1 out, 5 no condition met", Text(tasks.Single(t => t.Activity == "y").Books));
    }

    [Fact]
    public async Task Rows_that_wait_are_counted_with_their_reason_and_since_when()
    {
        await using var shop = await OpenAsync(
            """
            activity x : wait { input = all  for = 7 days }
            activity y : signal { input = french  name = go }
            """);
        var started = await shop.StartAsync("count");
        await shop.UntilAsync("count", r => r.Activities.Count(a => a.State == "waiting") == 2);
        var tasks = await shop.Client.TasksAsync("count", Cancellation);
        Assert.Equal((6L, "an instant"), Waiting("x"));
        Assert.Equal((3L, "signal go"), Waiting("y"));
        Assert.Null(tasks.Single(t => t.Activity == "x").Books);

        (long, string) Waiting(string activity)
        {
            var waiting = tasks.Single(t => t.Activity == activity).Waiting!;
            Assert.InRange(waiting.Since, started.StartedAt!.Value, started.StartedAt.Value.AddMinutes(5));
            return (waiting.Rows, waiting.For);
        }
    }

    [Theory]
    [InlineData("lose_rows", "the books of x (faulty 1.0.0) do not balance: 6 in, 1 out, none waiting: 5 rows missing")]
    [InlineData("add_rows", "the books of x (faulty 1.0.0) do not balance: 0 in, 6 out, none waiting: 6 rows too many")]
    public async Task A_plugin_that_loses_rows_fails_its_task_and_the_run_is_held(string how, string error)
    {
        await using var shop = await OpenAsync($"activity x : faulty {{ input = all  how = {how}  retries = 5 }}\nactivity y : enrich {{ input = x  query = derive n = 1 }}");
        await shop.StartAsync("count");
        var held = await shop.EndedAsync("count");
        Assert.Equal(("with_error", error), (held.Status, held.Error));
        Assert.Equal(1, held.Activities.Single(a => a.Name == "x").Attempt);
        Assert.Equal("pending", held.Activities.Single(a => a.Name == "y").State);
        Assert.Contains(
            await shop.Client.LogsAsync("count", "x", 0, int.MaxValue, Cancellation),
            l => l.Level == "error" && l.Message.StartsWith("JAL0713: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_effect_that_was_carried_out_for_fewer_than_came_in_fails_its_task()
    {
        await using var shop = await OpenAsync("activity x : faulty-effect { input = all  how = lose_rows }");
        await shop.StartAsync("count");
        Assert.Equal("the books of x (faulty 1.0.0) do not balance: 6 in, 1 out, 1 no address, none waiting: 4 rows missing", (await shop.EndedAsync("count")).Error);
    }

    private static async Task<IReadOnlyList<TaskState>> CompletedAsync(HostedShop shop)
    {
        await shop.StartAsync("count");
        Assert.Equal("completed", (await shop.EndedAsync("count")).Status);
        return await shop.Client.TasksAsync("count", Cancellation);
    }

    private static async Task<HostedShop> OpenAsync(string activities)
    {
        var shop = HostedShop.Closed(
            ("campaigns/count.campaign", $"campaign count {{\n{French}activity listed : load-file {{ path = \"files/list.csv\" }}\n{activities}\n}}"),
            ("data/customer.csv", "id,email,country,household\n1,a@x.com,FR,1\n2,b@x.com,DE,1\n3,c@x.com,FR,2\n4,d@x.com,FR,\n5,e@x.com,GB,2\n6,f@x.com,DE,2\n"),
            ("data/household.csv", "code\n1\n2\n"),
            ("files/list.csv", "email\na@x.com\nb@x.com\na@x.com\ny@x.com\nz@x.com\n"),
            ("model/shop.model", "entity customer { key = id  link home { one = household  on = household == home.code } }\nentity household { key = code }"));
        using var gallery = new Gallery();
        gallery.With("faulty", "1.0.0", shop.At("plugins"));
        await shop.HostAsync();
        return shop;
    }

    private static string? Text(TaskBooks? books) =>
        books is null ? null : string.Join(", ", [$"{books.In} in", $"{books.Out} out", .. books.Dropped.Select(d => $"{d.Rows} {d.Cause}")]);
}
