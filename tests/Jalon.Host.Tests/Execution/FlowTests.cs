using Jalon.Api.Questions;
using Jalon.Api.Runs;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Execution;

/// <summary>Tests, loops and ends in whole runs: shipped plugins, a real engine, a real host.</summary>
public class FlowTests
{
    private const string Test =
        """
        campaign weigh {
          parameter least { type = int  default = 2 }
          activity people : build-audience { query = from customer }
          activity french : build-audience { query = from customer where country == "FR" }
          activity many : test {
            input = people
            branch mostly_french { when = count(from french) > least  }
            branch few { when = rows < 3 }
            branch known { when = change == 0 and previous_rows is not empty }
            otherwise = unknown
          }
          activity a : build-audience { input = many.mostly_french  query = where true }
          activity b : build-audience { input = many.few  query = where true }
          activity c : build-audience { input = many.known  query = where true }
          activity d : build-audience { input = many.unknown  query = where true }
        }
        """;

    private const string Loop =
        """
        campaign remind {
          parameter again { type = bool  default = true }
          activity people : build-audience { query = from customer }
          activity letter : build-audience { input = people  query = where id > 0 }
          activity left : split { input = letter  branch open { where = true  order = [id]  size = count(from letter) - 1 } }
          activity once_more : jump { input = left.open  to = letter  times = 5  while = again and rows > 1 }
          activity last : build-audience { input = once_more  query = where true }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_population_goes_the_way_of_the_first_condition_that_holds()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/weigh.campaign", Test));
        Assert.Equal("d", await WayAsync(shop));
        Assert.Equal("c", await WayAsync(shop));
        Assert.Equal("a", await WayAsync(shop, ("least", "1")));
        shop.Write("data/customer.csv", "id,email,country\n1,a@example.com,FR\n2,b@example.com,DE\n");
        Assert.Equal("b", await WayAsync(shop));
    }

    [Fact]
    public async Task What_a_loop_sends_back_stands_in_for_the_first_input()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/remind.campaign", Loop));
        await shop.StartAsync("remind");
        var ended = await shop.EndedAsync("remind");
        Assert.Equal("completed", ended.Status);
        // Three people, then two, then one: with one left it goes on.
        Assert.Equal(["letter", "letter/2"], (await shop.Client.TasksAsync("remind", Cancellation)).Where(t => t.Activity == "letter").Select(t => t.Id));
        Assert.Equal([3, 2], (await shop.Client.TasksAsync("remind", Cancellation)).Where(t => t.Activity == "letter").Select(t => t.Rows));
        Assert.Equal(1, ended.Activities.Single(a => a.Name == "last").Outputs[0].Rows);
        Assert.Equal(["people.result", "once_more.back"], ended.Activities.Single(a => a.Name == "letter").Inputs);
    }

    [Fact]
    public async Task A_loop_goes_round_as_often_as_it_may_and_no_more()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/remind.campaign", Loop
            .Replace("times = 5  while = again and rows > 1", "times = 3", StringComparison.Ordinal)
            .Replace("size = count(from letter) - 1", "size = 3", StringComparison.Ordinal)));
        await shop.StartAsync("remind");
        var ended = await shop.EndedAsync("remind");
        Assert.Equal(4, (await shop.Client.TasksAsync("remind", Cancellation)).Count(t => t.Activity == "letter"));
        Assert.Equal(3, ended.Activities.Single(a => a.Name == "last").Outputs[0].Rows);
    }

    [Fact]
    public async Task A_condition_of_a_loop_may_be_a_parameter()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/remind.campaign", Loop));
        await shop.StartAsync("remind", ("again", "false"));
        await shop.EndedAsync("remind");
        Assert.Single(await shop.Client.TasksAsync("remind", Cancellation), t => t.Activity == "letter");
    }

    [Fact]
    public async Task An_end_ends_the_run_and_what_waits_in_it()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/over.campaign",
            """
            campaign over {
              activity people : build-audience { query = from customer }
              activity pause : wait { input = people  for = 7 days }
              activity later : build-audience { input = pause  query = where true }
              activity go : signal { input = people  name = enough }
              activity finish : end { input = go }
            }
            """));
        await shop.StartAsync("over");
        await shop.UntilAsync("over", r => r.Activities.Count(a => a.State == "waiting") == 2);
        await shop.Client.SignalAsync("over", new SignalRequest(new Dictionary<string, string>(), "enough", null), Cancellation);
        var ended = await shop.EndedAsync("over");
        Assert.Equal(
            [("people", "done"), ("pause", "dead"), ("later", "dead"), ("go", "done"), ("finish", "done")],
            ended.Activities.Select(a => (a.Name, a.State)));
        Assert.Equal("completed", ended.Status);
        Assert.Contains(await shop.Client.LogsAsync("over", "finish", 0, 10, Cancellation), l => l.Message == "ends the run");
    }

    [Fact]
    public async Task A_test_of_a_campaign_takes_the_way_that_its_rows_say()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/weigh.campaign", Test + """

