using System.Globalization;
using Jalon.Api.Runs;
using Jalon.Tui.Words;

namespace Jalon.Tui.Screens;

/// <summary>The log of a run. It follows the end until somebody goes up in it, and again from when he is back at the end.</summary>
internal sealed class LogScreen(string run, Vocabulary say) : Screen
{
    // An operator reads the end; the command line has the whole.
    private const int Most = 2_000;

    private readonly List<LogLine> _lines = [];
    private Zone _zone = Zone.Unknown;
    private bool _follows = true;

    public override string Title => $"{run}   {say["log"]}   {say[_follows ? "log.follows" : "log.stays"]}";

    public override Zone Zone => _zone;

    public override IReadOnlyList<Column> Columns { get; } = [new(say["time"]), new(say["level"]), new(say["activity"]), new(say["message"])];

    public override bool Sorts => false;

    public override bool Follows => _follows;

    public override void Moved(bool toTheLast) => _follows = toTheLast;

    public override string Detail(string id) => Find(id)?.Message ?? "";

    public override IReadOnlyList<string> Whole(string id) => Find(id) is not { } l ? [] :
        [$"{Zone.Full(l.At)}   {say.Level(l.Level)}   {l.Activity}", "", .. l.Message.Split('\n')];

    public override async Task<Action> AskAsync(IJalonClient client, CancellationToken cancellation)
    {
        var after = Last;
        var zone = _zone.Name.Length > 0 ? _zone : new Zone((await client.RunAsync(run, cancellation).ConfigureAwait(false)).Zone);
        var lines = await client.LogsAsync(run, null, after, after == 0 ? -Most : Most, cancellation).ConfigureAwait(false);
        return () =>
        {
            _zone = zone;
            _lines.AddRange(lines.Where(l => l.Sequence > Last));
            if (_lines.Count > Most)
                _lines.RemoveRange(0, _lines.Count - Most);
        };
    }

    protected override IEnumerable<Line> All(DateTimeOffset now) => _lines.Select(l => new Line(
        l.Sequence.ToString(CultureInfo.InvariantCulture), [_zone.Seconds(l.At, now), say.Level(l.Level), l.Activity ?? "-", l.Message])
    {
        Alarm = l.Level == "error",
    });

    private long Last => _lines.Count == 0 ? 0 : _lines[^1].Sequence;

    private LogLine? Find(string id) => _lines.FirstOrDefault(l => l.Sequence.ToString(CultureInfo.InvariantCulture) == id);
}
