using Jalon.Host.Store;
using Jalon.Host.Store.Sqlite;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Jalon.Host.Tests.Store;

public sealed class BackupTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 2, 0);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jalon-backup-");

    private string Store => At("store.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_copy_taken_while_somebody_writes_holds_whole_commits_alone()
    {
        using var store = new SqliteStore(Store);
        using var enough = new CancellationTokenSource();
        var begun = Begin(store);
        var writing = Task.Run(() =>
        {
            while (!enough.IsCancellationRequested)
                Begin(store);
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < 5; i++)
        {
            var last = store.LastRun("spring")!.Value.Number;
            SqliteBackup.Take(Store, At($"copy{i}"));
            using var copy = new SqliteStore(At($"copy{i}"));
            var there = copy.LastRun("spring")!.Value.Number;
            Assert.True(there >= last, "what was committed before the copy is not in it");
            Assert.All(Enumerable.Range(1, there), n => Assert.Single(copy.Events(new RunId("spring", n))));
        }

        await enough.CancelAsync();
        await writing;
        Assert.Equal(begun, new RunId("spring", 1));
    }

    [Fact]
    public void A_copy_comes_back_and_what_was_there_is_kept_beside_it()
    {
        using (var store = new SqliteStore(Store))
        {
            Begin(store);
            store.Leases.Begin("1:1@elsewhere", Now, Now + Duration.FromSeconds(30));
            SqliteBackup.Take(Store, At("copy"));
            Begin(store);
        }

        var aside = SqliteBackup.Restore(At("copy"), Store, Now + Duration.FromMinutes(1), _ => false);
        using (var store = new SqliteStore(Store))
        {
            Assert.Equal(new RunId("spring", 1), store.LastRun("spring"));
            Assert.False(store.Leases.Lasts("1:1@elsewhere#1", Now));
        }

        using (var store = new SqliteStore(aside!))
            Assert.Equal(new RunId("spring", 2), store.LastRun("spring"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Store));
    }

    [Fact]
    public void While_a_host_lives_nothing_is_restored()
    {
        HostLease alive;
        using (var store = new SqliteStore(Store))
        {
            Begin(store);
            SqliteBackup.Take(Store, At("copy"));
            Begin(store);
            alive = store.Leases.Begin("1:1@elsewhere", Now, Now + Duration.FromSeconds(30));
        }

        Assert.Equal(alive.Owner, Assert.Throws<StoreInUseException>(() => SqliteBackup.Restore(At("copy"), Store, Now, _ => false)).Owner);
        using (var store = new SqliteStore(Store))
            Assert.Equal(new RunId("spring", 2), store.LastRun("spring"));
        Assert.NotNull(SqliteBackup.Restore(At("copy"), Store, Now, _ => true));
    }

    [Fact]
    public void A_file_that_is_no_sound_store_is_refused_and_the_store_stays()
    {
        using (var store = new SqliteStore(Store))
            Begin(store);
        File.WriteAllText(At("text"), new string('x', 10_000));
        using (var other = new SqliteConnection($"Data Source={At("other")};Pooling=False"))
        {
            other.Open();
            using var table = other.CreateCommand();
            table.CommandText = "CREATE TABLE person (id INTEGER)";
            table.ExecuteNonQuery();
        }

        SqliteBackup.Take(Store, At("cut"));
        using (var cut = new FileStream(At("cut"), FileMode.Open))
            cut.SetLength(cut.Length / 2);
        SqliteBackup.Take(Store, At("later"));
        using (var later = new SqliteConnection($"Data Source={At("later")};Pooling=False"))
        {
            later.Open();
            using var form = later.CreateCommand();
            form.CommandText = "PRAGMA user_version = 9999";
            form.ExecuteNonQuery();
        }

        foreach (var (file, why) in new[] { ("text", "no store"), ("other", "no store"), ("cut", "damaged"), ("later", "later release") })
        {
            var refused = Assert.Throws<StoreFault>(() => SqliteBackup.Restore(At(file), Store, Now, _ => false));
            Assert.Contains(why, refused.Message, StringComparison.Ordinal);
            Assert.Contains(At(file), refused.Message, StringComparison.Ordinal);
        }

        using (var store = new SqliteStore(Store))
            Assert.Equal(new RunId("spring", 1), store.LastRun("spring"));
        Assert.DoesNotContain(_folder.EnumerateFiles(), f => f.Name.Contains(".before-", StringComparison.Ordinal) || f.Name.Contains(".next", StringComparison.Ordinal));
    }

    [Fact]
    public void A_store_that_is_damaged_or_gone_is_replaced()
    {
        using (var store = new SqliteStore(Store))
            Begin(store);
        SqliteBackup.Take(Store, At("copy"));
        File.WriteAllText(Store, new string('x', 10_000));
        Assert.Equal(new string('x', 10_000), File.ReadAllText(SqliteBackup.Restore(At("copy"), Store, Now, _ => false)!));
        File.Delete(Store);
        Assert.Null(SqliteBackup.Restore(At("copy"), Store, Now, _ => false));
        using (var store = new SqliteStore(Store))
            Assert.Equal(new RunId("spring", 1), store.LastRun("spring"));
    }

    private static RunId Begin(SqliteStore store) => store.Begin(
        new PublishedVersion("spring", null, "campaigns/spring.campaign", "campaign spring {}", "Europe/Paris", "{}", "digest"), store.Leases.Begin("a", Now, Now).Owner, (_, run) =>
        {
            var before = RunState.New(run, new Graph("digest", [new ActivityNode(new ActivityName("a"), ActivityKind.Set)]));
            var started = new RunStarted(Now, "digest", RulesVersion.Current, "ann", new Dictionary<string, string>());
            return new Beginning(before, RunMachine.Apply(before, started), started, []);
        }).Run;

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
