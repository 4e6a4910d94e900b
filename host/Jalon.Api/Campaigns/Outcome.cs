namespace Jalon.Api.Campaigns;

/// <summary>What came of asking something of a campaign.</summary>
/// <param name="Campaign">Which campaign.</param>
/// <param name="Run">The run that was begun or asked, <c>campaign#n</c>; null for none.</param>
/// <param name="Request">What was asked, as the command line's verb: <c>publish</c>.</param>
/// <param name="Result">
/// <c>done</c>, or <c>already</c> where it was so before and nothing was done; of several campaigns also <c>refused</c> or <c>failed</c>, and <c>will</c>
/// for what is only said beforehand.
/// </param>
/// <param name="Text">What that means, or why not, in the language asked for.</param>
public sealed record Outcome(string Campaign, string? Run, string Request, string Result, string Text)
{
    /// <summary>The version in force afterwards; null for a draft.</summary>
    public int? Version { get; init; }

    /// <summary>Of what was published: when its schedule starts it next, in its zone; null where that does not.</summary>
    public DateTimeOffset? NextRunAt { get; init; }

    /// <summary>Of several campaigns: the activities of which a task starts, or may start after those.</summary>
    public IReadOnlyList<string> Runs { get; init; } = [];

    /// <summary>Of several campaigns: the activities that keep their results.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>Of several campaigns: the activities that do not run, or are given up.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];
}
