namespace Jalon.Api.Campaigns;

/// <summary>A version of a campaign, one line of its history.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it was published.</param>
/// <param name="By">Who did it.</param>
/// <param name="InForce">Whether it is what the schedule and a start go by.</param>
/// <param name="File">Where its text stood.</param>
/// <param name="Runs">How many runs were begun from it, simulations left out.</param>
/// <param name="Plugins">Its exact plugins, <c>type: id version</c>.</param>
/// <param name="Digest">Names exactly this text with these plugins.</param>
/// <param name="ModelDigest">Names the model that it was bound to; empty where that is not known.</param>
public sealed record VersionLine(
    int Number,
    DateTimeOffset At,
    string By,
    bool InForce,
    string File,
    int Runs,
    IReadOnlyList<string> Plugins,
    string Digest,
    string ModelDigest)
{
    /// <summary>How many simulations were made of it.</summary>
    public int Simulations { get; init; }
}
