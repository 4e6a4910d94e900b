using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Questions;

/// <summary>The SQL of any engine, and what each cannot say, without that engine.</summary>
public class EngineCheckTests
{
    private const string Query = "from customer where regex_extract(email, \"@(.*)$\", 1) == \"example.com\" and upper(email) != json_value(email, \"$.a\")";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("duckdb", "QUALIFY", "numbered")]
    [InlineData("postgres", "COLLATE \"C\"", "QUALIFY")]
    [InlineData("sqlserver", "[customer]", "QUALIFY")]
    public async Task A_query_is_shown_in_the_SQL_of_any_engine(string dialect, string has, string lacks)
    {
        await using var shop = await HostedShop.OpenAsync();
        var answer = await shop.Client.QueryAsync(new QueryRequest("from customer where id > 1 distinct by lower(email) keep 2", Dialect: dialect), Cancellation);
        Assert.Contains(has, answer.Explanation!, StringComparison.Ordinal);
        Assert.DoesNotContain(lacks, answer.Explanation!, StringComparison.Ordinal);
        Assert.Null(answer.Rows);
    }

    [Fact]
    public async Task What_an_engine_cannot_say_is_an_error_at_its_place()
    {
        await using var shop = await HostedShop.OpenAsync();
        var refused = await Assert.ThrowsAsync<ProblemException>(() => shop.Client.QueryAsync(new QueryRequest(Query, Dialect: "sqlserver"), Cancellation));
        Assert.Equal(
            ["JAL0820 21 SQL Server cannot say regex_extract", "JAL0820 92 SQL Server cannot say json_value"],
            refused.Problem.Diagnostics.Select(d => $"{d.Code} {d.Column} {d.Message}"));
    }

    [Fact]
    public async Task An_engine_that_is_not_there_is_refused()
    {
        await using var shop = await HostedShop.OpenAsync();
        var refused = await Assert.ThrowsAsync<ProblemException>(() => shop.Client.QueryAsync(new QueryRequest("from customer", Dialect: "oracle"), Cancellation));
        Assert.Contains("duckdb, postgres, sqlserver", refused.Problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("duckdb", "")]
    [InlineData("postgres", "campaigns/people.campaign 1:82 PostgreSQL cannot say json_value")]
    public async Task A_campaign_is_checked_against_an_engine(string engine, string expected)
    {
        await using var shop = await HostedShop.OpenAsync(
            ("campaigns/people.campaign", "campaign people { activity people : build-audience { query = from customer where json_value(email, \"$.a\") == \"x\" } }"));
        var answer = await shop.Client.CheckAsync(new CheckRequest([], engine), Cancellation);
        Assert.Equal(expected, string.Join('\n', answer.Diagnostics.Select(d => $"{d.File} {d.Line}:{d.Column} {d.Message}")));
    }

    [Fact]
    public async Task Every_form_that_cannot_be_said_is_told()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/people.campaign",
            """
            campaign people {
              activity people : build-audience {
                query = from customer derive a = count_distinct(country) over (), b = 1 + (median(id) over () ?? 0), c = json_value(email, "$.a")
              }
            }
            """));
        var answer = await shop.Client.CheckAsync(new CheckRequest([], "postgres"), Cancellation);
        Assert.Equal(
            ["3:38 count_distinct over a window", "3:80 median over a window", "3:110 json_value"],
            answer.Diagnostics.Select(d => $"{d.Line}:{d.Column} {d.Message.Replace("PostgreSQL cannot say ", "", StringComparison.Ordinal)}"));
    }

    [Fact]
    public async Task What_a_gate_computes_over_rows_is_the_engines_and_the_rest_of_its_condition_is_not()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/people.campaign",
            """
            campaign people {
              activity people : build-audience { query = from customer derive mail = email }
              gate people {
                require = rows > 0 and max(json_value(mail, "$.a")) == "x" and json_value("{}", "$.b") is empty
              }
            }
            """));
        var answer = await shop.Client.CheckAsync(new CheckRequest([], "postgres"), Cancellation);
        Assert.Equal(["JAL0820 4:32 PostgreSQL cannot say json_value"], answer.Diagnostics.Select(d => $"{d.Code} {d.Line}:{d.Column} {d.Message}"));
    }

    [Fact]
    public async Task What_flows_and_effects_ask_is_checked_too()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/people.campaign",
            """
            campaign people {
              activity people : build-audience { query = from customer }
              activity pause : wait {
                input = people
                until = to_date(json_value("{}", "$.day"))
              }
              activity letter : extract-file {
                input = pause
                path = "out/people.csv"
                columns = { id = id, shown = json_value(email, "$.a") }
                order = json_value(email, "$.b")
              }
              activity after : sub-campaign {
                input = letter
                campaign = other
                set = { label = json_value("{}", "$.a") }
              }
            }
            campaign other { parameter label { type = text } }
            """));
        var answer = await shop.Client.CheckAsync(new CheckRequest([], "postgres"), Cancellation);
        Assert.Equal([5, 10, 11, 16], answer.Diagnostics.Select(d => d.Line));
        Assert.All(answer.Diagnostics, d => Assert.Equal("JAL0820", d.Code));
    }
}
