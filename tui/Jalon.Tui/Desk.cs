using Jalon.Tui.Asking;
using Jalon.Tui.Drawing;
using Jalon.Tui.Following;
using Jalon.Tui.Screens;
using Jalon.Tui.Words;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Jalon.Tui;

/// <summary>The one window: a title, the rows of the screen on top of the stack, what is told of the selected one, the keys. It draws, and hands keys on.</summary>
internal sealed class Desk : Window
{
    private const int DetailLines = 2;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    private readonly IApplication _app;
    private readonly IJalonClient _client;
    private readonly Vocabulary _say;
    private readonly TimeProvider _time;
    private readonly Help _help;
    private readonly Watch _watch;
    private readonly Refresher _refresher;
    private readonly Requester _requester;
    private readonly Stack<Screen> _screens = new();
    private readonly CancellationTokenSource _leaving = new();
    private readonly TextLines _title = new() { X = 1, Width = Dim.Fill(1), Height = 1 };
    private readonly TextLines _detail = new() { X = 1, Y = Pos.AnchorEnd(DetailLines + 1), Width = Dim.Fill(1), Height = DetailLines };
    private readonly TextLines _keys = new() { X = 1, Y = Pos.AnchorEnd(1), Width = Dim.Fill(), Height = 1 };
    private readonly TextField _search = new() { X = 2, Y = Pos.AnchorEnd(DetailLines + 1), Width = Dim.Fill(), Visible = false };
    private readonly RowList _rows;
    private Exception? _unheard;
    private Exception? _unread;
    private string? _notice;
    private string _drawnAt = "";

    public Desk(IApplication app, IJalonClient client, Vocabulary say, TimeProvider time, bool colour)
    {
        (_app, _client, _say, _time, _help) = (app, client, say, time, new Help(say));
        var ui = new UiThread(app);
        _refresher = new Refresher(client, ui, time, Applied, e => Tell(() => _unread = e), _leaving.Token);
        _watch = new Watch(client, time, _refresher.Changed, e => ui.Do(() => Tell(() => _unheard = e)));
        _requester = new Requester(app, client, ui, say, text => Tell(() => _notice = text), _leaving.Token);
        _rows = new RowList
        {
            X = 1,
            Y = 1,
            Width = Dim.Fill(1),
            Height = Dim.Fill(DetailLines + 1),
            Alarm = colour ? new Attribute(Color.BrightRed, Color.None) : null,
        };
        BorderStyle = LineStyle.None;
        Add(_title, _rows, _detail, _keys, _search);
        _title.Show(columns => [Fit.Ends(Top.Title, Corner(Top), columns)]);
        _detail.Show(columns => _search.Visible ? ["/"] : Fit.Wrap(Fit.Plain(Told), columns, DetailLines));
        _keys.Show(columns => [_help.Line(Top, _screens.Count == 1, columns)]);
        _rows.KeyDown += (_, key) => key.Handled = Pressed(key);
        _rows.Moved += (_, _) => Moved();
        _search.KeyDown += (_, key) => key.Handled = Searched(key);
        _search.ValueChanged += (_, _) => Narrow(_search.Text);
        _screens.Push(new CampaignsScreen(say));
    }

    private Screen Top => _screens.Peek();

    // What stands in the way is told until it does not; a notice until the next key.
    private string Told => _notice ?? Trouble ?? (!Top.IsAnswered ? _say["asking"] : Top.Selected is { } id ? Top.Detail(id) : "");

    private string? Trouble => (_unread ?? _unheard) switch
    {
        null => null,
        HostGoneException => _say["gone"],
        TimeoutException => _say["silent"],
        var e => _say.Format("trouble", e.Message),
    };

    /// <summary>Begins to follow the host.</summary>
    public void Begin()
    {
        Fill();
        _rows.SetFocus();
        _ = _watch.FollowAsync(_leaving.Token);
        _refresher.Ask(Top);
        _app.AddTimeout(Tick, () =>
        {
            Beat();
            return true;
        });
    }

    /// <summary>Looks whether there is something new, or the clock has moved on.</summary>
    public void Beat()
    {
        _refresher.Beat(Top);
        if (Clock() != _drawnAt)
            Fill();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _leaving.Cancel();
            _leaving.Dispose();
        }

