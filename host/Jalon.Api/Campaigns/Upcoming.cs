namespace Jalon.Api.Campaigns;

/// <summary>When a campaign's schedule starts it next.</summary>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Zone">The zone in force, by its tzdb name.</param>
/// <param name="Version">The version in force; null for a draft, of which it is told what would be, were it published now.</param>
/// <param name="Schedule"><c>on</c>, <c>none</c>, <c>closed</c>, <c>spent</c>, or <c>signal</c> where only a signal starts it.</param>
/// <param name="Runs">The next instants, in order, each with its offset in the zone.</param>
public sealed record Upcoming(string Campaign, string Zone, int? Version, string Schedule, IReadOnlyList<DateTimeOffset> Runs)
{
    /// <summary>The name of the signal that starts it; null where none does, or where any does.</summary>
    public string? Signal { get; init; }
}
