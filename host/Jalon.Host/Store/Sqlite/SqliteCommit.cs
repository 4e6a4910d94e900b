using Dapper;
using Jalon.Runs;
using Microsoft.Data.Sqlite;

namespace Jalon.Host.Store.Sqlite;

/// <summary>A commit that is being made over one connection.</summary>
internal sealed class SqliteCommit(SqliteConnection connection, SqliteTransaction transaction) : ICommit
{
    /// <summary>A commit of a host whose lease is there: whoever lost it writes nothing, whatever it had in mind before it was frozen.</summary>
    /// <exception cref="FencedWriteException">The lease was taken away.</exception>
    public static SqliteCommit Of(SqliteConnection connection, SqliteTransaction transaction, string owner) =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM host WHERE owner = @owner)", new { owner }, transaction)
            ? new SqliteCommit(connection, transaction)
            : throw new FencedWriteException($"the lease of {owner} was taken away; what it wanted to write is refused");

    public CampaignRow? Campaign(string name) => connection
        .Query<CampaignRecord>(CampaignRecord.Select + " WHERE name = @name", new { name }, transaction).FirstOrDefault()?.ToRow();

    public RunRow? LastRun(string campaign) => connection
        .Query<RunRecord>(RunRecord.SelectShort + $" WHERE run.campaign = @campaign AND NOT {RunRecord.IsSimulated} ORDER BY run.number DESC LIMIT 1", new { campaign }, transaction)
        .FirstOrDefault()?.ToStoredRun().Row;

    public IReadOnlyList<RunRow> UnderWay(string campaign) => [.. connection
        .Query<RunRecord>(
            RunRecord.SelectShort + $" WHERE run.campaign = @campaign AND {RunRecord.IsUnderWay} AND NOT {RunRecord.IsSimulated} ORDER BY run.number", new { campaign }, transaction)
        .Select(r => r.ToStoredRun().Row)];

    public void Put(CampaignRow row)
    {
        connection.Execute(
            """
            INSERT INTO campaign (name, version, schedule, next_at, queued, stopped_at, archived_at)
            VALUES (@Name, @Version, @Schedule, @NextAt, @Queued, @StoppedAt, @ArchivedAt)
            ON CONFLICT (name) DO UPDATE SET version = excluded.version, schedule = excluded.schedule, next_at = excluded.next_at, queued = excluded.queued,
              stopped_at = excluded.stopped_at, archived_at = excluded.archived_at
            """,
            CampaignRecord.Of(row),
            transaction);
        Tell("campaign", row.Name, null, null);
    }

    public bool MoveNext(string campaign, Instant from, Instant? to)
    {
        var moved = connection.Execute(
            "UPDATE campaign SET next_at = @to WHERE name = @campaign AND next_at = @from",
            new { campaign, from = Micros.Write(from), to = Micros.Write(to) },
            transaction) == 1;
        if (moved)
            Tell("campaign", campaign, null, null);
        return moved;
    }

    public VersionRow Publish(PublishedVersion version, Instant at, string by)
    {
        var last = connection
            .Query<VersionRecord>(VersionRecord.Select + " WHERE campaign = @Campaign ORDER BY number DESC LIMIT 1", new { version.Campaign }, transaction)
            .FirstOrDefault()?.ToRow();
        if (last is not null && last.Version.IsSameAs(version))
            return last;
        var number = (last?.Number ?? 0) + 1;
        connection.Execute(
            """
            INSERT INTO version (campaign, number, title, file, text, zone, plugins, graph_digest, model_digest, text_digest, published_at, published_by)
            VALUES (@Campaign, @number, @Title, @File, @Text, @Zone, @Plugins, @GraphDigest, @ModelDigest, @TextDigest, @at, @by)
            """,
            new
            {
                version.Campaign,
                number,
                version.Title,
                version.File,
                version.Text,
                version.Zone,
                version.Plugins,
                version.GraphDigest,
                version.ModelDigest,
                version.TextDigest,
                at = Micros.Write(at),
                by,
            },
            transaction);
        Tell("campaign", version.Campaign, null, null);
        return new VersionRow(version with { Number = number }, at, by);
    }

    public RunId? Signalled(string campaign, string key) => Signalled(connection, transaction, campaign, key);

    public void Remember(string key, RunId run) => connection.Execute(
        "INSERT INTO signal (campaign, key, number) VALUES (@Campaign, @key, @Number)", new { run.Campaign, key, run.Number }, transaction);

    public SubRun? SubRun(RunId parent, TaskId task) => SqliteSubRuns.Find(connection, transaction, parent, task);

    public void Put(SubRun row)
    {
        connection.Execute(
            """
            INSERT INTO sub_run (campaign, number, task, of, request, run, paused, completed, reason)
            VALUES (@Campaign, @Number, @Task, @Of, @Request, @Run, @Paused, @Completed, @Reason)
            ON CONFLICT (campaign, number, task) DO UPDATE SET of = excluded.of, request = excluded.request, run = excluded.run, paused = excluded.paused,
              completed = excluded.completed, reason = excluded.reason
            """,
            SubRunRecord.From(row),
            transaction);
        Tell("task", row.Parent.Campaign, row.Parent.ToString(), row.Task.Activity.Value);
    }

    public void Forget(SubRun row) => connection.Execute(
        "DELETE FROM sub_run WHERE campaign = @Campaign AND number = @Number AND task = @Task", SubRunRecord.From(row), transaction);

    public void Keep(RunId run, Instant? purgeAt, Instant? purgedAt) => connection.Execute(
        "UPDATE run SET purge_at = @purgeAt, purged_at = @purgedAt WHERE campaign = @Campaign AND number = @Number",
        new { run.Campaign, run.Number, purgeAt = Micros.Write(purgeAt), purgedAt = Micros.Write(purgedAt) },
        transaction);

    public bool GiveUp(RunId run, Instant at, Instant again) => connection.Execute(
        "UPDATE run SET purge_at = @again, purged_at = @at WHERE campaign = @Campaign AND number = @Number AND ended_at IS NOT NULL AND purged_at IS NULL",
        new { run.Campaign, run.Number, at = Micros.Write(at), again = Micros.Write(again) },
        transaction) == 1;

    public IReadOnlyList<RunId> Delete(string campaign)
    {
        var numbers = connection.Query<int>("SELECT number FROM run WHERE campaign = @campaign ORDER BY number", new { campaign }, transaction).ToList();
        foreach (var of in (string[])["run", "version", "signal"])
            connection.Execute($"DELETE FROM {of} WHERE campaign = @campaign", new { campaign }, transaction);
        connection.Execute("DELETE FROM campaign WHERE name = @campaign", new { campaign }, transaction);
        Tell("campaign", campaign, null, null);
        return [.. numbers.Select(n => new RunId(campaign, n))];
    }

    public void Audit(AuditRow line)
    {
        connection.Execute(
            """
            INSERT INTO audit (at, by, action, campaign, run, before, after) VALUES (@at, @By, @Action, @Campaign, @Run, @Before, @After)
            """,
            new { at = Micros.Write(line.At), line.By, line.Action, line.Campaign, line.Run, line.Before, line.After },
            transaction);
    }

    internal static RunId? Signalled(SqliteConnection connection, SqliteTransaction? transaction, string campaign, string key) => connection.ExecuteScalar<int?>(
        "SELECT number FROM signal WHERE campaign = @campaign AND key = @key", new { campaign, key }, transaction) is { } number
        ? new RunId(campaign, number)
        : null;

    internal void Tell(string kind, string campaign, string? run, string? activity) => connection.Execute(
        "INSERT INTO change (kind, campaign, run, activity) VALUES (@kind, @campaign, @run, @activity)", new { kind, campaign, run, activity }, transaction);
}
