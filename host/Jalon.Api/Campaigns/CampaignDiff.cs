namespace Jalon.Api.Campaigns;

/// <summary>How two versions of a campaign differ.</summary>
/// <param name="Before">The first, as it was named: <c>spring@3</c>.</param>
/// <param name="After">The second.</param>
/// <param name="Settings">Lines of what stands outside of activities: settings, schedules, parameters, gates; empty where nothing differs.</param>
/// <param name="Activities">The activities that differ, in the order of the second, those that are gone first.</param>
/// <param name="Counts">What each main output of a set activity would hold today, in both; empty where that was not asked.</param>
public sealed record CampaignDiff(
    string Before,
    string After,
    IReadOnlyList<DiffLine> Settings,
    IReadOnlyList<ActivityDiff> Activities,
    IReadOnlyList<CountDiff> Counts);
