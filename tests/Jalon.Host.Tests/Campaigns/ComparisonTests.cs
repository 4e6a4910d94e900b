using Jalon.Api;
using Jalon.Api.Campaigns;
using Jalon.Host.Campaigns;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Campaigns;

/// <summary>Two versions side by side.</summary>
public class ComparisonTests
{
    private const string First =
        """
        campaign sale "Sale" {
          retention = 7 days
          activity people : build-audience { query = from customer }
          activity french : build-audience { query = from people where country == "FR" }
          activity out : extract-file { input = french  path = "out/people.csv" }
        }
        """;

    private const string Second =
        """
        campaign sale "Sale" {
          retention = 9 days
          activity people : build-audience { query = from customer where id > 1 }
          activity german : build-audience { query = from people where country == "DE" }
          activity out : extract-file { input = german  path = "out/people.csv" }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Activities_are_told_apart_by_what_became_of_them()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/sale.campaign", First));
        await shop.Client.ActAsync("sale", "publish", Cancellation);
        shop.Write("campaigns/sale.campaign", Second);
        var diff = await shop.Client.DiffAsync("sale@1", "sale", true, Cancellation);
        Assert.Equal(
            ["removed french", "changed people", "added german", "rewired out: french.result -> german.result"],
            diff.Activities.Select(a => $"{a.Change} {a.Name}{(a.Change == "rewired" ? $": {string.Join(' ', a.InputsBefore)} -> {string.Join(' ', a.InputsAfter)}" : "")}"));
        Assert.Equal(["- retention = 7 days", "+ retention = 9 days"], Changed(diff.Settings));
        Assert.Contains("+ activity people : build-audience { query = from customer where id > 1 }", Changed(diff.Activities[1].Lines).Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))), StringComparer.Ordinal);
        Assert.Equal(
            [new CountDiff("people", 3, 2), new CountDiff("french", 2, null), new CountDiff("german", null, 1)],
            diff.Counts);
        Assert.False(Directory.Exists(shop.At("out")));
    }

    [Fact]
    public async Task Counts_behind_a_way_that_may_not_be_taken_say_which()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/ways.campaign",
            """
            campaign ways {
              activity people : build-audience { query = from customer }
              activity weigh : test { input = people  branch few { when = rows < 10 }  otherwise = many }
              activity french : build-audience { input = weigh.few  query = where country == "FR" }
              activity rest : build-audience { input = weigh.many  query = where true }
              activity all : combine { union = [french, rest] }
            }
            """));
        var diff = await shop.Client.DiffAsync("ways", "ways", true, Cancellation);
        Assert.Equal(
            [
                new CountDiff("people", 3, 3), new CountDiff("french", 2, 2) { If = "weigh.few" }, new CountDiff("rest", 3, 3) { If = "weigh.many" },
                new CountDiff("all", 3, 3) { If = "weigh.few, weigh.many" },
            ],
            diff.Counts);
    }

    [Fact]
    public async Task The_same_text_does_not_differ_however_it_is_laid_out()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", HostedShop.Quick));
        await shop.Client.ActAsync("quick", "publish", Cancellation);
        shop.Write("campaigns/quick.campaign", "campaign quick {\n\n   activity people   : build-audience { query = from customer }\n}");
        var diff = await shop.Client.DiffAsync("quick@1", "campaigns/quick.campaign", false, Cancellation);
        Assert.Empty(diff.Activities);
        Assert.Empty(diff.Settings);
        Assert.Empty(diff.Counts);
    }

    [Fact]
    public async Task What_is_not_there_is_named()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", HostedShop.Quick));
        Assert.Equal("quick has no version 1; jalon history quick shows them", (await Assert.ThrowsAsync<ProblemException>(() => shop.Client.DiffAsync("quick@1", "quick", false, Cancellation))).Message);
        Assert.Equal("not_found", (await Assert.ThrowsAsync<ProblemException>(() => shop.Client.DiffAsync("quick", "slow", false, Cancellation))).Problem.Kind);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("a b", "a b", "")]
    [InlineData("a b c", "a c", " a -b  c")]
    [InlineData("a c", "a b c", " a +b  c")]
    [InlineData("a b", "c d", "-a -b +c +d")]
    public void Lines_that_both_have_stay(string before, string after, string diff) => Assert.Equal(
        diff, string.Join(' ', LineDiff.Of(Words(before), Words(after)).Select(l => l.Sign + l.Text)));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Changed(IEnumerable<DiffLine> lines) => lines.Where(l => l.Sign != " ").Select(l => $"{l.Sign} {l.Text.Trim()}");
}
