namespace Jalon.Sdk;

/// <summary>How a run that an activity asked for is over.</summary>
/// <param name="Run">Which one, such as <c>newsletter#3</c>; null where none could be begun.</param>
/// <param name="IsCompleted">Whether it went to its end; else it was stopped, or could not be begun.</param>
/// <param name="Reason">Why it did not; null where it did.</param>
public sealed record CampaignEnd(string? Run, bool IsCompleted, string? Reason);