            test "two are few" {
              campaign = weigh
              given customer { rows = [{ id = 1, email = "a@example.com", country = "DE" }, { id = 2, email = "b@example.com", country = "DE" }] }
              expect many.few { keys = [1, 2] }
              expect b { count = 2 }
              expect many.unknown { count = 0 }
              expect d { count = 0 }
            }
            """));
        var answer = await shop.Client.TestAsync(new TestRequest([], false), Cancellation);
        Assert.Empty(Assert.Single(answer.Tests).Failures);
    }

    [Theory]
    [InlineData("activity again : jump { input = letter  to = lettre  times = 1 }", "JAL0508", "did you mean 'letter'?")]
    [InlineData("activity again : jump { input = letter  to = other  times = 1 }", "JAL0509", "'again' cannot lead back to 'other', which does not come before it")]
    [InlineData("activity again : jump { input = letter  to = letter  times = 1 }\n  activity x : build-audience { input = again.back  query = where true }", "JAL0510", "'x' reads again.back")]
    [InlineData("activity wider : enrich { input = people  query = derive n = 1 }\n  activity read : build-audience { input = wider  query = where n > 0 }\n  activity cut : build-audience { input = letter  after = [read]  query = where true }\n  activity again : jump { input = cut  to = read  times = 1 }", "JAL0511", "'read' reads key id, n int, and 'again' sends back key id")]
    [InlineData("activity a : jump { input = people  to = people  times = 1 }\n  activity b : jump { input = people  to = people  times = 1 }", "JAL0512", "the loops of 'b' and 'a' cross")]
    [InlineData("activity again : jump { input = letter  to = letter }", "JAL0602", "times")]
    [InlineData("activity again : jump { input = letter  to = letter  times = 0 }", "JAL0610", "from 1 to 1000")]
    [InlineData("activity t : test { input = letter  branch x { when = rows > 1 }  otherwise = x }", "JAL0610", "two ways named 'x'")]
    [InlineData("activity t : test { input = letter }", "JAL0610", "at least one branch")]
    [InlineData("activity e : end { input = letter }\n  activity x : build-audience { input = e  query = where true }", "JAL0217", "e")]
    public async Task What_cannot_be_run_is_said_when_it_is_checked(string activities, string code, string text)
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/wrong.campaign", $$"""
            campaign wrong {
              activity people : build-audience { query = from customer }
              activity letter : build-audience { input = people  query = where id > 0 }
              activity other : build-audience { query = from customer }
              {{activities}}
            }
            """));
        var answer = await shop.Client.CheckAsync(new CheckRequest(["campaigns/wrong.campaign"]), Cancellation);
        var said = Assert.Single(answer.Diagnostics, d => d.Code == code);
        Assert.Contains(text, said.Text, StringComparison.Ordinal);
    }

    private static async Task<string> WayAsync(HostedShop shop, params (string, string)[] set)
    {
        var run = await shop.StartAsync("weigh", set);
        var ended = await shop.EndedAsync(run.Id);
        Assert.Null(ended.Error);
        return Assert.Single(ended.Activities, a => a.State == "done" && a.Name.Length == 1).Name;
    }
}
