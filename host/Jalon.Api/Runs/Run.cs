namespace Jalon.Api.Runs;

/// <summary>A run: its state and that of each of its activities.</summary>
/// <param name="Id"><c>campaign#n</c>.</param>
/// <param name="Campaign">Its campaign's name.</param>
/// <param name="Title">Its campaign's title; null for its name.</param>
/// <param name="Number">From 1.</param>
/// <param name="Status">As <see cref="Campaigns.Campaign.Status"/>.</param>
/// <param name="StartedAt">When it began; null where it has not.</param>
/// <param name="EndedAt">When it ended; null while it has not.</param>
/// <param name="AsOf">The instant that it takes for now where one was given; else null.</param>
/// <param name="Zone">The zone in force.</param>
/// <param name="Activities">In the order of the text.</param>
/// <param name="Error">What holds it, one line; null where nothing does.</param>
/// <param name="Offers">What can be asked of it now.</param>
/// <param name="Sequence">Events after this one are not in here yet.</param>
public sealed record Run(
    string Id,
    string Campaign,
    string? Title,
    int Number,
    string Status,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? AsOf,
    string Zone,
    IReadOnlyList<ActivityState> Activities,
    string? Error,
    IReadOnlyList<Offer> Offers,
    long Sequence)
{
    /// <summary>Of an answer to a request: why there was nothing to do; null where it was done.</summary>
    public string? Already { get; init; }

    /// <summary>The number of the version that it executes.</summary>
    public int Version { get; init; }

    /// <summary>Whether nothing of it can be done before an instant comes or somebody asks for something.</summary>
    public bool Idle { get; init; }

    /// <summary>Whether it is a simulation: nothing was waited for, held by a gate, written or sent.</summary>
    public bool Simulated { get; init; }
}
