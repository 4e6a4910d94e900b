using Dapper;
using Jalon.Host.Store;
using Jalon.Host.Store.Sqlite;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Jalon.Host.Tests.Store;

public sealed class CampaignStoreTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 2, 0);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jalon-store-");
    private readonly SqliteStore _store;

    private readonly string _owner;

    public CampaignStoreTests()
    {
        _store = new SqliteStore(Path);
        _owner = _store.Leases.Begin("a", Now, Now + Duration.FromSeconds(30)).Owner;
    }

    private string Path => System.IO.Path.Combine(_folder.FullName, "store.db");

    private ICampaignStore Campaigns => _store.Campaigns;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_row_is_read_back_as_it_was_put()
    {
        var row = new CampaignRow("spring", 3, ScheduleState.On, Now, 2, Now - Duration.FromDays(1), Now + Duration.FromDays(1));
        Put(new CampaignRow("spring"));
        Put(row);
        Assert.Equal(row, Campaigns.Campaign("spring"));
        Assert.Equal([row], Campaigns.Campaigns());
        Assert.Null(Campaigns.Campaign("autumn"));
    }

    [Fact]
    public void Of_two_who_fire_one_instant_the_second_is_told_that_the_other_was_first()
    {
        var next = Now + Duration.FromDays(1);
        Put(new CampaignRow("spring", 1, ScheduleState.On, Now));
        Assert.True(Campaigns.Commit(_owner, c => c.MoveNext("spring", Now, next)));
        Assert.False(Campaigns.Commit(_owner, c => c.MoveNext("spring", Now, next)));
        Assert.Equal(next, Campaigns.Campaign("spring")!.NextAt);
    }

    [Fact]
    public void A_firing_that_was_taken_already_begins_no_run()
    {
        Put(new CampaignRow("spring", 1, ScheduleState.On, Now));
        void Fire() => Begin((c, _) =>
        {
            if (!c.MoveNext("spring", Now, null))
                throw new InvalidOperationException("fired already");
        });
        Fire();
        Assert.Throws<InvalidOperationException>(Fire);
        Assert.Equal(1, _store.LastRun("spring")!.Value.Number);
    }

    [Fact]
    public void What_is_due_next_is_the_earliest_of_schedules_waits_and_purges()
    {
        Assert.Null(Campaigns.NextDue());
        var run = Begin().Run;
        Keep(run, Now + Duration.FromDays(30));
        Assert.Equal(Now + Duration.FromDays(30), Campaigns.NextDue());
        Put(new CampaignRow("spring", 1, ScheduleState.On, Now + Duration.FromDays(1)));
        Assert.Equal(Now + Duration.FromDays(1), Campaigns.NextDue());

        Assert.Empty(Campaigns.Due(Now).Firings);
        var tomorrow = Campaigns.Due(Now + Duration.FromDays(1));
        Assert.Equal("spring", Assert.Single(tomorrow.Firings).Name);
        Assert.Empty(tomorrow.Purges);
        Assert.Equal([run], Campaigns.Due(Now + Duration.FromDays(30)).Purges);
    }

    [Fact]
    public void A_queued_firing_is_due_when_nothing_of_its_campaign_is_under_way()
    {
        var state = Begin();
        Put(new CampaignRow("spring", 1, ScheduleState.On, Now + Duration.FromDays(1), Queued: 1));
        Assert.Empty(Campaigns.Due(Now).Firings);
        var stopped = new RunStopped(Now, "ann", "enough");
        _store.Append(state, RunMachine.Apply(state, stopped), _owner, [stopped], []);
        Assert.Single(Campaigns.Due(Now).Firings);
        Assert.True(Campaigns.NextDue() <= Now);
    }

    [Fact]
    public void A_run_whose_task_waits_is_due_when_its_instant_has_come()
    {
        var state = Begin();
        var (task, attempt) = (new TaskId(new ActivityName("buyers"), 1), new Attempt(1));
        var until = Now + Duration.FromDays(7);
        RunEvent[] events = [new TaskStarted(Now, task, attempt), new TaskWaiting(Now, task, attempt, until, "a day")];
        _store.Append(state, RunMachine.Replay(state, events), _owner, events, []);
        Assert.Equal(until, Campaigns.NextDue());
        Assert.Empty(Campaigns.Due(until - Duration.FromSeconds(1)).Waits);
        Assert.Equal([state.Run], Campaigns.Due(until).Waits);
    }

    [Fact]
    public void Versions_are_numbered_and_the_same_text_again_is_the_last_version()
    {
        Assert.Equal(1, Publish("one"));
        Assert.Equal(1, Publish("one"));
        Assert.Equal(2, Publish("two"));
        Assert.Equal(3, Publish("one"));
        Assert.Equal([1, 2, 3], Campaigns.Versions("spring").Select(v => v.Number));
        Assert.Equal("text two", Campaigns.Version("spring", 2)!.Version.Text);
        Assert.Null(Campaigns.Version("spring", 4));
    }

    [Fact]
    public void A_run_keeps_the_number_of_the_version_that_it_was_begun_with()
    {
        var first = Begin().Run;
        Publish("two");
        Assert.Equal(1, _store.Find(first)!.Version.Number);
        var second = _store.Begin(Campaigns.Version("spring", 2)!.Version, _owner, Beginning("two")).Run;
        Assert.Equal("text two", _store.Find(second)!.Version.Text);
        Assert.Equal("text one", _store.Find(first)!.Version.Text);
    }

    [Fact]
    public void A_signals_key_leads_to_the_run_that_it_reached_for_as_long_as_the_campaign_is_there()
    {
        var run = Begin((c, r) => c.Remember("order-17", r)).Run;
        Assert.Equal(run, Campaigns.Signalled("spring", "order-17"));
        Assert.Null(Campaigns.Signalled("spring", "order-18"));
        Campaigns.Commit(_owner, c => c.Delete("spring"));
        Assert.Null(Campaigns.Signalled("spring", "order-17"));
    }

    [Fact]
    public void What_somebody_asks_of_a_run_is_audited_with_how_it_stood_and_stands()
    {
        var state = Begin();
        var paused = new RunPauseRequested(Now, "ben");
        _store.Append(state, RunMachine.Apply(state, paused), _owner, [paused], []);
        Assert.Equal(
            ["ann start spring#1 - in_progress", "ben pause spring#1 in_progress paused"],
            Campaigns.AuditTrail("spring", null, 10).Select(l => $"{l.By} {l.Action} {l.Run} {l.Before ?? "-"} {l.After}"));
    }

    [Fact]
    public void The_audit_trail_outlives_its_campaign_and_is_read_from_the_end()
    {
        foreach (var day in Enumerable.Range(0, 5))
            Campaigns.Commit(_owner, c => Audited(c, Now + Duration.FromDays(day), day));
        Campaigns.Commit(_owner, c => c.Delete("spring"));
        Assert.Equal(["3", "4"], Campaigns.AuditTrail("spring", null, 2).Select(l => l.After));
        Assert.Equal(["3", "4"], Campaigns.AuditTrail(null, Now + Duration.FromDays(3), 10).Select(l => l.After));
        Assert.Empty(Campaigns.AuditTrail("autumn", null, 10));

        static int Audited(ICommit c, Instant at, int day)
        {
            c.Audit(new AuditRow(0, at, "ann", "publish", "spring", null, null, $"{day}"));
            return 0;
        }
    }

    [Fact]
    public void A_host_whose_lease_was_taken_away_writes_nothing()
    {
        Put(new CampaignRow("spring", 1, ScheduleState.On, Now));
        var state = Begin();
        var paused = new RunPauseRequested(Now, "ann");
        Assert.NotNull(_store.Leases.TryServe("b", Now + Duration.FromSeconds(31), Now + Duration.FromSeconds(61), _ => false).Begun);
        Action[] writes =
        [
            () => Publish("two"),
            () => Put(new CampaignRow("spring", 1, ScheduleState.Closed)),
            () => Campaigns.Commit(_owner, c => c.MoveNext("spring", Now, null)),
            () => Campaigns.Commit(_owner, c => c.Delete("spring")),
            () => Begin(),
            () => _store.Append(state, RunMachine.Apply(state, paused), _owner, [paused], []),
            () => _store.Stop(state.Run, _owner, new RunStopped(Now, "ann", "no more"), []),
            () => _store.Log(state.Run, _owner, [new LogRow(0, Now, "info", null, "still here")]),
            () => _store.TryTake(state.Run, _owner, _ => true),
        ];
        var before = _store.LastChange();
        Assert.All(writes, write => Assert.Throws<FencedWriteException>(write));
        Assert.Equal(before, _store.LastChange());
        Assert.Equal(new CampaignRow("spring", 1, ScheduleState.On, Now), Campaigns.Campaign("spring"));
        Assert.Single(_store.Events(state.Run));
        Assert.Empty(_store.Logs(state.Run, null, 0, 10));
    }

    [Fact]
    public void Runs_of_an_older_store_find_the_versions_that_they_were_started_from()
    {
        var old = System.IO.Path.Combine(_folder.FullName, "old.db");
        using (var connection = new SqliteConnection($"Data Source={old};Pooling=False"))
        {
            connection.Open();
            foreach (var migration in new[] { "0001_runs.sql", "0002_model_digest.sql" })
                connection.Execute(Migration(migration));
            connection.Execute(
                """
                INSERT INTO run (campaign, number, file, text, zone, plugins, graph_digest, status, started_at) VALUES
                  ('spring', 1, 'f', 'text one', 'UTC', '{}', 'one', 'completed', 1000000),
                  ('spring', 2, 'f', 'text one', 'UTC', '{}', 'one', 'completed', 2000000),
                  ('spring', 3, 'f', 'text two', 'UTC', '{}', 'two', 'completed', 3000000);
                INSERT INTO event (campaign, number, sequence, line) VALUES ('spring', 1, 1, '{"event":"run_started","by":"ann"}');
                PRAGMA user_version = 2;
                """);
        }

        using var store = new SqliteStore(old);
        Assert.Equal([(1, "text one", "ann"), (2, "text two", "")], store.Campaigns.Versions("spring").Select(v => (v.Number, v.Version.Text, v.By)));
        Assert.Equal(1, store.Find(new RunId("spring", 2))!.Version.Number);
        Assert.Equal("text two", store.Find(new RunId("spring", 3))!.Version.Text);
        Assert.Equal(new CampaignRow("spring", 2), store.Campaigns.Campaign("spring"));
    }

    [Theory]
    [InlineData("paused", "", true)]
    [InlineData("in_progress", "run_pause_requested run_resumed", false)]
    // The error is what its status tells.
    [InlineData("with_error", "run_pause_requested", true)]
    [InlineData("with_error", "run_pause_requested run_resumed", false)]
    [InlineData("with_error", "run_resumed run_pause_requested task_failed", true)]
    [InlineData("with_error", "", false)]
    public void A_pause_in_force_in_an_older_store_is_one_in_this(string status, string events, bool isPausing)
    {
        var old = System.IO.Path.Combine(_folder.FullName, "old.db");
        using (var connection = new SqliteConnection($"Data Source={old};Pooling=False"))
        {
            connection.Open();
            foreach (var migration in SqliteConnections.Migrations.TakeWhile(m => m != "migrations/0007_pausing.sql"))
                connection.Execute(Migration(System.IO.Path.GetFileName(migration)));
            connection.Execute(
                """
                INSERT INTO run (campaign, number, version_number, status) VALUES ('spring', 1, 1, @status);
                INSERT INTO task (campaign, number, position, task, attempt, state) VALUES ('spring', 1, 0, 'letter:1', 1, 'waiting');
                INSERT INTO sub_run (campaign, number, task, of, request) VALUES ('spring', 1, 'letter:1', 'letters', '{"parameters":{},"simulated":false}');
                PRAGMA user_version = 6;
                """,
                new { status });
            foreach (var (name, i) in events.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((e, i) => (e, i)))
                connection.Execute("INSERT INTO event (campaign, number, sequence, line) VALUES ('spring', 1, @i, json_object('event', @name))", new { name, i });
        }

        using var store = new SqliteStore(old);
        Assert.Equal(isPausing, Assert.Single(store.SubRuns.Open()).IsParentPausing);
    }

    private static string Migration(string name)
    {
        using var reader = new StreamReader(typeof(SqliteStore).Assembly.GetManifestResourceStream($"migrations/{name}")!);
        return reader.ReadToEnd();
    }

    private static PublishedVersion Version(string digest) => new("spring", null, "campaigns/spring.campaign", $"text {digest}", "UTC", "{}", digest);

    private static Func<RunRow?, RunId, Beginning> Beginning(string digest) => (_, run) =>
    {
        var before = RunState.New(run, new Graph(digest, [new ActivityNode(new ActivityName("buyers"), ActivityKind.Flow) { Outputs = [new ActivityOutput("result")] }]));
        var started = new RunStarted(Now, digest, RulesVersion.Current, "ann", new Dictionary<string, string>());
        return new Beginning(before, RunMachine.Apply(before, started), started, []);
    };

    private RunState Begin(Action<ICommit, RunId>? beside = null) => _store.Begin(Version("one"), _owner, Beginning("one"), beside);

    private int Publish(string digest) => Campaigns.Commit(_owner, c => c.Publish(Version(digest), Now, "ann")).Number;

    private void Put(CampaignRow row) => Campaigns.Commit(_owner, c =>
    {
        c.Put(row);
        return 0;
    });

    private void Keep(RunId run, Instant? purgeAt) => Campaigns.Commit(_owner, c =>
    {
        c.Keep(run, purgeAt, null);
        return 0;
    });
}
