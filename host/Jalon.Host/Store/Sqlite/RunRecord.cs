using Jalon.Runs;

namespace Jalon.Host.Store.Sqlite;

/// <summary>A row of <c>run</c> as it is read.</summary>
internal sealed class RunRecord
{
    public const string Select = "SELECT text, plugins, " + Columns;

    /// <summary>Without what is long: for lists.</summary>
    public const string SelectShort = "SELECT '' AS text, '{}' AS plugins, " + Columns;

    /// <summary>The same, and whether each is a simulation.</summary>
    public const string SelectSimulated = "SELECT '' AS text, '{}' AS plugins, " + IsSimulated + " AS simulated, " + Columns;

    public const string IsUnderWay = "run.status NOT IN ('completed', 'stopped')";

    /// <summary>Whether it leaves everything as it was: no list shows it as its campaign's run, and no schedule minds it.</summary>
    public const string IsSimulated =
        "EXISTS (SELECT 1 FROM event WHERE event.campaign = run.campaign AND event.number = run.number AND event.sequence = 1 AND event.line ->> '$.simulated')";

    private const string Columns =
        """
        run.campaign, run.number, title, file, zone, graph_digest AS graphDigest, model_digest AS modelDigest, text_digest AS textDigest,
          version_number AS versionNumber, status, started_at AS startedAt, ended_at AS endedAt, at_activity AS atActivity, rows, error, due, purged_at AS purgedAt,
          (SELECT coalesce(max(sequence), 0) FROM change) AS sequence
        FROM run JOIN version ON version.campaign = run.campaign AND version.number = version_number
        """;

    public required string Campaign { get; init; }

    public required long Number { get; init; }

    public string? Title { get; init; }

    public required string File { get; init; }

    public required string Text { get; init; }

    public required string Zone { get; init; }

    public required string Plugins { get; init; }

    public required string GraphDigest { get; init; }

    public required string ModelDigest { get; init; }

    public required string TextDigest { get; init; }

    public required long VersionNumber { get; init; }

    public required string Status { get; init; }

    public long? StartedAt { get; init; }

    public long? EndedAt { get; init; }

    public string? AtActivity { get; init; }

    public long? Rows { get; init; }

    public string? Error { get; init; }

    public long? Due { get; init; }

    public long? PurgedAt { get; init; }

    public long Sequence { get; init; }

    public bool Simulated { get; init; }

    public StoredRun ToStoredRun() => new(
        new PublishedVersion(Campaign, Title, File, Text, Zone, Plugins, GraphDigest, ModelDigest, TextDigest, (int)VersionNumber),
        new RunRow(new RunId(Campaign, (int)Number), Status, Micros.Read(StartedAt), Micros.Read(EndedAt), AtActivity, Rows, Error, Micros.Read(Due)) { PurgedAt = Micros.Read(PurgedAt) },
        Sequence);
}
