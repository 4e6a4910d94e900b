namespace Jalon.Api.Campaigns;

/// <summary>Asks something of several campaigns at once.</summary>
/// <param name="Request">What, as the command line's verb: <c>retry</c>.</param>
/// <param name="Where">Which campaigns: a condition of the language over <c>name title status tags version last_run_at next_run_at activity rows error</c>.</param>
/// <param name="DryRun">Whether only to say what would be done.</param>
/// <param name="Campaigns">
/// The campaigns that somebody was shown and agreed to; others that meet the condition by now are left alone. Null for all that meet it.
/// </param>
public sealed record BulkRequest(string Request, string Where, bool DryRun, IReadOnlyList<string>? Campaigns = null);
