namespace Jalon.Api.Campaigns;

/// <summary>A campaign, one line of the list.</summary>
/// <param name="Name">Unique in the workspace.</param>
/// <param name="Title">For people; null for its name.</param>
/// <param name="Status"><c>draft scheduled in_progress pause_requested paused with_error completed stopped archived</c>.</param>
/// <param name="File">Where its text stands, relative to the workspace.</param>
/// <param name="LastRun">The last run; null where there was none.</param>
/// <param name="LastRunAt">When that began.</param>
/// <param name="NextRunAt">When the schedule starts it next; null where it does not.</param>
/// <param name="Where">The activity where the last run is or was held; null where it is done.</param>
/// <param name="Rows">How many rows reached that point; null where unknown.</param>
/// <param name="LastError">One line; null where the last run has none.</param>
/// <param name="Tags">As the campaign sets them.</param>
/// <param name="Dimension">The targeting dimension of its first audience; null where unknown.</param>
/// <param name="Offers">What can be asked of it now.</param>
public sealed record Campaign(
    string Name,
    string? Title,
    string Status,
    string File,
    string? LastRun,
    DateTimeOffset? LastRunAt,
    DateTimeOffset? NextRunAt,
    string? Where,
    long? Rows,
    string? LastError,
    IReadOnlyList<string> Tags,
    string? Dimension,
    IReadOnlyList<Offer> Offers)
{
    /// <summary>The number of the version in force: what the schedule and a start go by; null for a draft.</summary>
    public int? Version { get; init; }

    /// <summary>Whether its text now is another than that of the version in force.</summary>
    public bool DraftDiffers { get; init; }

    /// <summary>How its schedule stands: <c>none on closed spent</c>.</summary>
    public string Schedule { get; init; } = "none";

    /// <summary>How it stands, as the list of offers is keyed: campaigns that stand alike can be asked alike.</summary>
    public string Standing { get; init; } = "";
}
