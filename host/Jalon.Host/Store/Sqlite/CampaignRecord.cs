namespace Jalon.Host.Store.Sqlite;

/// <summary>A row of <c>campaign</c> as it is read and written.</summary>
internal sealed class CampaignRecord
{
    public const string Select =
        "SELECT name, version, schedule, next_at AS nextAt, queued, stopped_at AS stoppedAt, archived_at AS archivedAt FROM campaign";

    public required string Name { get; init; }

    public long? Version { get; init; }

    public required string Schedule { get; init; }

    public long? NextAt { get; init; }

    public long Queued { get; init; }

    public long? StoppedAt { get; init; }

    public long? ArchivedAt { get; init; }

    public static CampaignRecord Of(CampaignRow row) => new()
    {
        Name = row.Name,
        Version = row.Version,
        Schedule = row.Schedule.ToString().ToLowerInvariant(),
        NextAt = Micros.Write(row.NextAt),
        Queued = row.Queued,
        StoppedAt = Micros.Write(row.StoppedAt),
        ArchivedAt = Micros.Write(row.ArchivedAt),
    };

    public CampaignRow ToRow() => new(
        Name,
        (int?)Version,
        Enum.Parse<ScheduleState>(Schedule, ignoreCase: true),
        Micros.Read(NextAt),
        (int)Queued,
        Micros.Read(StoppedAt),
        Micros.Read(ArchivedAt));
}
