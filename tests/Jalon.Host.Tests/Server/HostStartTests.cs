using System.Net.Sockets;
using Jalon.Api;
using Jalon.Host.Server;
using Jalon.Host.Tests.Plugins;

namespace Jalon.Host.Tests.Server;

public class HostStartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_done_can_be_scraped_as_figures()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", HostedShop.Quick));
        await shop.EndedAsync((await shop.StartAsync("quick")).Id);
        var figures = await shop.GetAsync("metrics");
        Assert.Matches(@"jalon_tasks_total\{[^}]*outcome=""done""[^}]*type=""build-audience""[^}]*\} [1-9]", figures);
        Assert.Matches(@"jalon_task_duration_seconds_count\{", figures);
        Assert.Matches(@"jalon_runs_ended_total\{[^}]*status=""completed""", figures);
        Assert.Matches(@"target_info\{[^}]*service_name=""jalon""", figures);
    }

    [Fact]
    public async Task The_socket_is_its_owners_and_his_groups()
    {
        await using var shop = await HostedShop.OpenAsync();
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite, File.GetUnixFileMode(shop.Socket));
        else
            Assert.Skip("no Unix modes here");
    }

    [Fact]
    public async Task A_second_host_on_a_workspace_is_refused_and_leaves_the_first_alone()
    {
        await using var shop = await HostedShop.OpenAsync();
        var problem = await RefusedAsync(new HostOptions(shop.Folder, shop.Socket, Gallery.Shipped, Serves: true));
        Assert.Equal("refused", problem.Kind);
        Assert.Contains("another host holds", problem.Message, StringComparison.Ordinal);
        Assert.Empty((await shop.Client.CampaignsAsync(Cancellation)).Campaigns);
    }

    [Fact]
    public async Task A_socket_on_which_somebody_answers_is_not_taken_away()
    {
        await using var first = await HostedShop.OpenAsync();
        await using var second = HostedShop.Closed();
        var problem = await RefusedAsync(new HostOptions(second.Folder, first.Socket, Gallery.Shipped, Serves: true));
        Assert.Contains("somebody listens on", problem.Message, StringComparison.Ordinal);
        Assert.Empty((await first.Client.CampaignsAsync(Cancellation)).Campaigns);
        await second.HostAsync();
    }

    [Fact]
    public async Task A_socket_that_a_killed_host_left_behind_is_replaced()
    {
        await using var shop = HostedShop.Closed();
        using (var left = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
            left.Bind(new UnixDomainSocketEndPoint(shop.Socket));
        if (!File.Exists(shop.Socket))
            await File.WriteAllTextAsync(shop.Socket, "", Cancellation);
        await shop.HostAsync();
        Assert.Empty((await shop.Client.CampaignsAsync(Cancellation)).Campaigns);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(200)]
    public async Task Where_it_cannot_listen_it_says_so_and_lets_go_of_the_workspace(int depth)
    {
        await using var shop = HostedShop.Closed();
        var nowhere = Path.Combine(Path.GetTempPath(), "none", new string('x', depth), "host.sock");
        var problem = await RefusedAsync(new HostOptions(shop.Folder, nowhere, Gallery.Shipped, Serves: true));
        Assert.Contains(nowhere, problem.Message, StringComparison.Ordinal);
        await shop.HostAsync();
    }

    [Fact]
    public async Task A_store_that_is_damaged_is_named_and_the_workspace_let_go()
    {
        await using var shop = HostedShop.Closed((".jalon/store.db", new string('x', 10_000)));
        var problem = await RefusedAsync(new HostOptions(shop.Folder, shop.Socket, Gallery.Shipped, Serves: true));
        Assert.Contains("damaged or no store", problem.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(shop.Socket));
        File.Delete(shop.At(".jalon/store.db"));
        await shop.HostAsync();
    }

    private static async Task<Problem> RefusedAsync(HostOptions options)
    {
        var refused = await Assert.ThrowsAnyAsync<ProblemException>(() => RunningHost.StartAsync(options, Cancellation));
        return refused.Problem;
    }
}
