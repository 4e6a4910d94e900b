using Dapper;
using Jalon.Runs;
using Microsoft.Data.Sqlite;

namespace Jalon.Host.Store.Sqlite;

/// <summary>The runs that tasks have asked for, in a SQLite store.</summary>
internal sealed class SqliteSubRuns(SqliteConnections connections) : ISubRunStore
{
    public IReadOnlyList<OpenSubRun> Open() => connections.With(c => c
        .Query<SubRunRecord>(
            $"""
            SELECT {SubRunRecord.Columns}, task.state = 'waiting' AS waits, parent.pausing AS parentPausing, parent.owner AS parentOwner, child.status AS status,
              child.owner AS owner, child.error AS error,
              EXISTS (SELECT 1 FROM task t WHERE t.campaign = child.campaign AND t.number = child.number AND t.state IN ('pending', 'running')) AS hasWork
            FROM sub_run
            JOIN run parent ON parent.campaign = sub_run.campaign AND parent.number = sub_run.number
            JOIN task ON task.campaign = sub_run.campaign AND task.number = sub_run.number AND task.task = sub_run.task
            LEFT JOIN run child ON child.campaign = sub_run.of AND child.number = sub_run.run
            WHERE completed IS NULL ORDER BY sub_run.campaign, sub_run.number, sub_run.task
            """)
        .Select(r => r.ToOpen()).ToList());

    public SubRun? Find(RunId parent, TaskId task) => connections.With(c => Find(c, null, parent, task));

    internal static SubRun? Find(SqliteConnection connection, SqliteTransaction? transaction, RunId parent, TaskId task) => connection
        .Query<SubRunRecord>(
            $"SELECT {SubRunRecord.Columns} FROM sub_run WHERE campaign = @Campaign AND number = @Number AND task = @task",
            new { parent.Campaign, parent.Number, task = task.ToString() },
            transaction)
        .FirstOrDefault()?.ToRow();
}
