using Dapper;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.States;
using Microsoft.Data.Sqlite;

namespace Jalon.Host.Store.Sqlite;

/// <summary>The store in one SQLite file: write-ahead log, full synchronisation, so that what was committed survives a power cut.</summary>
public sealed class SqliteStore : IRunStore
{
    private readonly SqliteConnections _connections;

    /// <summary>Opens a store, creating it where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="StoreFault">It cannot be opened.</exception>
    public SqliteStore(string path)
    {
        _connections = new SqliteConnections(path);
        Changes = new ChangeFeed(ChangesAfter);
        Campaigns = new SqliteCampaigns(_connections, Changes.Committed);
        Leases = new SqliteLeases(_connections);
        SubRuns = new SqliteSubRuns(_connections);
    }

    /// <summary>Whether it can only be read here: every write is a <see cref="StoreFault"/> that says so.</summary>
    public bool IsReadOnly => _connections.IsReadOnly;

    /// <inheritdoc/>
    public ICampaignStore Campaigns { get; }

    /// <inheritdoc/>
    public ILeases Leases { get; }

    /// <inheritdoc/>
    public ISubRunStore SubRuns { get; }

    /// <inheritdoc/>
    public ChangeFeed Changes { get; }

    /// <inheritdoc/>
    public RunState Begin(PublishedVersion version, string owner, Func<RunRow?, RunId, Beginning> begin, Action<ICommit, RunId>? beside = null)
    {
        var state = _connections.Commit((c, t) =>
        {
            var commit = SqliteCommit.Of(c, t, owner);
            var last = commit.LastRun(version.Campaign);
            // Simulations are numbered with the other runs, and otherwise left out of what was.
            var run = new RunId(version.Campaign, 1 + c.ExecuteScalar<int>("SELECT coalesce(max(number), 0) FROM run WHERE campaign = @Campaign", new { version.Campaign }, t));
            var beginning = begin(last, run);
            var versionNumber = version.Number > 0 ? version.Number : commit.Publish(version, beginning.Event.At, beginning.Event.By).Number;
            c.Execute(
                "INSERT INTO run (campaign, number, version_number, owner, status) VALUES (@Campaign, @Number, @versionNumber, @owner, @status)",
                new { run.Campaign, run.Number, versionNumber, owner, status = RunStatus.Scheduled.Text() },
                t);
            new RunRows(c, t).Write(beginning.Before, beginning.After, [beginning.Event], beginning.Log);
            beside?.Invoke(commit, run);
            return beginning.After;
        });
        Changes.Committed();
        return state;
    }

    /// <inheritdoc/>
    public void Append(RunState before, RunState after, string owner, IReadOnlyList<RunEvent> events, IReadOnlyList<LogRow> log, Action<ICommit>? beside = null)
    {
        _connections.Commit((c, t) =>
        {
            var commit = SqliteCommit.Of(c, t, owner);
            var stored = c.QuerySingleOrDefault<(long Version, string? Owner)>(
                "SELECT version, owner FROM run WHERE campaign = @Campaign AND number = @Number", new RunKey(after.Run), t);
            if (stored.Owner != owner)
                throw new FencedWriteException($"run {after.Run} is owned by {stored.Owner ?? "nobody"} now; what {owner} wanted to write is refused");
            if (stored.Version != before.Version)
                throw new FencedWriteException($"run {after.Run} has {stored.Version} events, not {before.Version}; another host has written to it");
            new RunRows(c, t).Write(before, after, events, log);
            beside?.Invoke(commit);
            return 0;
        });
        Changes.Committed();
    }

