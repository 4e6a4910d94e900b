using System.Globalization;
using Jalon.Api;
using Jalon.Api.Campaigns;
using Jalon.Host.Plugins;
using Jalon.Host.Store;
using Jalon.Host.Workspace;

namespace Jalon.Host.Campaigns;

/// <summary>What was: the versions of a campaign, and who changed what.</summary>
/// <param name="workspace">Whose zone times are shown in.</param>
/// <param name="store">Where it is written.</param>
internal sealed class History(OpenWorkspace workspace, IRunStore store)
{
    /// <summary>The versions of a campaign, the oldest first; none of a draft that never ran.</summary>
    /// <exception cref="ProblemException">There is no campaign of that name.</exception>
    public IReadOnlyList<VersionLine> Versions(string name)
    {
        var versions = store.Campaigns.Versions(name);
        if (versions.Count == 0)
            workspace.Named(name);
        var inForce = store.Campaigns.Campaign(name)?.Version;
        var runs = store.Campaigns.Runs(name).ToLookup(r => r.Version);
        return
        [
            .. versions.Select(v => new VersionLine(
                v.Number,
                v.At.InZone(DateTimeZoneProviders.Tzdb[v.Version.Zone]).ToDateTimeOffset(),
                v.By,
                v.Number == inForce,
                v.Version.File,
                runs[v.Number].Count(r => !r.Simulated),
                [.. LockFile.Parse(v.Version.Plugins).Types.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}: {t.Value.Identity}")],
                v.Version.GraphDigest,
                v.Version.ModelDigest)
            {
                Simulations = runs[v.Number].Count(r => r.Simulated),
            }),
        ];
    }

    /// <summary>The audit trail, the oldest line first.</summary>
    /// <param name="campaign">Of one campaign, which may be gone; null for all.</param>
    /// <param name="since">From this instant on, as the language writes it; null for all.</param>
    /// <param name="limit">At most so many lines: the last ones.</param>
    public IReadOnlyList<AuditLine> Audit(string? campaign, string? since, int limit)
    {
        if (limit < 0)
            throw Problems.Usage(string.Create(CultureInfo.InvariantCulture, $"a limit is 0 or more lines, not {limit}"));
        var from = since is null ? (Instant?)null : Execution.Instants.Read(since, workspace.Zone);
        return
        [
            .. store.Campaigns.AuditTrail(campaign, from, limit).Select(l => new AuditLine(
                l.Sequence, l.At.InZone(workspace.Zone).ToDateTimeOffset(), l.By, l.Action, l.Campaign, l.Run, l.Before, l.After)),
        ];
    }
}
