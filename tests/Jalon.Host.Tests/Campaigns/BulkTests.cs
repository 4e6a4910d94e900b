using Jalon.Api;
using Jalon.Api.Campaigns;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Campaigns;

/// <summary>One request of several campaigns: what is foretold is what is done.</summary>
public class BulkTests
{
    private const string Held =
        """
        campaign NAME {
          tags = ["retail", "night"]
          activity people : build-audience { query = from customer }
          activity french : split { input = people  branch fr { where = country == "FR" } }
          gate people { require = rows > 2 }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("status == \"with_error\"", "a b")]
    [InlineData("status == \"with_error\" and \"retail\" in tags and name != \"a\"", "b")]
    [InlineData("\"retail\" in tags", "a b")]
    [InlineData("not \"retail\" in tags", "quick slow")]
    [InlineData("version is empty", "quick")]
    [InlineData("last_run_at > now() - 1 hour and error is empty", "slow")]
    [InlineData("error contains \"gate\" or activity == \"pause\"", "a b slow")]
    [InlineData("rows > 1000", "")]
    public async Task A_condition_of_the_language_chooses_campaigns(string where, string chosen)
    {
        await using var shop = await OpenAsync();
        var answer = await shop.Client.BulkAsync(new BulkRequest("pause", where, DryRun: true), Cancellation);
        Assert.Equal(chosen, string.Join(' ', answer.Outcomes.Select(o => o.Campaign)));
    }

    [Theory]
    [InlineData("state == 1", "JAL0201")]
    [InlineData("status == \"with_error\" limit 1", null)]
    [InlineData("status = \"with_error\"", "JAL0102")]
    public async Task A_condition_that_is_none_is_told_where_it_stands(string where, string? code)
    {
        await using var shop = await HostedShop.OpenAsync();
        var problem = (await Assert.ThrowsAsync<ProblemException>(() => shop.Client.BulkAsync(new BulkRequest("pause", where, DryRun: true), Cancellation))).Problem;
        Assert.Equal(code is null ? "usage" : "invalid", problem.Kind);
        if (code is not null)
            Assert.Equal(code, problem.Diagnostics[0].Code);
    }

    [Fact]
    public async Task What_was_foretold_is_done_and_nothing_else()
    {
        await using var shop = await OpenAsync();
        shop.Write("data/customer.csv", "id,email,country\n1,a@example.com,FR\n2,b@example.com,DE\n3,c@example.com,FR\n4,d@example.com,FR\n");
        var foretold = await shop.Client.BulkAsync(new BulkRequest("retry", "version is not empty", DryRun: true), Cancellation);
        Assert.Equal(["a: will", "b: will", "slow: already"], foretold.Outcomes.Select(o => $"{o.Campaign}: {o.Result}"));
        Assert.Equal(["people", "french"], foretold.Outcomes[0].Runs);
        Assert.Equal("tasks held by an error are tried again; earlier results are kept", foretold.Outcomes[0].Text);

        var again = await shop.Client.BulkAsync(new BulkRequest("retry", "version is not empty", DryRun: true), Cancellation);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(foretold), System.Text.Json.JsonSerializer.Serialize(again));
        Assert.Equal("with_error", (await shop.Client.CampaignAsync("a", Cancellation)).Status);

        var done = await shop.Client.BulkAsync(new BulkRequest("retry", "version is not empty", DryRun: false, ["a", "slow"]), Cancellation);
        Assert.Equal(["a: done", "slow: already"], done.Outcomes.Select(o => $"{o.Campaign}: {o.Result}"));
        Assert.Equal("completed", (await shop.UntilAsync("a", r => r.Status == "completed")).Status);
        Assert.Equal("with_error", (await shop.Client.CampaignAsync("b", Cancellation)).Status);
    }

    [Fact]
    public async Task What_one_campaign_refuses_keeps_the_others_from_nothing()
    {
        await using var shop = await OpenAsync();
        await shop.Client.BulkAsync(new BulkRequest("stop", "name == \"a\"", DryRun: false), Cancellation);
        var done = await shop.Client.BulkAsync(new BulkRequest("archive", "name in [\"a\", \"b\", \"quick\"]", DryRun: false), Cancellation);
        Assert.Equal(
            ["a: done", "b: refused, a run is under way; stop it first", "quick: refused, a draft is not archived; delete it"],
            done.Outcomes.Select(o => $"{o.Campaign}: {o.Result}{(o.Result == "refused" ? ", " + o.Text : "")}"));
        Assert.Equal("archived", (await shop.Client.CampaignAsync("a", Cancellation)).Status);
    }

    private static async Task<HostedShop> OpenAsync()
    {
        var shop = await HostedShop.OpenAsync(
            ("campaigns/a.campaign", Held.Replace("NAME", "a", StringComparison.Ordinal)),
            ("campaigns/b.campaign", Held.Replace("NAME", "b", StringComparison.Ordinal)),
            ("campaigns/quick.campaign", HostedShop.Quick),
            ("campaigns/slow.campaign", HostedShop.Slow));
        shop.Write("data/customer.csv", "id,email,country\n1,a@example.com,FR\n2,b@example.com,DE\n");
        foreach (var name in new[] { "a", "b", "slow" })
            await shop.StartAsync(name);
        await shop.EndedAsync("a");
        await shop.EndedAsync("b");
        await shop.WaitingAsync("slow");
        return shop;
    }
}
