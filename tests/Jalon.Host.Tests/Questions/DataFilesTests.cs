using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Questions;

/// <summary>Data files as a host that runs on sees them come, change and go; and what it says of those that are wrong.</summary>
public class DataFilesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_file_is_a_table_at_the_next_question()
    {
        await using var shop = await HostedShop.OpenAsync();
        Assert.Equal("JAL0206", (await WrongAsync(shop, "from visit")).Diagnostics[0].Code);
        shop.Write("data/visit.csv", "id,page\n1,home\n");
        Assert.Equal(1, await CountAsync(shop, "from visit"));
    }

    [Fact]
    public async Task A_changed_file_is_read_anew_with_its_new_columns()
    {
        await using var shop = await HostedShop.OpenAsync();
        Assert.Equal(3, await CountAsync(shop, "from customer"));
        shop.Write("data/customer.csv", "id,email,city\n7,z@example.com,Lyon\n");
        Assert.Equal(1, await CountAsync(shop, "from customer where city == \"Lyon\""));
    }

    [Fact]
    public async Task A_file_that_is_gone_is_no_table_any_more()
    {
        await using var shop = await HostedShop.OpenAsync(("data/visit.csv", "id,page\n1,home\n"));
        Assert.Equal(1, await CountAsync(shop, "from visit"));
        File.Delete(shop.At("data/visit.csv"));
        Assert.Equal("JAL0206", (await WrongAsync(shop, "from visit")).Diagnostics[0].Code);
        shop.Write("data/visit.csv", "id,page\n1,home\n2,cart\n");
        Assert.Equal(2, await CountAsync(shop, "from visit"));
    }

    [Fact]
    public async Task A_file_outside_of_the_data_folder_is_seen_to_come_and_change_too()
    {
        await using var shop = await HostedShop.OpenAsync();
        await WrongAsync(shop, "from file \"lists/stop.csv\"");
        shop.Write("lists/stop.csv", "email\na@example.com\n");
        Assert.Equal(1, await CountAsync(shop, "from file \"lists/stop.csv\""));
        shop.Write("lists/stop.csv", "email\na@example.com\nb@example.com\n");
        Assert.Equal(2, await CountAsync(shop, "from file \"lists/stop.csv\""));
    }

    [Fact]
    public async Task A_run_reads_a_list_as_it_is_when_it_starts()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("lists/stop.csv", "email\na@example.com\n"),
            ("campaigns/c.campaign", "campaign c { activity stop : load-file { path = \"lists/stop.csv\"  key = email } }"));
        await shop.StartAsync("c");
        Assert.Equal(1, (await shop.EndedAsync("c")).Activities[0].Outputs[0].Rows);
        shop.Write("lists/stop.csv", "email\na@example.com\nb@example.com\n");
        await shop.StartAsync("c");
        Assert.Equal(2, (await shop.EndedAsync("c")).Activities[0].Outputs[0].Rows);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_troubles_those_alone_who_ask_for_it()
    {
        await using var shop = await HostedShop.OpenAsync(("data/broken.csv", "id,id\n1,2\n"), ("data/broken.duckdb", "no database"));
        Assert.Equal(3, await CountAsync(shop, "from customer"));
        Assert.Contains("broken.csv", (await WrongAsync(shop, "from broken")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_of_a_row_is_the_one_that_an_editor_shows()
    {
        await using var shop = await HostedShop.OpenAsync(("lists/a.csv", "id,note\n1,\"two\nlines\"\n\n2,one\nx,bad\n"));
        Assert.Equal(["2", "5", "6"], await ColumnAsync(shop, "from file \"lists/a.csv\" select line"));
    }

    [Fact]
    public async Task A_rejected_row_is_named_by_its_line_though_a_cell_before_it_has_several()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("lists/a.csv", "id,note\n1,\"two\nlines\"\n2,one,two many\n3,\"more\nlines\"\n4,good\nx,\"5\" pipe\n6,good\n"),
            ("campaigns/c.campaign",
            """
            campaign c {
              activity list : load-file { path = "lists/a.csv"  column id { type = int } }
              activity bad : extract-file { input = list.rejects  path = "out/bad.csv"  columns = [line, text] }
            }
            """));
        await shop.StartAsync("c");
        var run = await shop.EndedAsync("c");
        Assert.True(run.Status == "completed", run.Error);
        Assert.Equal("line,text\n4,\"2,one,two many\"\n8,\"x,\"\"5\"\" pipe\"\n", await File.ReadAllTextAsync(shop.At("out/bad.csv"), Cancellation));
    }

    [Fact]
    public async Task A_broken_row_is_named_by_its_line_though_a_cell_before_it_has_several()
    {
        await using var shop = await HostedShop.OpenAsync(("data/visit.csv", "id,page\n1,\"ho\nme\"\n2,\"x\ny\"\n3,a,b\n"));
        Assert.Contains("data/visit.csv', line 6", (await WrongAsync(shop, "from visit")).Message, StringComparison.Ordinal);
        Assert.Contains("data/visit.csv', line 6", (await WrongAsync(shop, "from file \"data/visit.csv\"")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_is_not_utf8_gives_one_error_with_file_and_line()
    {
        await using var shop = await HostedShop.OpenAsync();
        shop.Write("data/visit.csv", [.. "id,page\n1,\"ho\nme\"\n2,caf"u8, 0xE9, .. "\n"u8]);
        foreach (var query in (string[])["from visit", "from file \"data/visit.csv\""])
        {
            var problem = await WrongAsync(shop, query);
            Assert.Equal("JAL0016", problem.Code);
            Assert.Contains("'data/visit.csv', line 4, is not UTF-8", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_campaign_that_is_not_utf8_gives_one_error_with_file_and_line_and_leaves_the_others()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/good.campaign", HostedShop.Quick));
        shop.Write("campaigns/bad.campaign", [.. "campaign bad {\n  # caf"u8, 0xE9, .. "\n}\n"u8]);
        var said = Assert.Single((await shop.Client.CheckAsync(new CheckRequest([]), Cancellation)).Diagnostics);
        Assert.Equal(("JAL0016", "campaigns/bad.campaign", 2, 8), (said.Code, said.File, said.Line, said.Column));
        Assert.Equal(["quick"], (await shop.Client.CampaignsAsync(Cancellation)).Campaigns.Select(c => c.Name));
        var problem = (await Assert.ThrowsAsync<ProblemException>(() => shop.Client.PlanAsync("campaigns/bad.campaign", Cancellation))).Problem;
        Assert.Equal("JAL0016", Assert.Single(problem.Diagnostics).Code);
    }

    private static async Task<long> CountAsync(HostedShop shop, string query) =>
        (await shop.Client.QueryAsync(new QueryRequest(query), Cancellation)).Rows!.Values.Count;

    private static async Task<IEnumerable<string>> ColumnAsync(HostedShop shop, string query) =>
        (await shop.Client.QueryAsync(new QueryRequest(query), Cancellation)).Rows!.Values.Select(r => r[0].ToString());

    private static async Task<Problem> WrongAsync(HostedShop shop, string query) =>
        (await Assert.ThrowsAsync<ProblemException>(() => CountAsync(shop, query))).Problem;
}
