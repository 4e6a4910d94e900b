using Jalon.Runs;

namespace Jalon.Host.Store;

/// <summary>
/// Where campaigns live beside their texts: their rows, their versions, and the audit trail. The same store as <see cref="IRunStore"/>'s, whose commits
/// can move a campaign too. All members may be called from several threads; all throw <see cref="StoreFault"/> where the store fails.
/// </summary>
public interface ICampaignStore
{
    /// <summary>A campaign's row; null where there is none.</summary>
    CampaignRow? Campaign(string name);

    /// <summary>All campaigns that have a row, by name.</summary>
    IReadOnlyList<CampaignRow> Campaigns();

    /// <summary>The digests of the campaigns' own texts in the versions in force, by campaign; drafts have none.</summary>
    IReadOnlyDictionary<string, string> TextsInForce();

    /// <summary>The same of one campaign; null for a draft.</summary>
    string? TextInForce(string campaign);

    /// <summary>The runs that are neither completed nor stopped, simulations left out, by campaign and number.</summary>
    /// <param name="campaign">Of one campaign; null for all.</param>
    IReadOnlyList<RunRow> UnderWay(string? campaign = null);

    /// <summary>All runs of a campaign, the oldest first, each with the number of the version that it was begun from and whether it is a simulation.</summary>
    IReadOnlyList<(RunRow Run, int Version, bool Simulated)> Runs(string campaign);

    /// <summary>A version of a campaign; null where there is none of that number.</summary>
    VersionRow? Version(string campaign, int number);

    /// <summary>The versions of a campaign, the oldest first.</summary>
    IReadOnlyList<VersionRow> Versions(string campaign);

    /// <summary>The audit trail, the oldest line first.</summary>
    /// <param name="campaign">Of one campaign; null for all.</param>
    /// <param name="since">From this instant on; null for all.</param>
    /// <param name="limit">At most so many lines: the last ones.</param>
    IReadOnlyList<AuditRow> AuditTrail(string? campaign, Instant? since, int limit);

    /// <summary>When a schedule, a wait or a purge is due next; null where nothing waits for an instant. It may have passed.</summary>
    Instant? NextDue();

    /// <summary>All that is due at an instant.</summary>
    DueRows Due(Instant at);

    /// <summary>The run that a signal of this key began or went on with; null where none was given yet.</summary>
    RunId? Signalled(string campaign, string key);

    /// <summary>Does something in one commit, or not at all.</summary>
    /// <param name="owner">Who does it: names a host and its lease, the token without which nothing is written.</param>
    /// <param name="work">What is done. What it throws leaves the store as it was.</param>
    /// <exception cref="FencedWriteException">The lease was taken away. Nothing was done.</exception>
    T Commit<T>(string owner, Func<ICommit, T> work);
}
