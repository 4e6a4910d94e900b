using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Questions;

/// <summary>Tests that users write, run by a real host: what passes, and what is said where it does not.</summary>
public class TestSuiteTests
{
    private const string Campaign = """
        campaign c {
          parameter wanted { type = text  default = "FR" }
          activity people : build-audience { query = from customer where country == wanted }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_given_is_empty_whatever_the_data_folder_holds()
    {
        var test = await OnlyAsync("expect people { count = 0 }");
        Assert.True(test.Passed);
        Assert.Equal(("tests/c.test", 1, "t", "c"), (test.File, test.Line, test.Title, test.Campaign));
    }

    [Fact]
    public async Task Keys_that_are_missing_and_keys_that_are_too_many_are_told_apart()
    {
        var test = await OnlyAsync("given customer { rows = [{ id = 1, country = \"FR\" }, { id = 2, country = \"FR\" }, { id = 3, country = \"DE\" }] }  expect people { keys = [2, 3] }");
        var failure = Assert.Single(test.Failures);
        Assert.Equal(("people.result", "2 rows, as many as expected, but others"), (failure.Transition, failure.Message));
        Assert.Equal(["3"], failure.Missing);
        Assert.Equal(["1"], failure.Unexpected);
    }

    [Theory]
    [InlineData("{ id = 1, email = \"a@x.org\" }", "", "")]
    [InlineData("{ email = \"a@x.org\" }", "", "")]
    [InlineData("{ id = 1, email = empty }", "{ id = 1, email = empty }", "{ id = 1, email = \"a@x.org\" }")]
    [InlineData("{ id = 1, email = \"a@x.org\" }, { id = 1, email = \"a@x.org\" }", "{ id = 1, email = \"a@x.org\" }", "")]
    public async Task Rows_are_compared_by_the_columns_they_name(string rows, string missing, string unexpected)
    {
        var test = await OnlyAsync($"given customer {{ rows = [{{ id = 1, email = \"a@x.org\", country = \"FR\" }}] }}  expect people {{ rows = [{rows}] }}");
        Assert.Equal(missing, string.Join("; ", test.Failures.SelectMany(f => f.Missing)));
        Assert.Equal(unexpected, string.Join("; ", test.Failures.SelectMany(f => f.Unexpected)));
    }

    [Fact]
    public async Task Rows_may_come_from_a_file()
    {
        var test = await OnlyAsync(
            "given customer { file = \"tests/people.csv\" }  expect people { rows = [{ id = 7, email = \"z@x.org\" }] }",
            ("tests/people.csv", "id;email;country\n7;z@x.org;FR\n8;y@x.org;DE\n"));
        Assert.True(test.Passed, string.Join('\n', test.Failures.Select(f => f.Message)));
    }

    [Fact]
    public async Task A_file_that_is_not_there_fails_the_test_that_needs_it_alone()
    {
        var test = await OnlyAsync("given customer { file = \"tests/people.csv\" }  expect people { count = 0 }");
        Assert.Contains("tests/people.csv", Assert.Single(test.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transition_that_is_not_there_is_told_before_anything_runs_though_its_campaign_stands_in_another_file()
    {
        var problem = (await Assert.ThrowsAsync<ProblemException>(() => OnlyAsync("expect peple { count = 0 }"))).Problem;
        Assert.Equal(("tests/c.test", "JAL0515"), Assert.Single(problem.Diagnostics.Select(d => (d.File, d.Code))));
    }

    [Fact]
    public async Task A_test_is_held_against_its_campaign_as_it_stands_now()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/c.campaign", Campaign), ("tests/c.test", "test \"t\" { campaign = c  expect people { count = 0 } }"));
        Assert.True((await OnceAsync(shop)).Passed);
        await File.WriteAllTextAsync(Path.Combine(shop.Folder, "campaigns/c.campaign"), Campaign.Replace("people", "persons", StringComparison.Ordinal), Cancellation);
        var problem = (await Assert.ThrowsAsync<ProblemException>(() => shop.Client.TestAsync(new TestRequest([]), Cancellation))).Problem;
        Assert.Equal("JAL0515", Assert.Single(problem.Diagnostics).Code);
    }

    [Fact]
    public async Task Waits_pass_at_once_and_gates_are_reported_and_do_not_hold()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("campaigns/c.campaign", """
                campaign c {
                  activity people : build-audience { query = from customer where created_on < today() }
                  activity pause  : wait { input = people  for = 30 days }
                  activity ways   : fork { input = pause  outputs = [one, two] }
                  activity both   : and-join { inputs = [ways.one, ways.two]  primary = ways.one }
                  gate people { require = rows >= 2 }
                }
                """),
            ("model/shop.model", "entity customer { key = id }"),
            ("data/customer.csv", "id,created_on\n1,2026-01-01\n"),
            ("tests/c.test", """
                test "t" {
                  campaign = c
                  as_of    = @2026-03-01T09:00
                  given customer { rows = [{ id = 1, created_on = @2026-02-28 }, { id = 2, created_on = @2026-03-01 }] }
                  expect both { keys = [1] }
                }
                """));
        var test = await OnceAsync(shop);
        Assert.True(test.Passed, string.Join('\n', test.Failures.Select(f => f.Message)));
        Assert.Equal(["the gate of people.result would refuse with rows 1"], test.Notes);
    }

    [Fact]
    public async Task Another_campaign_that_is_run_is_over_at_once()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("campaigns/c.campaign", """
                campaign c {
                  activity people : build-audience { query = from customer where country == "FR" }
                  activity letter : sub-campaign { input = people  campaign = other  set = { least = rows } }
                  activity after  : build-audience { input = letter  query = where email is not empty }
                }
                """),
            ("campaigns/other.campaign", "campaign other { parameter least { type = int }  activity none : build-audience { query = from customer where id < 0 } }"),
            ("tests/c.test", """
                test "t" {
                  campaign = c
                  given customer { rows = [{ id = 1, country = "FR", email = "a@x.org" }, { id = 2, country = "FR" }, { id = 3, country = "DE" }] }
                  expect letter { keys = [1, 2] }
                  expect after { keys = [1] }
                }
                """));
        var test = await OnceAsync(shop);
        Assert.True(test.Passed, string.Join('\n', test.Failures.Select(f => f.Message)));
    }

    [Fact]
    public async Task What_follows_an_empty_output_that_is_skipped_is_ruled_out()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("campaigns/c.campaign", """
                campaign c {
                  activity people : build-audience { query = from customer }
                  activity french : build-audience { input = people  query = where country == "FR"  skip_empty = true }
                  activity both   : and-join { inputs = [people, french]  primary = people }
                  activity all    : combine { union = [people, french] }
                }
                """),
            ("tests/c.test", """
                test "t" {
                  campaign = c
                  given customer { rows = [{ id = 1, country = "DE" }] }
                  expect both { count = 0 }
                  expect all  { keys = [1] }
                }
                """));
        var test = await OnceAsync(shop);
        Assert.True(test.Passed, string.Join('\n', test.Failures.Select(f => f.Message)));
    }

    [Fact]
    public async Task Links_files_zones_sizes_windows_and_collected_rows_are_the_same_on_the_engine()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("campaigns/c.campaign", """
                campaign c {
                  timezone = "Europe/Paris"
                  activity loaded : load-file { path = "data/stop.csv" }
                  activity people : build-audience {
                    query = from customer where not exists(from file "data/stop.csv" where email =~ outer.email)
                            derive n = count(orders), first_at = min(orders.placed_at), place = row_number() over (order by id desc),
                                   all = collect(orders order by placed_at select amount, placed_at)
                  }
                  activity parts  : split { input = people  branch half { size = 50%  seed = 7 }  branch busy { where = n > 1 }  rest = others }
                  activity again  : combine { union = [parts.busy, parts.others] }
                }
                """),
            ("model/shop.model", """
                entity customer { key = id  link orders { many = purchase  on = id == purchase.customer_id } }
                entity purchase { key = id  attribute amount { type = decimal(2) } }
                """),
            ("data/customer.csv", "id,email\n1,a@x.org\n"),
            ("data/purchase.csv", "id,customer_id,amount,placed_at\n1,1,2.50,2026-03-29 01:59:00\n"),
            ("data/stop.csv", "email\nz@x.org\n"),
            ("tests/c.test", """
                test "t" {
                  campaign = c
                  as_of    = @2026-03-30T09:00
                  given customer { rows = [{ id = 1, email = "A@x.org" }, { id = 2, email = "b@x.org" }, { id = 3 }, { id = 4, email = "d@x.org" }] }
                  given purchase { rows = [{ id = 1, customer_id = 2, amount = 1.25, placed_at = @2026-03-29T03:30 }, { id = 2, customer_id = 2, placed_at = @2026-01-01T00:00Z }] }
                  given file "data/stop.csv" { rows = [{ email = "a@X.org" }] }
                  expect people { rows = [{ id = 2, n = 9, first_at = @2026-01-01T00:00Z, place = 3 }] }
                  expect parts.half { count = 9 }
                  expect again { keys = [9] }
                  expect loaded { count = 9 }
                }
                """));
        var test = await OnceAsync(shop);
        Assert.Equal(4, test.Failures.Count);
        Assert.Contains("n = 2, first_at = @2026-01-01T00:00:00Z", string.Join('\n', test.Failures[0].Unexpected), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_errors_is_no_failed_test_but_errors()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/c.campaign", Campaign.Replace("wanted }\n}", "wnated }\n}", StringComparison.Ordinal)), ("tests/c.test", "test \"t\" { campaign = c  expect people { count = 0 } }"));
        var problem = (await Assert.ThrowsAsync<ProblemException>(() => shop.Client.TestAsync(new TestRequest([]), Cancellation))).Problem;
        Assert.NotEmpty(problem.Diagnostics);
    }

    private static async Task<Api.Questions.TestResult> OnlyAsync(string forms, params (string Path, string Text)[] files)
    {
        await using var shop = await HostedShop.OpenAsync([("campaigns/c.campaign", Campaign), ("tests/c.test", $"test \"t\" {{ campaign = c  {forms} }}"), .. files]);
        return await OnceAsync(shop);
    }

    // In process; the engine must say the same.
    private static async Task<Api.Questions.TestResult> OnceAsync(HostedShop shop)
    {
        var test = Assert.Single((await shop.Client.TestAsync(new TestRequest([]), Cancellation)).Tests);
        var engine = Assert.Single((await shop.Client.TestAsync(new TestRequest([], OnEngine: true), Cancellation)).Tests);
        Assert.Equal(Said(test), Said(engine));
        return test;
    }

    private static string Said(Api.Questions.TestResult test) => string.Join('\n', test.Notes.Concat(
        test.Failures.Select(f => $"{f.Transition}: {f.Message}; missing {string.Join(", ", f.Missing)}; unexpected {string.Join(", ", f.Unexpected)}")));
}
