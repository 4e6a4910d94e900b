using Jalon.Runs;

namespace Jalon.Host.Store;

/// <summary>What is due at an instant, the longest due first.</summary>
/// <param name="Firings">Campaigns whose schedule is due, or that have firings queued and no run under way.</param>
/// <param name="Waits">Runs of which a task waits for an instant that has come.</param>
/// <param name="Purges">Runs that are over, whose working tables have been kept long enough.</param>
public sealed record DueRows(IReadOnlyList<CampaignRow> Firings, IReadOnlyList<RunId> Waits, IReadOnlyList<RunId> Purges);
