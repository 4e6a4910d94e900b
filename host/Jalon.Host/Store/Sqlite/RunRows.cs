using Dapper;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.States;
using Microsoft.Data.Sqlite;

namespace Jalon.Host.Store.Sqlite;

/// <summary>Writes what a run's events bring about in one commit: the events, the lines of the audit trail, and the rows that lists are read from.</summary>
internal sealed class RunRows(SqliteConnection c, SqliteTransaction t)
{
    private readonly SqliteCommit _commit = new(c, t);

    /// <summary>Writes events, and all rows that follow from them.</summary>
    public void Write(RunState before, RunState after, IReadOnlyList<RunEvent> events, IReadOnlyList<LogRow> log)
    {
        var key = new RunKey(after.Run);
        for (var i = 0; i < events.Count; i++)
        {
            c.Execute(
                "INSERT INTO event (campaign, number, sequence, line) VALUES (@Campaign, @Number, @sequence, @line)",
                new { key.Campaign, key.Number, sequence = before.Version + i + 1, line = EventCodec.Write(events[i]) },
                t);
        }

        WriteAudit(before, after, events);
        WriteRun(key, after);
        WriteTasks(key, before, after);
        WriteTransitions(key, before, after);
        WriteLog(key, log);
    }

    // What somebody asked for is audited where it is written: no way of asking can forget it.
    private void WriteAudit(RunState before, RunState after, IReadOnlyList<RunEvent> events)
    {
        foreach (var line in events.Select(e => AuditRow.Of(after.Run, e, before.Start is null ? null : before.Status, after.Status)).OfType<AuditRow>())
            _commit.Audit(line);
    }

    private void WriteRun(RunKey key, RunState after)
    {
        var row = RunRow.Of(after);
        c.Execute(
            """
            UPDATE run SET version = @Version, status = @Status, started_at = @started, ended_at = @ended, at_activity = @Where, rows = @Rows,
              error = @Error, due = @due, pausing = @IsPausing
            WHERE campaign = @Campaign AND number = @Number
            """,
            new
            {
                after.Version,
                row.Status,
                started = Micros.Write(row.StartedAt),
                ended = Micros.Write(row.EndedAt),
                row.Where,
                row.Rows,
                row.Error,
                due = Micros.Write(row.Due),
                after.IsPausing,
                key.Campaign,
                key.Number,
            },
            t);
        _commit.Tell("run", key.Campaign, after.Run.ToString(), null);
    }

    private void WriteTasks(RunKey key, RunState before, RunState after)
    {
        foreach (var (id, position) in after.TaskOrder.Select((id, i) => (id, i)))
        {
            if (before.Tasks.TryGetValue(id, out var was) && was == after.Tasks[id])
                continue;
            var row = TaskRow.Of(after.Tasks[id]);
            c.Execute(
                """
                INSERT INTO task (campaign, number, position, task, attempt, state, started_at, ended_at, rows, due, error)
                VALUES (@Campaign, @Number, @position, @task, @Attempt, @State, @started, @ended, @Rows, @due, @Error)
                ON CONFLICT (campaign, number, task) DO UPDATE SET attempt = excluded.attempt, state = excluded.state, started_at = excluded.started_at,
                  ended_at = excluded.ended_at, rows = excluded.rows, due = excluded.due, error = excluded.error
                """,
                new
                {
                    key.Campaign,
                    key.Number,
                    position,
                    task = row.Task.ToString(),
                    row.Attempt,
                    row.State,
                    started = Micros.Write(row.StartedAt),
                    ended = Micros.Write(row.EndedAt),
                    row.Rows,
                    due = Micros.Write(row.Due),
                    row.Error,
                },
                t);
            _commit.Tell("task", key.Campaign, after.Run.ToString(), id.Activity.Value);
        }
    }

    private void WriteTransitions(RunKey key, RunState before, RunState after)
    {
        foreach (var (name, state) in after.Transitions)
        {
            if (state is TransitionState.Emitted emitted && before.Transitions[name] != state)
            {
                c.Execute(
                    """
                    INSERT INTO transition (campaign, number, transition, rows) VALUES (@Campaign, @Number, @transition, @rows)
                    ON CONFLICT (campaign, number, transition) DO UPDATE SET rows = excluded.rows
                    """,
                    new { key.Campaign, key.Number, transition = name.ToString(), rows = emitted.Output.Rows },
                    t);
            }
        }
    }

    /// <summary>Writes lines of the log.</summary>
    public void WriteLog(RunKey key, IReadOnlyList<LogRow> log)
    {
        foreach (var line in log)
        {
            c.Execute(
                "INSERT INTO log (campaign, number, at, level, activity, message) VALUES (@Campaign, @Number, @at, @Level, @Activity, @Message)",
                new { key.Campaign, key.Number, at = Micros.Write(line.At), line.Level, line.Activity, line.Message },
                t);
        }

        if (log.Count > 0)
            _commit.Tell("log", key.Campaign, new RunId(key.Campaign, key.Number).ToString(), null);
    }
}
