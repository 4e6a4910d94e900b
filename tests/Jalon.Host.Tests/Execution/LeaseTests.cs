using Jalon.Host.Execution;
using Jalon.Host.Store;
using Jalon.Host.Store.Sqlite;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Execution;

public sealed class LeaseTests : IDisposable
{
    private static readonly DateTimeOffset Began = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jalon-lease-");
    private readonly SqliteStore _store;
    private readonly MovedTime _mine = new(Began);
    private readonly MovedTime _theirs = new(Began);

    public LeaseTests() => _store = new SqliteStore(Path.Combine(_folder.FullName, "store.db"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_host_that_is_heard_of_keeps_its_workspace_for_ever()
    {
        await using var mine = new Lease(_store.Leases, _mine);
        await using var theirs = new Lease(_store.Leases, _theirs);
        mine.Serve("shop");
        for (var beats = 1; beats <= 20; beats++)
        {
            await PassAsync(_mine, Lease.Beat);
            _theirs.Pass(Lease.Beat);
            Assert.Contains("another host holds shop", Assert.Throws<Host.Words.SaidProblemException>(() => theirs.Serve("shop")).Message, StringComparison.Ordinal);
            Assert.False(theirs.IsGone(mine.Owner));
        }
    }

    [Fact]
    public async Task A_host_that_was_not_heard_of_for_the_length_of_its_lease_is_taken_over_and_told()
    {
        await using var mine = new Lease(_store.Leases, _mine);
        await using var theirs = new Lease(_store.Leases, _theirs);
        mine.Serve("shop");
        _theirs.Pass(TimeSpan.FromSeconds(29));
        Assert.Throws<Host.Words.SaidProblemException>(() => theirs.Serve("shop"));
        _theirs.Pass(TimeSpan.FromSeconds(1));
        theirs.Serve("shop");
        Assert.True(theirs.WasTakenOver);
        Assert.True(theirs.IsGone(mine.Owner));
        Assert.Throws<FencedWriteException>(() => _store.Campaigns.Commit(mine.Owner, _ => 0));

        while (!mine.Lost.IsCompleted)
        {
            _mine.Pass(Lease.Beat);
            await Task.Yield();
        }

        Assert.Contains("has taken over", await mine.Lost.WaitAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(theirs.Owner, _store.Leases.Serving()!.Owner);
    }

    [Fact]
    public async Task A_host_that_slept_goes_on_where_nobody_took_over()
    {
        await using var mine = new Lease(_store.Leases, _mine);
        mine.Serve("shop");
        await PassAsync(_mine, TimeSpan.FromHours(8));
        Assert.False(mine.Lost.IsCompleted);
        Assert.True(_store.Campaigns.Commit(mine.Owner, _ => true));
    }

    [Fact]
    public async Task A_lease_that_was_ended_is_free_at_once_and_its_token_is_never_given_again()
    {
        string first;
        await using (var mine = new Lease(_store.Leases, _mine))
        {
            mine.Serve("shop");
            first = mine.Owner;
        }

        await using var theirs = new Lease(_store.Leases, _theirs);
        theirs.Serve("shop");
        Assert.False(theirs.WasTakenOver && theirs.Owner == first);
        Assert.NotEqual(first, theirs.Owner);
        Assert.True(theirs.IsGone(first));
    }

    [Fact]
    public async Task A_host_that_owns_nothing_has_no_lease()
    {
        await using (new Lease(_store.Leases, _mine))
            Assert.Null(_store.Leases.Serving());
        await using var verb = new Lease(_store.Leases, _mine);
        await using var serving = new Lease(_store.Leases, _theirs);
        Assert.EndsWith("#1", verb.Owner, StringComparison.Ordinal);
        serving.Serve("shop");
        Assert.False(serving.IsGone(verb.Owner));
    }

    // Until the beat that the time brought is over, and the next one slept for.
    private static async Task PassAsync(MovedTime time, TimeSpan by)
    {
        await AsleepAsync();
        time.Pass(by);
        await AsleepAsync();

        async Task AsleepAsync()
        {
            while (!time.HasSleepers)
                await Task.Yield();
        }
    }
}