    /// <inheritdoc/>
    public void Stop(RunId run, string owner, RunStopped stopped, IReadOnlyList<LogRow> log)
    {
        _connections.Commit((c, t) =>
        {
            var commit = SqliteCommit.Of(c, t, owner);
            var key = new RunKey(run);
            var ended = Micros.Write(stopped.At);
            var before = c.ExecuteScalar<string?>("SELECT status FROM run WHERE campaign = @Campaign AND number = @Number", key, t) is { } was
                ? RunStatusText.Parse(was)
                : null;
            if (c.Execute(
                """
                UPDATE run SET version = version + 1, status = @status, ended_at = @ended, error = @Reason, due = NULL
                WHERE campaign = @Campaign AND number = @Number AND owner = @owner
                """,
                new { status = RunStatus.Stopped.Text(), ended, stopped.Reason, key.Campaign, key.Number, owner },
                t) == 0)
                throw new FencedWriteException($"run {run} is not owned by {owner}; it is not stopped");
            c.Execute(
                "INSERT INTO event (campaign, number, sequence, line) SELECT campaign, number, version, @line FROM run WHERE campaign = @Campaign AND number = @Number",
                new { line = EventCodec.Write(stopped), key.Campaign, key.Number },
                t);
            c.Execute(
                """
                UPDATE task SET state = 'cancelled', ended_at = @ended, due = NULL
                WHERE campaign = @Campaign AND number = @Number AND state IN ('pending', 'running', 'waiting', 'failed')
                """,
                new { ended, key.Campaign, key.Number },
                t);
            new RunRows(c, t).WriteLog(key, log);
            commit.Audit(AuditRow.Of(run, stopped, before, RunStatus.Stopped)!);
            commit.Tell("run", run.Campaign, run.ToString(), null);
            return 0;
        });
        Changes.Committed();
    }

    /// <inheritdoc/>
    public void Log(RunId run, string owner, IReadOnlyList<LogRow> lines)
    {
        _connections.Commit((c, t) =>
        {
            SqliteCommit.Of(c, t, owner);
            new RunRows(c, t).WriteLog(new RunKey(run), lines);
            return 0;
        });
        Changes.Committed();
    }

    /// <inheritdoc/>
    public bool TryTake(RunId run, string owner, Func<string, bool> isGone) => _connections.Commit((c, t) =>
    {
        SqliteCommit.Of(c, t, owner);
        var key = new RunKey(run);
        var now = c.ExecuteScalar<string?>("SELECT owner FROM run WHERE campaign = @Campaign AND number = @Number", key, t);
        if (now is not null && now != owner && !isGone(now))
            return false;
        return c.Execute(
            "UPDATE run SET owner = @owner WHERE campaign = @Campaign AND number = @Number", new { owner, key.Campaign, key.Number }, t) == 1;
    });

    /// <inheritdoc/>
    public void Release(RunId run, string owner) => _connections.Commit((c, t) => c.Execute(
        "UPDATE run SET owner = NULL WHERE campaign = @Campaign AND number = @Number AND owner = @owner",
        new { run.Campaign, run.Number, owner },
        t));

    /// <inheritdoc/>
    public IReadOnlyList<RunEvent> Events(RunId run) => _connections.With(c => c
        .Query<string>("SELECT line FROM event WHERE campaign = @Campaign AND number = @Number ORDER BY sequence", new RunKey(run))
        .Select((line, i) => EventCodec.Read(line, run, i + 1)).ToList());

    /// <inheritdoc/>
    public StoredRun? Find(RunId run) => _connections.With(c => c
        .Query<RunRecord>(RunRecord.Select + " WHERE run.campaign = @Campaign AND run.number = @Number", new RunKey(run))
        .Select(r => r.ToStoredRun()).FirstOrDefault());

    /// <inheritdoc/>
    public RunId? LastRun(string campaign) => _connections.With(c => c
        .ExecuteScalar<int?>($"SELECT number FROM run WHERE campaign = @campaign AND NOT {RunRecord.IsSimulated} ORDER BY number DESC LIMIT 1", new { campaign })) is { } number
        ? new RunId(campaign, number)
        : null;

    /// <inheritdoc/>
    public IReadOnlyList<StoredRun> LastRuns() => _connections.With(c => c
        .Query<RunRecord>(
            $"""
            {RunRecord.SelectShort} JOIN (
              SELECT of, (SELECT number FROM run WHERE run.campaign = of AND NOT {RunRecord.IsSimulated} ORDER BY number DESC LIMIT 1) AS last
              FROM (SELECT DISTINCT campaign AS of FROM run)
            ) ON of = run.campaign AND last = run.number ORDER BY run.campaign
            """)
        .Select(r => r.ToStoredRun()).ToList());

