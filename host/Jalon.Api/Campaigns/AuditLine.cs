namespace Jalon.Api.Campaigns;

/// <summary>A line of the audit trail: who changed what, and how it stood before and after.</summary>
/// <param name="Sequence">Rises.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Action">What was done, as the command line's verb.</param>
/// <param name="Campaign">Which campaign; it may be gone.</param>
/// <param name="Run">Which run; null for the campaign itself.</param>
/// <param name="Before">How it stood before; null where it was not there.</param>
/// <param name="After">How it stands after; null where it is not there any more.</param>
public sealed record AuditLine(long Sequence, DateTimeOffset At, string By, string Action, string Campaign, string? Run, string? Before, string? After);
