using System.Globalization;
using Jalon.Api.Runs;
using Jalon.Tui.Words;

namespace Jalon.Tui.Screens;

/// <summary>The log of a run, following: its last lines, asked for from where it was.</summary>
internal sealed class LogScreen(string run, Vocabulary say) : Screen
{
    // An operator reads the end; the command line has the whole.
    private const int Most = 2_000;

    private readonly List<LogLine> _lines = [];

    public override string Title => $" {run}   {say["log"]}";

    public override IReadOnlyList<string> Columns => [say["time"], say["level"], say["activity"], say["message"]];

    public override IReadOnlyList<IReadOnlyList<string>> Rows =>
    [
        .. _lines.Select(l => (IReadOnlyList<string>)
            [l.At.ToString("HH:mm:ss zzz", CultureInfo.InvariantCulture), l.Level, l.Activity ?? "-", l.Message.Replace('\n', ' ')]),
    ];

    public override string Keys => say["keys.log"];

    public override bool Follows => true;

    public override string IdOf(int row) => _lines[row].Sequence.ToString(CultureInfo.InvariantCulture);

    public override string Detail(int row) => row >= 0 && row < _lines.Count ? _lines[row].Message.Replace('\n', ' ') : "";

    public override async Task LoadAsync(IJalonClient client, CancellationToken cancellation)
    {
        var after = _lines.Count == 0 ? 0 : _lines[^1].Sequence;
        _lines.AddRange(await client.LogsAsync(run, null, after, after == 0 ? -Most : Most, cancellation).ConfigureAwait(false));
        if (_lines.Count > Most)
            _lines.RemoveRange(0, _lines.Count - Most);
    }
}
