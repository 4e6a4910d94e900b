namespace Jalon.Host.Store;

/// <summary>What the store knows of a campaign beside its text and its runs. A campaign without a row is a draft that never ran.</summary>
/// <param name="Name">The campaign's name.</param>
/// <param name="Version">The number of the version in force; null for a draft.</param>
/// <param name="Schedule">How its schedule stands.</param>
/// <param name="NextAt">When the schedule is due next; null where it is not <see cref="ScheduleState.On"/>.</param>
/// <param name="Queued">How many firings wait for the run under way to end.</param>
/// <param name="StoppedAt">When somebody stopped it before it had run; null where nobody did.</param>
/// <param name="ArchivedAt">When it was put away; null where it is not.</param>
public sealed record CampaignRow(
    string Name,
    int? Version = null,
    ScheduleState Schedule = ScheduleState.None,
    Instant? NextAt = null,
    int Queued = 0,
    Instant? StoppedAt = null,
    Instant? ArchivedAt = null);
