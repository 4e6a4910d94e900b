using Jalon.Host.Store;
using Jalon.Language.Binding.Campaigns;
using Jalon.Runs.Requests;

namespace Jalon.Host.Campaigns;

/// <summary>What an allowed request makes of a campaign's row.</summary>
internal static class Moves
{
    /// <summary>The row after a request that needs no more than itself; as it was for one that changes runs alone.</summary>
    public static CampaignRow Of(CampaignRow row, RunRequest request, Instant at) => request switch
    {
        RunRequest.Stop => Unscheduled(row) with { StoppedAt = at },
        RunRequest.Close => Unscheduled(row),
        RunRequest.Archive => Unscheduled(row) with { ArchivedAt = at },
        RunRequest.BackToDraft => new CampaignRow(row.Name),
        _ => row,
    };

    /// <summary>The row once a version is published: its schedule is on where an instant or a signal can still start it.</summary>
    /// <param name="row">Before.</param>
    /// <param name="version">The version's number.</param>
    /// <param name="schedules">Those of the version.</param>
    /// <param name="next">When they are due; null where the clock never starts it.</param>
    public static CampaignRow Published(CampaignRow row, int version, IReadOnlyList<BoundSchedule> schedules, Instant? next) => row with
    {
        Version = version,
        Schedule = schedules.Count == 0 ? ScheduleState.None
            : next is not null || schedules.Any(s => s.Kind == "signal") ? ScheduleState.On
            : ScheduleState.Spent,
        NextAt = next,
        Queued = schedules.Count == 0 ? 0 : row.Queued,
        StoppedAt = null,
    };

    /// <summary>The row once a run of a version begins: that version is in force, unless a schedule goes on with its own.</summary>
    public static CampaignRow Begun(CampaignRow row, int version) => row.Schedule == ScheduleState.On ? row : row with { Version = version };

    private static CampaignRow Unscheduled(CampaignRow row) => row with
    {
        Schedule = row.Schedule == ScheduleState.On ? ScheduleState.Closed : row.Schedule,
        NextAt = null,
        Queued = 0,
    };
}