        base.Dispose(disposing);
    }

    private string Corner(Screen screen) => string.Join("   ", ((string[])[screen.Arrangement.Search.Length == 0 ? "" : "/" + screen.Arrangement.Search, screen.Zone.Clock(_time.GetUtcNow())]).Where(t => t.Length > 0));

    // What the drawing depends on of the time: the minute, and the second while something runs.
    private string Clock() => _time.GetUtcNow().ToString(Top.Ticks ? "HH:mm:ss" : "HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private void Applied(Screen screen)
    {
        if (screen == Top)
            Fill();
    }

    private void Fill()
    {
        _drawnAt = Clock();
        var screen = Top;
        var lines = screen.Lines(_time.GetUtcNow());
        var row = screen.Follows ? lines.Count - 1 : lines.Select((l, i) => (l.Id, Row: (int?)i)).FirstOrDefault(l => l.Id == screen.Selected).Row;
        // A row that is gone leaves the selection where it was.
        _rows.Show(screen.Arrangement.Marked(screen.Columns), lines, row ?? Math.Max(0, _rows.Selected));
        screen.Selected = _rows.SelectedLine?.Id;
        SetNeedsDraw();
    }

    private void Moved()
    {
        Top.Selected = _rows.SelectedLine?.Id;
        Top.Moved(toTheLast: _rows.IsAtTheEnd);
        SetNeedsDraw();
    }

    private void Tell(Action change)
    {
        change();
        SetNeedsDraw();
    }

    private bool Show(Screen screen)
    {
        _screens.Push(screen);
        return Turn();
    }

    private bool Back()
    {
        if (_screens.Count == 1)
            return false;
        _screens.Pop();
        return Turn();
    }

    private bool Turn()
    {
        _rows.Show([], [], -1);
        Fill();
        _refresher.Ask(Top);
        return true;
    }

    private bool Pressed(Key key)
    {
        if (_notice is not null)
            Tell(() => _notice = null);
        if (_rows.Move(key))
            return true;
        if (key == Key.Esc)
            return Top.Arrangement.Search.Length > 0 ? Narrow("") : Back() || true;
        if (key == Key.Enter)
            return Enter();
        if (key == Key.C.WithCtrl)
            _app.RequestStop(this);
        return !key.IsCtrl && !key.IsAlt && Letter((char)key.AsRune.Value);
    }

    private bool Letter(char letter)
    {
        switch (letter)
        {
            case 'q' when _screens.Count == 1:
                _app.RequestStop(this);
                return true;
            case 'q' or 'h':
                return Back();
            case '/':
                _search.Text = Top.Arrangement.Search;
                _search.Visible = true;
                _search.SetFocus();
                return true;
            case 's' when Top.Sorts:
                Top.Arrangement = Top.Arrangement.Next(Top.Columns.Count);
                Fill();
                return true;
            case '?':
                return Read(_say["keys"], _help.All(Top));
            default:
                return Top.Doors(Top.Selected).FirstOrDefault(d => d.Key == letter) is { } door
                    ? Show(door.Open())
                    : _requester.Pressed(letter, Top.Offers(Top.Selected));
        }
    }

    private bool Enter()
    {
        if (Top.Doors(Top.Selected).FirstOrDefault(d => d.Key == Door.Enter) is { } door)
            return Show(door.Open());
        return Top.Selected is not { } id || Read(Top.Title, Top.Whole(id));
    }

    private bool Read(string title, IReadOnlyList<string> lines)
    {
        using var box = new TextBox(title, lines, _app.Screen.Size);
        _app.Run(box);
        return true;
    }

    private bool Searched(Key key)
    {
        if (key != Key.Enter && key != Key.Esc)
            return false;
        if (key == Key.Esc)
            Narrow("");
        _search.Visible = false;
        _rows.SetFocus();
        SetNeedsDraw();
        return true;
    }

    private bool Narrow(string text)
    {
        Top.Arrangement = Top.Arrangement with { Search = text };
        Fill();
        return true;
    }
}
