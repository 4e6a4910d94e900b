using Jalon.Api.Campaigns;
using Jalon.Tui.Words;

namespace Jalon.Tui.Screens;

/// <summary>The list of campaigns: what needs somebody first, then by name.</summary>
internal sealed class CampaignsScreen(Vocabulary say) : Screen
{
    private CampaignList? _list;
    private Zone _zone = Zone.Unknown;

    public override string Title => _list is null
        ? "Jalon"
        : string.Join("   ", ((string[])[$"Jalon  {_list.Workspace}", say.Format(_list.Campaigns.Count == 1 ? "campaigns.one" : "campaigns", _list.Campaigns.Count), Some("running", "in_progress"), Some("errors", "with_error")]).Where(t => t.Length > 0));

    public override Zone Zone => _zone;

    public override IReadOnlyList<Column> Columns { get; } =
    [
        new(say["status"]), new(say["campaign"]), new(say["lastrun"], Falling: true), new(say["nextrun"]), new(say["where"]),
        new(say["rows"], Right: true, Falling: true),
    ];

    public override string Detail(string id) => Find(id) switch
    {
        null => "",
        { LastError: { } error } c => $"{c.Name}: {error}",
        var c => string.Join("   ", ((string?[])[c.Title ?? c.Name, c.File, c.Dimension, string.Join(", ", c.Tags)]).Where(t => !string.IsNullOrEmpty(t))),
    };

    public override IReadOnlyList<string> Whole(string id) => Find(id) is not { } c ? [] :
    [
        c.Title ?? c.Name, "", c.File, .. c.Dimension is null ? (string[])[] : [c.Dimension], .. c.Tags.Count == 0 ? (string[])[] : [string.Join(", ", c.Tags)],
        .. c.LastError is null ? (string[])[] : ["", c.LastError],
    ];

    public override Askable? Offers(string? id) => Find(id) is { } c ? new Askable(c.Name, c.Offers) : null;

    public override IEnumerable<Door> Doors(string? id) => Find(id)?.LastRun is not { } run ? [] :
    [
        new(Door.Enter, say["do.open"], () => new RunScreen(run, say)),
        new('l', say["log"], () => new LogScreen(run, say)),
    ];

    public override async Task<Action> AskAsync(IJalonClient client, CancellationToken cancellation)
    {
        var list = await client.CampaignsAsync(cancellation).ConfigureAwait(false);
        var zone = new Zone(list.Zone);
        return () => (_list, _zone) = (list, zone);
    }

    protected override IEnumerable<Line> All(DateTimeOffset now) => (_list?.Campaigns ?? [])
        .OrderBy(c => Urgency(c.Status)).ThenBy(c => c.Name, StringComparer.Ordinal)
        .Select(c => new Line(
            c.Name,
            [
                new(say.Status(c.Status), Urgency(c.Status)), c.Name, new(_zone.Short(c.LastRunAt, now), c.LastRunAt), new(_zone.Short(c.NextRunAt, now), c.NextRunAt),
                c.Where ?? "-", new(c.Rows is { } rows ? say.Count(rows) : "-", c.Rows),
            ])
        {
            Words = c.Tags,
            Alarm = c.Status == "with_error",
        });

    private Campaign? Find(string? name) => _list?.Campaigns.FirstOrDefault(c => c.Name == name);

    private string Some(string word, string status) => _list!.Campaigns.Count(c => c.Status == status) is > 0 and var count ? say.Format(word, count) : "";

    private static int Urgency(string status) => status switch
    {
        "with_error" => 0,
        "in_progress" or "pause_requested" => 1,
        "paused" => 2,
        "scheduled" => 3,
        "draft" => 5,
        _ => 4,
    };
}
