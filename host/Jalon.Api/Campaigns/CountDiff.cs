namespace Jalon.Api.Campaigns;

/// <summary>What an activity would target today, in two versions of its campaign.</summary>
/// <param name="Activity">Which.</param>
/// <param name="Before">Rows of its main output in the first; null where it is not there.</param>
/// <param name="After">Rows of its main output in the second; null where it is not there.</param>
public sealed record CountDiff(string Activity, long? Before, long? After)
{
    /// <summary>The outputs of flow activities with several ways that lead to it, <c>enough.usual</c>, joined with commas: the rows are those of a run that takes them. Null where none does.</summary>
    public string? If { get; init; }
}
