using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Questions;

public class QueryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("from customer", 2, "1 2", true)]
    [InlineData("from customer", 3, "1 2 3", false)]
    [InlineData("from customer", 0, "", true)]
    [InlineData("from customer where id > 9", 0, "", false)]
    [InlineData("from customer order by email desc", 1, "3", true)]
    [InlineData("from customer order by email desc select id", 2, "3 2", true)]
    [InlineData("from customer select id", 2, "1 2", true)]
    [InlineData("from customer order by email desc select id limit 2", 1, "3", true)]
    [InlineData("from customer order by email desc derive x = 1", 1, "3", true)]
    [InlineData("from customer order by email desc where country == \"FR\"", 1, "3", true)]
    public async Task No_more_rows_are_given_than_asked_for_and_it_is_said_whether_there_are_more(string query, int limit, string ids, bool truncated)
    {
        await using var shop = await HostedShop.OpenAsync();
        foreach (var inProcess in (bool[])[false, true])
        {
            var rows = (await shop.Client.QueryAsync(new QueryRequest(query, InProcess: inProcess, Limit: limit), Cancellation)).Rows!;
            Assert.Equal(ids, string.Join(' ', rows.Values.Select(r => r[0].ToString())));
            Assert.Equal((truncated, rows.Values.Count), (rows.Truncated, rows.Total));
        }
    }

    [Fact]
    public async Task A_limit_below_nothing_is_refused()
    {
        await using var shop = await HostedShop.OpenAsync();
        var refused = await Assert.ThrowsAsync<ProblemException>(() => shop.Client.QueryAsync(new QueryRequest("from customer", Limit: -1), Cancellation));
        Assert.Equal("usage", refused.Problem.Kind);
    }

    [Fact]
    public async Task Diagnostics_are_said_in_the_language_of_whoever_asks()
    {
        await using var shop = HostedShop.Closed();
        await shop.HostAsync(language: "fr");
        var wrong = await Assert.ThrowsAsync<ProblemException>(() => shop.Client.QueryAsync(new QueryRequest("from nobody"), Cancellation));
        Assert.Contains("erreur JAL", wrong.Problem.Diagnostics[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_names_steps_and_is_helped_with_them_and_a_lone_query_must_ask_something()
    {
        await using var shop = await HostedShop.OpenAsync();
        var named = await shop.Client.QueryAsync(new QueryRequest("let two = (from customer limit 2)", Lets: []), Cancellation);
        Assert.Null(named.Rows);
        Assert.Equal(["let two = (from customer limit 2)"], named.Lets);
        var rows = (await shop.Client.QueryAsync(new QueryRequest("from two", Lets: named.Lets), Cancellation)).Rows!;
        Assert.Equal("1 2", string.Join(' ', rows.Values.Select(r => r[0].ToString())));

        var help = await shop.Client.AssistAsync(new AssistRequest("from tw", 7, named.Lets), Cancellation);
        Assert.Equal((5, 7, "two", "step"), (help.Start, help.End, Assert.Single(help.Items).Text, help.Items[0].Kind));
        Assert.True((await shop.Client.AssistAsync(new AssistRequest("from two where", 14, named.Lets), Cancellation)).IsUnfinished);

        var refused = await Assert.ThrowsAsync<ProblemException>(() => shop.Client.QueryAsync(new QueryRequest("let two = (from customer limit 2)"), Cancellation));
        Assert.Equal("JAL0101", refused.Problem.Diagnostics[0].Code);
    }

    [Fact]
    public async Task Who_writes_a_file_is_helped_with_what_the_workspace_holds()
    {
        await using var shop = await HostedShop.OpenAsync();
        shop.Write("campaigns/quick.campaign", HostedShop.Quick);
        shop.Write("model/more.model", "entity person { table = \"customer\"  key = id }");

        Assert.Equal(["\"customer\""], await OfferedAsync(shop, "model/new.model", "entity client { table = cus|"));
        Assert.Equal(["email"], await OfferedAsync(shop, "model/shop.model", "entity customer { key = em|"));
        Assert.Equal(["person"], await OfferedAsync(shop, "model/shop.model", "entity customer { key = id  link self { one = per| } }"));
        Assert.Empty(await OfferedAsync(shop, "model/more.model", "entity client { table = \"customer\"  key = id  link self { one = per| } }"));
        Assert.Equal(["quick"], await OfferedAsync(shop, "campaigns/new.campaign", "campaign new { activity a : sub-campaign { campaign = | } }"));
        Assert.Equal(["customer"], await OfferedAsync(shop, "campaigns/new.campaign", "campaign new { activity a : build-audience { query = from cus|"));

        var here = await shop.Client.AssistAsync(new AssistRequest("entity customer { key = id }", 25, [], "model/shop.model"), Cancellation);
        Assert.Equal("id: int", here.Here?.Signature.Split(',')[0]);
        var outside = await Assert.ThrowsAsync<ProblemException>(() => OfferedAsync(shop, "../elsewhere.model", "|"));
        Assert.Equal("refused", outside.Problem.Kind);
    }

    private static async Task<IEnumerable<string>> OfferedAsync(HostedShop shop, string file, string text)
    {
        var caret = text.IndexOf('|', StringComparison.Ordinal);
        var found = await shop.Client.AssistAsync(new AssistRequest(text.Remove(caret, 1), caret, [], file), Cancellation);
        Assert.False(found.IsUnfinished);
        return found.Items.Select(i => i.Text);
    }
}
