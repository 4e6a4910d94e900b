using Jalon.Api;
using Jalon.Api.Campaigns;
using Jalon.Host.Scheduling;
using Jalon.Host.Store;
using Jalon.Host.Workspace;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Questions;

/// <summary>When campaigns will run, as their schedules say: of a published one what will happen, of a draft what would, were it published now.</summary>
/// <param name="workspace">The campaigns' texts.</param>
/// <param name="campaigns">What of them was published.</param>
/// <param name="clock">The wall's.</param>
public sealed class Foretelling(OpenWorkspace workspace, ICampaignStore campaigns, IClock clock)
{
    /// <summary>The next runs of a campaign, or of a file's.</summary>
    /// <param name="of">A campaign's name, or a file.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="ProblemException">There is none.</exception>
    public Upcoming Ask(string of, int most)
    {
        if (FileWord.Is(of))
            return Draft(workspace.Read(of, null), most);
        return campaigns.Campaign(of) is { Version: { } number } row && campaigns.Version(of, number) is { } version
            ? Published(row, version, most)
            : Draft(workspace.Named(of), most);
    }

    private Upcoming Published(CampaignRow row, VersionRow version, int most)
    {
        var subject = workspace.Bind(version.Version);
        var runs = row.Schedule == ScheduleState.On ? Runs(subject.Campaign, subject.Zone, version.At, most) : [];
        // A schedule of that kind is on, or closed, and knows no instant.
        var signalled = row.Schedule == ScheduleState.On && IsSignalled(subject.Campaign);
        return new Upcoming(row.Name, subject.Zone.Id, version.Number, signalled ? "signal" : row.Schedule.ToString().ToLowerInvariant(), runs) { Signal = SignalOf(subject.Campaign) };
    }

    private Upcoming Draft(ReadCampaign read, int most)
    {
        var subject = workspace.Publish(read);
        var runs = Runs(subject.Campaign, subject.Zone, clock.GetCurrentInstant(), most);
        var schedule = subject.Campaign.Schedules.Count == 0 ? "none" : IsSignalled(subject.Campaign) ? "signal" : runs.Count == 0 ? "spent" : "on";
        return new Upcoming(subject.Campaign.Name, subject.Zone.Id, null, schedule, runs) { Signal = SignalOf(subject.Campaign) };
    }

    private static bool IsSignalled(BoundCampaign campaign) => campaign.Schedules is [{ Kind: "signal" }];

    private static string? SignalOf(BoundCampaign campaign) => campaign.Schedules is [{ Kind: "signal" } schedule] ? schedule.Settings.GetValueOrDefault("name") as string : null;

    private List<DateTimeOffset> Runs(BoundCampaign campaign, DateTimeZone zone, Instant published, int most) =>
        [.. Firings.Of(campaign, zone, published).After(clock.GetCurrentInstant()).Take(most).Select(i => i.InZone(zone).ToDateTimeOffset())];
}
