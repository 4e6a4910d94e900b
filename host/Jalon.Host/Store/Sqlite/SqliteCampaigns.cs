using Dapper;
using Jalon.Runs;

namespace Jalon.Host.Store.Sqlite;

/// <summary>The campaigns' side of a SQLite store.</summary>
internal sealed class SqliteCampaigns(SqliteConnections connections, Action committed) : ICampaignStore
{
    // A queued firing is due as soon as nothing of its campaign is under way.
    private const string IsQueued =
        "queued > 0 AND NOT EXISTS (SELECT 1 FROM run WHERE run.campaign = campaign.name AND " + RunRecord.IsUnderWay + " AND NOT " + RunRecord.IsSimulated + ")";

    public CampaignRow? Campaign(string name) => connections.With(c => c
        .Query<CampaignRecord>(CampaignRecord.Select + " WHERE name = @name", new { name }).FirstOrDefault()?.ToRow());

    public IReadOnlyList<CampaignRow> Campaigns() => connections.With(c => c
        .Query<CampaignRecord>(CampaignRecord.Select + " ORDER BY name").Select(r => r.ToRow()).ToList());

    private const string InForce = "SELECT name, text_digest FROM campaign JOIN version ON version.campaign = name AND version.number = campaign.version WHERE text_digest <> ''";

    public IReadOnlyDictionary<string, string> TextsInForce() => connections.With(c => c
        .Query<(string Name, string Digest)>(InForce)
        .ToDictionary(r => r.Name, r => r.Digest, StringComparer.Ordinal));

    public string? TextInForce(string campaign) => connections.With(c => c
        .QueryFirstOrDefault<(string Name, string Digest)>(InForce + " AND name = @campaign", new { campaign }).Digest);

    public IReadOnlyList<RunRow> UnderWay(string? campaign = null) => connections.With(c => c
        .Query<RunRecord>(
            RunRecord.SelectShort + $" WHERE {RunRecord.IsUnderWay} AND NOT {RunRecord.IsSimulated} AND (@campaign IS NULL OR run.campaign = @campaign) ORDER BY run.campaign, run.number",
            new { campaign })
        .Select(r => r.ToStoredRun().Row).ToList());

    public IReadOnlyList<(RunRow Run, int Version, bool Simulated)> Runs(string campaign) => connections.With(c => c
        .Query<RunRecord>(RunRecord.SelectSimulated + " WHERE run.campaign = @campaign ORDER BY run.number", new { campaign })
        .Select(r => (r.ToStoredRun().Row, (int)r.VersionNumber, r.Simulated)).ToList());

    public VersionRow? Version(string campaign, int number) => connections.With(c => c
        .Query<VersionRecord>(VersionRecord.Select + " WHERE campaign = @campaign AND number = @number", new { campaign, number }).FirstOrDefault()?.ToRow());

    public IReadOnlyList<VersionRow> Versions(string campaign) => connections.With(c => c
        .Query<VersionRecord>(VersionRecord.Select + " WHERE campaign = @campaign ORDER BY number", new { campaign }).Select(r => r.ToRow()).ToList());

    public IReadOnlyList<AuditRow> AuditTrail(string? campaign, Instant? since, int limit) => connections.With(c => c
        .Query<(long Sequence, long At, string By, string Action, string Campaign, string? Run, string? Before, string? After)>(
            """
            SELECT sequence, at, by, action, campaign, run, before, after FROM audit
            WHERE (@campaign IS NULL OR campaign = @campaign) AND (@since IS NULL OR at >= @since) ORDER BY sequence DESC LIMIT @limit
            """,
            new { campaign, since = Micros.Write(since), limit })
        .Select(r => new AuditRow(r.Sequence, Micros.Read(r.At), r.By, r.Action, r.Campaign, r.Run, r.Before, r.After)).Reverse().ToList());

    public Instant? NextDue() => Micros.Read(connections.With(c => c.ExecuteScalar<long?>(
        $"""
        SELECT min(at) FROM (
          SELECT min(next_at) AS at FROM campaign WHERE next_at IS NOT NULL
          UNION ALL SELECT min(due) FROM run WHERE due IS NOT NULL
          UNION ALL SELECT min(purge_at) FROM run WHERE purge_at IS NOT NULL
          UNION ALL SELECT 0 FROM campaign WHERE {IsQueued})
        """)));

    public DueRows Due(Instant at) => connections.With(c =>
    {
        var until = new { at = Micros.Write(at) };
        return new DueRows(
            [.. c.Query<CampaignRecord>(CampaignRecord.Select + $" WHERE next_at <= @at OR {IsQueued} ORDER BY next_at, name", until).Select(r => r.ToRow())],
            [.. Runs("due")],
            [.. Runs("purge_at")]);

        IEnumerable<RunId> Runs(string column) => c
            .Query<(string Campaign, int Number)>($"SELECT campaign, number FROM run WHERE {column} <= @at ORDER BY {column}, campaign, number", until)
            .Select(r => new RunId(r.Campaign, r.Number));
    });

    public RunId? Signalled(string campaign, string key) => connections.With(c => SqliteCommit.Signalled(c, null, campaign, key));

    public T Commit<T>(string owner, Func<ICommit, T> work)
    {
        var result = connections.Commit((c, t) => work(SqliteCommit.Of(c, t, owner)));
        committed();
        return result;
    }
}