    /// <inheritdoc/>
    public IReadOnlyList<(RunId Run, string? Owner)> RunsToDrive() => _connections.With(c => c
        .Query<(string Campaign, int Number, string? Owner)>(
            $"""
            SELECT campaign, number, owner FROM run WHERE {RunRecord.IsUnderWay}
            AND EXISTS (SELECT 1 FROM task WHERE task.campaign = run.campaign AND task.number = run.number AND state IN ('pending', 'running'))
            ORDER BY campaign, number
            """)
        .Select(r => (new RunId(r.Campaign, r.Number), r.Owner)).ToList());

    /// <inheritdoc/>
    public IReadOnlyList<TaskRow> Tasks(RunId run) => _connections.With(c => c
        .Query<TaskRecord>(TaskRecord.Select, new RunKey(run)).Select(r => r.ToRow()).ToList());

    /// <inheritdoc/>
    public IReadOnlyList<LogRow> Logs(RunId run, string? activity, long after, int limit) => _connections.With(c =>
    {
        var lines = c.Query<(long Sequence, long At, string Level, string? Activity, string Message)>(
            $"""
            SELECT sequence, at, level, activity, message FROM log
            WHERE campaign = @Campaign AND number = @Number AND sequence > @after AND (@activity IS NULL OR activity = @activity)
            ORDER BY sequence {(limit < 0 ? "DESC" : "ASC")} LIMIT @most
            """,
            new { run.Campaign, run.Number, after, activity, most = Math.Abs((long)limit) });
        return lines.Select(l => new LogRow(l.Sequence, Micros.Read(l.At), l.Level, l.Activity, l.Message)).OrderBy(l => l.Sequence).ToList();
    });

    /// <inheritdoc/>
    public long? PreviousRows(RunId run, TransitionName transition) => _connections.With(c => c.ExecuteScalar<long?>(
        $"""
        SELECT transition.rows FROM transition JOIN run USING (campaign, number)
        WHERE campaign = @Campaign AND number < @Number AND run.status = 'completed' AND transition = @transition
          AND NOT {RunRecord.IsSimulated}
        ORDER BY number DESC LIMIT 1
        """,
        new { run.Campaign, run.Number, transition = transition.ToString() }));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, int> FailuresInARow(string campaign) => _connections.With(c => c.Query<(string Task, string State)>(
        $"""
        SELECT task, state FROM task JOIN run USING (campaign, number)
        WHERE campaign = @campaign AND state IN ('done', 'failed', 'skipped')
          AND number > (SELECT max(number) FROM run WHERE campaign = @campaign) - 100
          AND NOT {RunRecord.IsSimulated}
        ORDER BY number DESC, position DESC
        """,
        new { campaign })
        .GroupBy(t => TaskId.Parse(t.Task).Activity.Value, StringComparer.Ordinal)
        .Select(tasks => (Activity: tasks.Key, Failures: tasks.TakeWhile(t => t.State == "failed").Count()))
        .Where(f => f.Failures > 0)
        .ToDictionary(f => f.Activity, f => f.Failures, StringComparer.Ordinal));

    /// <inheritdoc/>
    public IReadOnlyList<Change> ChangesAfter(long sequence, int limit) => _connections.With(c => c
        .Query<(long Sequence, string Kind, string Campaign, string? Run, string? Activity)>(
            "SELECT sequence, kind, campaign, run, activity FROM change WHERE sequence > @sequence ORDER BY sequence LIMIT @limit", new { sequence, limit })
        .Select(r => new Change(r.Sequence, r.Kind, r.Campaign, r.Run, r.Activity)).ToList());

    /// <inheritdoc/>
    public long LastChange() => _connections.With(c => c.ExecuteScalar<long>("SELECT coalesce(max(sequence), 0) FROM change"));

    /// <inheritdoc/>
    public void Dispose() => _connections.Close();
}
