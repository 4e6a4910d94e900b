namespace Jalon.Api.Campaigns;

/// <summary>What will come, or came, of asking something of several campaigns.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="DryRun">Whether it was only said.</param>
/// <param name="Outcomes">By campaign.</param>
public sealed record BulkAnswer(string Request, bool DryRun, IReadOnlyList<Outcome> Outcomes);
