using Jalon.Api;
using Jalon.Host.Campaigns;
using Jalon.Host.Execution;
using Jalon.Host.Store;
using Jalon.Host.Store.Sqlite;
using Jalon.Host.Tests.Plugins;
using Jalon.Host.Tests.Server;
using Jalon.Host.Workspace;
using Jalon.Runs;
using NodaTime;

namespace Jalon.Host.Tests.Campaigns;

/// <summary>Working tables are kept as long as the campaign says, and no longer.</summary>
public class RetentionTests
{
    private const string Kept =
        """
        campaign kept {
          retention = 7 days
          activity people : build-audience { query = from customer }
          activity french : build-audience { query = from people where country == "FR"  keep_result = true }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_of_a_run_go_when_they_have_been_kept_long_enough_but_for_those_that_are_to_stay()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/kept.campaign", Kept));
        await shop.StartAsync("kept");
        var ended = Instant.FromDateTimeOffset((await shop.EndedAsync("kept")).EndedAt!.Value);
        await shop.StopAsync();

        await SweepAsync(shop, ended + Duration.FromDays(6));
        await shop.HostAsync();
        Assert.Equal(3, (await shop.Client.PreviewAsync("kept", "people", 10, Cancellation)).Values.Count);
        await shop.StopAsync();

        Assert.Equal([new RunId("kept", 1)], await SweepAsync(shop, ended + Duration.FromDays(7)));
        Assert.Empty(await SweepAsync(shop, ended + Duration.FromDays(8)));
        await shop.HostAsync();
        var gone = await Assert.ThrowsAsync<ProblemException>(() => shop.Client.PreviewAsync("kept", "people", 10, Cancellation));
        Assert.Equal("the rows of people.result were dropped with the working tables of kept#1; its counts are kept", gone.Problem.Message);
        Assert.Equal(2, (await shop.Client.PreviewAsync("kept", "french", 10, Cancellation)).Values.Count);
        Assert.Equal(3, (await shop.Client.RunAsync("kept", Cancellation)).Activities[0].Outputs[0].Rows);
        Assert.Equal("working tables dropped but for french", (await shop.Client.AuditAsync("kept", null, 1, Cancellation))[0].After);

        Assert.Equal("done", (await shop.Client.ActAsync("kept", "purge", Cancellation)).Result);
        await Assert.ThrowsAsync<ProblemException>(() => shop.Client.PreviewAsync("kept", "french", 10, Cancellation));
        Assert.Equal("already", (await shop.Client.ActAsync("kept", "purge", Cancellation)).Result);
    }

    [Fact]
    public async Task A_purge_drops_all_tables_at_once_and_once()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/kept.campaign", Kept));
        await shop.StartAsync("kept");
        await shop.EndedAsync("kept");
        Assert.Equal("done", (await shop.Client.ActAsync("kept", "purge", Cancellation)).Result);
        Assert.Equal("already", (await shop.Client.ActAsync("kept", "purge", Cancellation)).Result);
        var gone = await Assert.ThrowsAsync<ProblemException>(() => shop.Client.PreviewAsync("kept", "french", 10, Cancellation));
        Assert.Equal("the rows of french.result were dropped with the working tables of kept#1; its counts are kept", gone.Problem.Message);
        Assert.All((await shop.Client.WhyAsync("kept", "1", null, Cancellation)).Steps, s => Assert.Equal("purged", s.State));
        Assert.False(File.Exists(shop.At(".jalon/runs/kept/1.duckdb")), "a question left a file of no tables");
    }

    [Fact]
    public async Task A_host_that_lost_its_lease_drops_nothing_that_it_finds_due()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/kept.campaign", Kept));
        await shop.StartAsync("kept");
        var ended = Instant.FromDateTimeOffset((await shop.EndedAsync("kept")).EndedAt!.Value);
        await shop.StopAsync();

        var due = ended + Duration.FromDays(7);
        await Assert.ThrowsAsync<FencedWriteException>(() => SweepAsync(shop, due, (store, lease) => store.Leases.End(lease.Owner)));
        await shop.HostAsync();
        Assert.Equal(3, (await shop.Client.PreviewAsync("kept", "people", 10, Cancellation)).Values.Count);
        await shop.StopAsync();
        Assert.Equal([new RunId("kept", 1)], await SweepAsync(shop, due));
    }

    [Theory]
    [InlineData("ann", false)]
    [InlineData(WorkingTables.Retention, true)]
    public async Task What_was_given_up_before_a_host_was_gone_is_dropped_by_whoever_comes_next(string by, bool stays)
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/kept.campaign", Kept));
        await shop.StartAsync("kept");
        var ended = Instant.FromDateTimeOffset((await shop.EndedAsync("kept")).EndedAt!.Value);
        await shop.StopAsync();

        var run = new RunId("kept", 1);
        using (var store = new SqliteStore(shop.At(".jalon/store.db")))
        {
            await using var lease = new Lease(store.Leases, TimeProvider.System);
            Assert.True(store.Campaigns.Commit(lease.Owner, commit =>
            {
                commit.Audit(new AuditRow(0, ended, by, "purge", "kept", run.ToString(), null, "working tables dropped"));
                return commit.GiveUp(run, ended, ended + Duration.FromHours(1)) && !commit.GiveUp(run, ended, ended + Duration.FromHours(1));
            }));
        }

        Assert.Empty(await SweepAsync(shop, ended + Duration.FromMinutes(59)));
        Assert.Equal([run], await SweepAsync(shop, ended + Duration.FromHours(1)));
        Assert.Empty(await SweepAsync(shop, ended + Duration.FromDays(8)));
        await using var workspace = new OpenWorkspace(new WorkspaceFolder(shop.Folder), Gallery.Shipped);
        await using var session = await workspace.Engine.OpenAsync("kept/1", Cancellation);
        Assert.False(await session.ExistsAsync("people/1/1/result", Cancellation));
        Assert.Equal(stays, await session.ExistsAsync("french/1/1/result", Cancellation));
    }

    [Theory]
    [InlineData("30 days", "2026-11-24T09:00:00Z", "2026-12-24T09:00:00Z")]
    [InlineData("1 month", "2026-01-31T09:00:00Z", "2026-02-28T09:00:00Z")]
    [InlineData("2 weeks", "2026-10-20T09:00:00Z", "2026-11-03T10:00:00Z")]
    [InlineData("12 hours", "2026-10-24T20:00:00Z", "2026-10-25T08:00:00Z")]
    public void Days_go_by_the_calendar_of_the_zone_and_hours_by_the_clock(string kept, string ended, string until)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        Assert.Equal(At(until), Retention.Until(Retention.Read(kept)!, At(ended), zone));

        static Instant At(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
    }

    [Theory]
    [InlineData("thirty days")]
    [InlineData("-1 days")]
    [InlineData("30")]
    [InlineData("30 days ")]
    public void What_is_no_stretch_of_time_is_refused(string text) => Assert.Null(Retention.Read(text));

    private static async Task<IReadOnlyList<RunId>> SweepAsync(HostedShop shop, Instant now, Action<SqliteStore, Lease>? before = null)
    {
        await using var workspace = new OpenWorkspace(new WorkspaceFolder(shop.Folder), Gallery.Shipped);
        using var store = new SqliteStore(Path.Combine(workspace.Folder.State, "store.db"));
        var due = store.Campaigns.Due(now).Purges;
        await using var lease = new Lease(store.Leases, TimeProvider.System);
        before?.Invoke(store, lease);
        await new WorkingTables(workspace, store, lease, new StandingClock(now)).SweepAsync(due, Cancellation);
        return due;
    }

    private sealed class StandingClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
