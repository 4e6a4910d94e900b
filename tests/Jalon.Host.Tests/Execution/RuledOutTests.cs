using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Execution;

/// <summary>Transitions that were ruled out, read by activities that run all the same.</summary>
public class RuledOutTests
{
    [Theory]
    [InlineData("from customer where id not in (from ways.nobody select id)")]
    [InlineData("from customer where count(from ways.nobody where id == outer.id) == 0")]
    [InlineData("from customer derive n = count(from ways.nobody) where n == 0")]
    public async Task What_was_ruled_out_has_no_rows_wherever_a_query_reads_it(string query)
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/c.campaign",
            $$"""
            campaign c {
              activity people : build-audience { query = from customer }
              activity ways : split {
                input = people
                branch nobody { where = id > 99  skip_empty = true }
                rest = others
              }
              activity after : build-audience { query = {{query}} where id in (from ways.others select id) }
            }
            """));
        await shop.StartAsync("c");
        var run = await shop.EndedAsync("c");
        Assert.True(run.Status == "completed", run.Error);
        Assert.Equal(3, run.Activities.Single(a => a.Name == "after").Outputs[0].Rows);
    }
}
