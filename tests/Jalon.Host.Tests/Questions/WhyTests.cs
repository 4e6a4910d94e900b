using System.Text.Json;
using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Questions;

public sealed class WhyTests(WhyTests.SaleRun sale) : IClassFixture<WhyTests.SaleRun>
{
    private const string Customers =
        """
        id,email,country,spend,opt_in
        1,a@example.com,FR,900.50,true
        2,b@example.com,US,900.00,true
        3,A@example.com,FR,700.00,true
        4,d@example.com,DE,120.00,
        5,e@example.com,DE,650.00,false
        6,f@example.com,FR,800.00,true
        7,g@example.com,FR,600.00,true
        8,h@example.com,FR,560.00,true
        9,i@example.com,DE,510.00,true
        """;

    private const string Sale =
        """
        campaign sale {
          parameter least { type = decimal(2)  default = 500 }
          activity buyers : build-audience { query = from customer where european and spend >= least }
          activity silent : build-audience { query = from customer where opt_in == false }
          activity told : combine { union = [buyers]  except = [silent] }
          activity once : deduplicate { input = told  by = lower(email)  order = spend desc }
          activity groups : split {
            input = once
            branch rich { where = spend > 850 }
            branch vip { where = country == "FR"  size = 1  order = [spend desc] }
            branch half { size = 1  seed = 3 }
            rest = others
          }
          activity pause : wait { input = groups.others  for = 0 days }
          activity french : build-audience { input = pause  query = where country == "FR" or email contains "z" }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1", "buyers in result; silent out: opt_in == false [opt_in true]; told in result; once in unique; groups in rich; pause not_reached; french not_reached")]
    [InlineData("2", "buyers out: european [country US]; silent out: opt_in == false [opt_in true]; told not_reached; once not_reached; groups not_reached; pause not_reached; french not_reached")]
    [InlineData("3", "buyers in result; silent out: opt_in == false [opt_in true]; told in result; once out: duplicate 1 [lower(email) a@example.com]; groups not_reached; pause not_reached; french not_reached")]
    [InlineData("4", "buyers out: spend >= least [spend 120.00, least 500.00]; silent out: opt_in == false [opt_in empty]; told not_reached; once not_reached; groups not_reached; pause not_reached; french not_reached")]
    [InlineData("5", "buyers in result; silent in result; told out: excluded silent.result; once not_reached; groups not_reached; pause not_reached; french not_reached")]
    [InlineData("6", "buyers in result; silent out: opt_in == false [opt_in true]; told in result; once in unique; groups in vip, not rich: spend > 850 [spend 800.00]; pause not_reached; french not_reached")]
    public async Task Each_step_says_where_somebody_went_or_what_turned_them_away(string key, string expected) => Assert.Equal(expected, await WhyAsync(key));

    [Fact]
    public async Task A_size_turns_away_by_its_order_or_by_its_draw_and_each_branch_that_was_tried_says_so()
    {
        var said = await Task.WhenAll(((string[])["7", "8", "9"]).Select(WhyAsync));
        Assert.Single(said, s => s.Contains("groups in half", StringComparison.Ordinal));
        Assert.Contains("not vip: limit 1 [spend 600.00]", said[0], StringComparison.Ordinal);
        Assert.Contains("not vip: country == \"FR\" [country DE]", said[2], StringComparison.Ordinal);
        Assert.All(said.Where(s => s.Contains("groups in others", StringComparison.Ordinal)), s => Assert.Contains("not half: sample 1", s, StringComparison.Ordinal));
        if (said[2].Contains("groups in others", StringComparison.Ordinal))
            Assert.EndsWith("pause in result; french out: country == \"FR\" or email contains \"z\" [country DE, email i@example.com]", said[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_nobody_has_and_a_text_that_is_no_key_are_said_to_be_so()
    {
        Assert.Equal("no customer has the key 77", (await ProblemAsync("77", null)).Message);
        Assert.Equal("'seven' is no int, which the key 'id' is", (await ProblemAsync("seven", null)).Message);
        Assert.Equal("sale targets no 'order'; it targets customer", (await ProblemAsync("7", "order")).Message);
    }

    [Fact]
    public async Task What_the_data_of_today_says_otherwise_is_told_as_a_change()
    {
        await using var shop = await OpenAsync();
        shop.Write("data/customer.csv", Customers.Replace("4,d@example.com,DE,120.00", "4,d@example.com,DE,999.00", StringComparison.Ordinal).Replace("6,f@example.com,FR,800.00,true", "", StringComparison.Ordinal));
        await shop.RestartAsync();
        Assert.Contains("buyers out: changed", Text(await shop.Client.WhyAsync("sale", "4", null, Cancellation)), StringComparison.Ordinal);
        var gone = await shop.Client.WhyAsync("sale", "6", null, Cancellation);
        Assert.Equal(["gone"], gone.Notes);
        Assert.Contains("groups in vip", Text(gone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_run_whose_working_tables_are_dropped_nothing_is_guessed()
    {
        await using var shop = await OpenAsync();
        await shop.Client.ActAsync("sale", "purge", Cancellation);
        var why = await shop.Client.WhyAsync("sale", "4", null, Cancellation);
        Assert.All(why.Steps, s => Assert.Equal("purged", s.State));
    }

    [Fact]
    public async Task A_key_of_several_columns_is_written_with_colons_and_another_dimension_is_named()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("data/line.csv", "number,line,customer_id,amount\n10,1,1,5\n10,2,2,50\n"),
            ("model/line.model", "entity line { key = [number, line]  link buyer { one = customer  on = customer_id == customer.id } }"),
            ("campaigns/lines.campaign",
            """
            campaign lines {
              activity dear : build-audience { query = from line where amount > 20 }
              activity buyers : change-dimension { input = dear  to = buyer }
            }
            """));
        await shop.StartAsync("lines");
        await shop.EndedAsync("lines");
        Assert.Equal("dear out: amount > 20 [amount 5]; buyers other", Text(await shop.Client.WhyAsync("lines", "10:1", null, Cancellation)));
        Assert.Equal("dear other; buyers in result", Text(await shop.Client.WhyAsync("lines", "2", "customer", Cancellation)));
        Assert.Equal("dear other; buyers out: nobody", Text(await shop.Client.WhyAsync("lines", "1", "customer", Cancellation)));
        var problem = (await Assert.ThrowsAsync<ProblemException>(() => shop.Client.WhyAsync("lines", "10", null, Cancellation))).Problem;
        Assert.Equal("a key has 2 parts here, number:line, and not 1", problem.Message);
    }

    [Fact]
    public async Task Of_a_loop_the_last_round_is_told_and_what_it_turned_away_had_come_back()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("data/customer.csv", Customers),
            ("campaigns/rounds.campaign",
            """
            campaign rounds {
              activity french : build-audience { query = from customer where country == "FR" }
              activity best : split {
                input = french
                branch half { size = 50%  order = [spend desc] }
              }
              activity again : jump { input = best.half  to = best  times = 1 }
            }
            """));
        await shop.StartAsync("rounds");
        await shop.EndedAsync("rounds");
        Assert.Equal("french in result; best in half; again in result", Text(await shop.Client.WhyAsync("rounds", "1", null, Cancellation)));
        Assert.Equal("french in result; best out: limit 2 [spend 700.00]; again not_reached", Text(await shop.Client.WhyAsync("rounds", "3", null, Cancellation)));
        Assert.Equal("french in result; best not_reached; again not_reached", Text(await shop.Client.WhyAsync("rounds", "8", null, Cancellation)));
    }

    private static async Task<HostedShop> OpenAsync()
    {
        var shop = await HostedShop.OpenAsync(
            ("data/customer.csv", Customers),
            ("model/shop.model", "entity customer { key = id  filter european { where = country in [\"FR\", \"DE\"] } }"),
            ("campaigns/sale.campaign", Sale));
        await shop.StartAsync("sale");
        await shop.EndedAsync("sale");
        return shop;
    }

    private async Task<string> WhyAsync(string key) => Text(await sale.Shop.Client.WhyAsync("sale#1", key, null, Cancellation));

    private async Task<Problem> ProblemAsync(string key, string? of) =>
        (await Assert.ThrowsAsync<ProblemException>(() => sale.Shop.Client.WhyAsync("sale", key, of, Cancellation))).Problem;

    private static string Text(Why why) => string.Join("; ", why.Steps.Select(s =>
        $"{s.Activity} {s.State}" + (s.To.Count == 0 ? "" : $" {string.Join(", ", s.To)}")
        + string.Concat(s.Reasons.Select(r => (s.State == "in" ? $", not {r.Output}" : "") + ": " + Text(r)))));

    private static string Text(WhyReason reason) =>
        string.Join(' ', ((string[])[reason.Kind == "condition" ? "" : reason.Kind, reason.Text]).Where(t => t.Length > 0))
        + (reason.Values.Count == 0 ? "" : $" [{string.Join(", ", reason.Values.Select(v => $"{v.Expression} {(v.Value.ValueKind switch { JsonValueKind.Null => "empty", JsonValueKind.String => v.Value.GetString(), _ => v.Value.GetRawText() })}"))}]");

    /// <summary>The sale, run once.</summary>
    public sealed class SaleRun : IAsyncLifetime
    {
        internal HostedShop Shop { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Shop = await OpenAsync();

        public ValueTask DisposeAsync() => Shop.DisposeAsync();
    }
}
