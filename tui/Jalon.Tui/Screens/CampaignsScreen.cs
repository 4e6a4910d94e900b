using Jalon.Api.Campaigns;
using Jalon.Tui.Words;

namespace Jalon.Tui.Screens;

/// <summary>The list of campaigns: what needs somebody first, then by name; searched and sorted.</summary>
internal sealed class CampaignsScreen(Vocabulary say) : Screen
{
    private CampaignList? _list;
    private IReadOnlyList<Campaign> _shown = [];
    private string _search = "";
    private int _sort = -1;

    public override string Title => _list is null
        ? " Jalon"
        : $" Jalon  {_list.Workspace}      {say.Format("campaigns", _list.Campaigns.Count)}   {say.Format("running", Of("in_progress"))}   {say.Format("errors", Of("with_error"))}"
            + (_search.Length == 0 ? "" : $"   /{_search}");

    public override IReadOnlyList<string> Columns =>
        [.. ((string[])[say["status"], say["campaign"], say["lastrun"], say["nextrun"], say["where"], say["rows"]]).Select((c, i) => i == _sort ? c + "▲" : c)];

    public override IReadOnlySet<int> Right { get; } = new HashSet<int> { 5 };

    public override IReadOnlyList<IReadOnlyList<string>> Rows => [.. _shown.Select(Cells)];

    public override string Keys => say["keys.campaigns"];

    public override string IdOf(int row) => _shown[row].Name;

    public override string Detail(int row) => row < 0 || row >= _shown.Count ? "" : _shown[row] switch
    {
        { LastError: { } error } c => $"{c.Name}: {error}",
        var c => $"{c.Title ?? c.Name}   {c.File}   {c.Dimension}   {string.Join(", ", c.Tags)}",
    };

    public override (string Subject, IReadOnlyList<Offer> Offers)? Offers(int row) =>
        row < 0 || row >= _shown.Count ? null : (_shown[row].Name, _shown[row].Offers);

    public override Screen? Open(int row) => row >= 0 && row < _shown.Count && _shown[row].LastRun is { } run ? new RunScreen(run, say) : null;

    public override Screen? Open(char key, int row) => key == 'l' && Open(row) is not null ? new LogScreen(_shown[row].LastRun!, say) : null;

    public override void Search(string text)
    {
        _search = text;
        Arrange();
    }

    public override void Sort()
    {
        _sort = _sort == Columns.Count - 1 ? -1 : _sort + 1;
        Arrange();
    }

    public override async Task LoadAsync(IJalonClient client, CancellationToken cancellation)
    {
        _list = await client.CampaignsAsync(cancellation).ConfigureAwait(false);
        Arrange();
    }

    private int Of(string status) => _list!.Campaigns.Count(c => c.Status == status);

    private void Arrange()
    {
        var found = (_list?.Campaigns ?? []).Where(c => _search.Length == 0
            || Cells(c).Any(cell => cell.Contains(_search, StringComparison.OrdinalIgnoreCase))
            || c.Tags.Any(t => t.Contains(_search, StringComparison.OrdinalIgnoreCase)));
        _shown = _sort switch
        {
            < 0 => [.. found.OrderBy(c => Urgency(c.Status)).ThenBy(c => c.Name, StringComparer.Ordinal)],
            2 => [.. found.OrderByDescending(c => c.LastRunAt)],
            5 => [.. found.OrderByDescending(c => c.Rows)],
            _ => [.. found.OrderBy(c => Cells(c)[_sort], StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal)],
        };
    }

    private IReadOnlyList<string> Cells(Campaign c) =>
    [
        say.Status(c.Status), c.Name, Vocabulary.Time(c.LastRunAt), Vocabulary.Time(c.NextRunAt), c.Where ?? "-", c.Rows is { } rows ? say.Count(rows) : "-",
    ];

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
