using Jalon.Host.Store;
using Jalon.Host.Store.Sqlite;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Jalon.Host.Tests.Store;

public sealed class StoreTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 2, 0);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jalon-store-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "store.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Runs_of_a_campaign_are_numbered_from_one()
    {
        using var store = new SqliteStore(Path);
        Assert.Equal("spring#1", Begin(store).Run.ToString());
        Assert.Equal("spring#2", Begin(store).Run.ToString());
        Assert.Equal("other#1", Begin(store, campaign: "other").Run.ToString());
    }

    [Fact]
    public void Numbers_stay_apart_when_many_create_at_once()
    {
        using var store = new SqliteStore(Path);
        var made = Enumerable.Range(0, 20).AsParallel().Select(_ => Begin(store).Run.Number).Order().ToList();
        Assert.Equal(Enumerable.Range(1, 20), made);
    }

    [Fact]
    public void Whoever_begins_a_run_sees_the_last_one_and_may_refuse_in_the_same_commit()
    {
        using var store = new SqliteStore(Path);
        var first = Begin(store).Run;
        Assert.Throws<InvalidOperationException>(() => store.Begin(
            Version("spring"), Host(store), (last, run) => throw new InvalidOperationException($"{last!.Run} stands before {run}")));
        Assert.Equal(first, store.LastRun("spring"));
        Assert.Throws<InvalidOperationException>(() => store.Campaigns.Commit<int>(Host(store), commit =>
        {
            commit.Delete("spring");
            throw new InvalidOperationException("not this one");
        }));
        Assert.NotNull(store.Find(first));
    }

    [Fact]
    public void What_was_appended_is_read_back_after_a_restart()
    {
        RunState state;
        string owner;
        using (var store = new SqliteStore(Path))
            state = Begin(store, owner = Host(store));
        using (var store = new SqliteStore(Path))
        {
            var replayed = RunMachine.Replay(RunState.New(state.Run, state.Graph), store.Events(state.Run));
            Assert.Equal(state.Version, replayed.Version);
            Assert.Equal(state.Status, replayed.Status);
            Assert.Equal("in_progress", store.Find(state.Run)!.Row.Status);
            Assert.Equal([(state.Run, owner)], store.RunsToDrive());
            Assert.Equal(state.Run, store.LastRun("spring"));
        }
    }

    [Fact]
    public void A_commit_is_on_the_disk_before_anybody_hears_of_it()
    {
        using var store = new SqliteStore(Path);
        Begin(store);
        var (synchronous, journal) = new SqliteConnections(Path).Commit((connection, transaction) => (Read(connection, transaction, "synchronous"), Read(connection, transaction, "journal_mode")));
        // https://www.sqlite.org/pragma.html#pragma_synchronous: 2 is FULL.
        Assert.Equal(("2", "wal"), (synchronous, journal));

        static string Read(SqliteConnection connection, SqliteTransaction transaction, string pragma)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"PRAGMA {pragma}";
            return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
        }
    }

    [Fact]
    public void An_owner_that_was_replaced_writes_nothing()
    {
        using var store = new SqliteStore(Path);
        var (a, b) = (Host(store, "a"), Host(store, "b"));
        var state = Begin(store, a);
        Assert.False(store.TryTake(state.Run, b, owner => false));
        Assert.True(store.TryTake(state.Run, b, owner => owner == a));
        var paused = new RunPauseRequested(Now, "ann");
        Assert.Throws<FencedWriteException>(() => store.Append(state, RunMachine.Apply(state, paused), a, [paused], []));
        Assert.Single(store.Events(state.Run));
    }

    [Fact]
    public void Of_two_writers_with_one_expectation_one_is_refused()
    {
        using var store = new SqliteStore(Path);
        var owner = Host(store);
        var state = Begin(store, owner);
        var paused = new RunPauseRequested(Now, "ann");
        var after = RunMachine.Apply(state, paused);
        store.Append(state, after, owner, [paused], []);
        Assert.Throws<FencedWriteException>(() => store.Append(state, after, owner, [paused], []));
        Assert.Equal(2, store.Events(state.Run).Count);
    }

    [Fact]
    public void Log_lines_are_read_in_order_from_a_place_or_from_the_end()
    {
        using var store = new SqliteStore(Path);
        var run = Begin(store).Run;
        store.Log(run, Host(store), [.. Enumerable.Range(1, 10).Select(i => new LogRow(0, Now, "info", i % 2 == 0 ? "even" : null, $"line {i}"))]);
        var all = store.Logs(run, null, 0, int.MaxValue);
        Assert.Equal(10, all.Count);
        Assert.Equal(["line 9", "line 10"], store.Logs(run, null, 0, -2).Select(l => l.Message));
        Assert.Equal(["line 4", "line 6"], store.Logs(run, "even", all[2].Sequence, 2).Select(l => l.Message));
    }

    [Fact]
    public async Task Whoever_follows_is_told_of_each_commit_once()
    {
        using var store = new SqliteStore(Path);
        var told = new List<Change>();
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var follow = Task.Run(
            async () =>
            {
                await foreach (var change in store.Changes.After(0, enough.Token))
                {
                    told.Add(change);
                    if (change.Kind == "log")
                        return;
                }
            },
            enough.Token);
        var run = Begin(store).Run;
        store.Log(run, Host(store), [new LogRow(0, Now, "info", null, "hello")]);
        await follow;
        Assert.Contains(told, c => c.Kind == "run" && c.Run == run.ToString());
        Assert.Equal(told.Select(c => c.Sequence).Distinct().Order(), told.Select(c => c.Sequence));
    }

    // More of them than are kept at hand, written while they are read; some begin at the first, some somewhere, some come late.
    [Fact]
    public async Task All_who_follow_are_told_of_the_same_changes_in_the_same_order()
    {
        const int Writers = 4, Each = 400;
        using var store = new SqliteStore(Path);
        var host = Host(store);
        var run = Begin(store, host).Run;
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var followers = new[] { 0L, 0L, 3L, 700L }.Select(after => Task.Run(() => FollowAsync(after))).ToList();
        var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(
            () =>
            {
                for (var i = 0; i < Each; i++)
                    store.Log(run, host, [new LogRow(0, Now, "info", null, "line")]);
            })).ToList();
        followers.Add(Task.Run(async () =>
        {
            await writers[0];
            return await FollowAsync(0);
        }));
        await Task.WhenAll(writers);
        store.Campaigns.Commit(host, commit => commit.Delete("spring"));

        var all = store.ChangesAfter(0, int.MaxValue);
        Assert.True(all.Count > Writers * Each);
        foreach (var told in await Task.WhenAll(followers))
            Assert.Equal(all.Where(c => c.Sequence >= told[0].Sequence), told);

        async Task<List<Change>> FollowAsync(long after)
        {
            var told = new List<Change>();
            await foreach (var change in store.Changes.After(after, enough.Token))
            {
                told.Add(change);
                if (change is { Kind: "campaign", Sequence: > 1 })
                    break;
            }

            Assert.Equal(after + 1, told[0].Sequence);
            return told;
        }
    }

    [Fact]
    public void Deleting_a_campaign_leaves_no_row_of_it()
    {
        using var store = new SqliteStore(Path);
        var run = Begin(store).Run;
        Assert.Equal([run], store.Campaigns.Commit(Host(store), commit => commit.Delete("spring")));
        Assert.Null(store.Find(run));
        Assert.Empty(store.Events(run));
        Assert.Empty(store.Tasks(run));
    }

    [Fact]
    public void A_store_that_another_process_keeps_to_itself_says_so()
    {
        using var store = new SqliteStore(Path);
        using var other = new SqliteConnection($"Data Source={Path}");
        other.Open();
        using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        hold.ExecuteNonQuery();
        var fault = Assert.Throws<StoreFault>(() => Begin(store));
        Assert.Equal(StoreFaultKind.Locked, fault.Kind);
        Assert.Contains("locked by another process", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_store_is_left_alone_and_named()
    {
        File.WriteAllText(Path, "these are not the rows you are looking for, and there are enough of them to fill a header page");
        var fault = Assert.Throws<StoreFault>(() => new SqliteStore(Path));
        Assert.Equal(StoreFaultKind.Corrupt, fault.Kind);
        Assert.StartsWith("these are not", File.ReadAllText(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_store_is_unreachable()
    {
        Directory.CreateDirectory(Path);
        Assert.Equal(StoreFaultKind.Unreachable, Assert.Throws<StoreFault>(() => new SqliteStore(Path)).Kind);
    }

    [Fact]
    public void The_file_is_its_owners_alone()
    {
        using var store = new SqliteStore(Path);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        else
            Assert.Skip("no Unix modes here");
    }

    private static PublishedVersion Version(string campaign) =>
        new(campaign, null, $"campaigns/{campaign}.campaign", "campaign {}", "UTC", "{}", "digest");

    // The name under which a host of a process owns and writes.
    private static string Host(IRunStore store, string process = "a") => store.Leases.Begin(process, Now, Now + Duration.FromSeconds(30)).Owner;

    private static RunState Begin(IRunStore store, string? owner = null, string campaign = "spring")
    {
        var graph = new Graph("digest", [new ActivityNode(new ActivityName("buyers"), ActivityKind.Set) { Outputs = [new ActivityOutput("result")] }]);
        var started = new RunStarted(Now, "digest", RulesVersion.Current, "ann", new Dictionary<string, string> { ["minimum"] = "500" });
        return store.Begin(Version(campaign), owner ?? Host(store), (_, run) =>
        {
            var before = RunState.New(run, graph);
            return new Beginning(before, RunMachine.Apply(before, started), started, []);
        });
    }
}
