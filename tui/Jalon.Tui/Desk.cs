using System.Text;
using Jalon.Tui.Screens;
using Jalon.Tui.Words;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Jalon.Tui;

/// <summary>The one window: a title, the rows of the screen on top of the stack, what is told of the selected one, the keys.</summary>
internal sealed class Desk : Window
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly IApplication _app;
    private readonly IJalonClient _client;
    private readonly Vocabulary _say;
    private readonly Stack<Screen> _screens = new();
    private readonly CancellationTokenSource _leaving = new();
    private readonly Label _title = new() { Width = Dim.Fill(), Height = 1 };
    private readonly Label _detail = new() { Y = Pos.AnchorEnd(2), Width = Dim.Fill(), Height = 1 };
    private readonly Label _keys = new() { Y = Pos.AnchorEnd(1), Width = Dim.Fill(), Height = 1 };
    private readonly TextField _search = new() { Y = Pos.AnchorEnd(2), X = 1, Width = Dim.Fill(), Visible = false };
    private readonly TableView _table;
    private string? _message;
    private string? _selected;
    private bool _filling;
    private volatile bool _stale = true;
    private volatile bool _loading;

    public Desk(IApplication app, IJalonClient client, Vocabulary say)
    {
        (_app, _client, _say) = (app, client, say);
        BorderStyle = LineStyle.None;
        _table = new TableView { Y = 1, Width = Dim.Fill(), Height = Dim.Fill(2), FullRowSelect = true, MultiSelect = false, CollectionNavigator = null };
        _table.Style.AlwaysShowHeaders = true;
        _table.Style.ShowVerticalCellLines = false;
        _table.Style.ShowVerticalHeaderLines = false;
        _table.Style.ShowHorizontalHeaderOverline = false;
        _table.Style.ShowHorizontalHeaderUnderline = false;
        _table.KeyBindings.Add(Key.J, Command.Down);
        _table.KeyBindings.Add(Key.K, Command.Up);
        _table.ValueChanged += (_, _) => Selected();
        // Names hold underscores, which are no hot keys here.
        foreach (var label in (Label[])[_title, _detail, _keys])
            label.HotKeySpecifier = new Rune('\uFFFF');
        Add(_title, _table, _detail, _keys, _search);
        KeyDownNotHandled += (_, key) => key.Handled = Pressed(key);
        _table.KeyDown += (_, key) =>
        {
            if (key == Key.Enter)
                key.Handled = Show(Top.Open(Row));
            // A table without rows swallows every key that it has no command for.
            else if (_table.Table is null or { Rows: 0 })
                key.Handled = Pressed(key);
        };
        _search.KeyDown += (_, key) =>
        {
            if (key == Key.Enter || key == Key.Esc)
            {
                Top.Search(key == Key.Esc ? "" : _search.Text);
                _search.Visible = false;
                _table.SetFocus();
                Fill();
                key.Handled = true;
            }
        };
        _screens.Push(new CampaignsScreen(say));
    }

    private Screen Top => _screens.Peek();

    private int Row => _table.Value?.SelectedCell.Y ?? -1;

    /// <summary>Begins to follow the host.</summary>
    public void Begin()
    {
        Fill();
        _table.SetFocus();
        _ = Task.Run(FollowAsync);
        _app.AddTimeout(Beat, () =>
        {
            if (_stale && !_loading)
                Load();
            return true;
        });
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

    private async Task FollowAsync()
    {
        while (!_leaving.IsCancellationRequested)
        {
            try
            {
                _stale = true;
                await foreach (var change in _client.ChangesAsync((await _client.CampaignsAsync(_leaving.Token).ConfigureAwait(false)).Sequence, _leaving.Token).ConfigureAwait(false))
                    _stale = true;
            }
            catch (Exception e) when (e is HostGoneException or ProblemException)
            {
                _app.Invoke(() => Say(_say["gone"]));
                await Task.Delay(Patience, _leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Load()
    {
        (_stale, _loading) = (false, true);
        var screen = Top;
        _ = Task.Run(async () =>
        {
            string? trouble = null;
            try
            {
                await screen.LoadAsync(_client, _leaving.Token).ConfigureAwait(false);
            }
            catch (HostGoneException)
            {
                trouble = _say["gone"];
            }
            catch (ProblemException e)
            {
                trouble = " " + e.Message;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            _app.Invoke(() =>
            {
                _loading = false;
                _message = trouble;
                if (screen == Top)
                    Fill();
            });
        });
    }

    private void Fill()
    {
        _filling = true;
        var grid = new Grid(Top);
        _title.Text = Top.Title;
        _keys.Text = Top.Keys;
        for (var c = 0; c < grid.Columns; c++)
        {
            var style = _table.Style.GetOrCreateColumnStyle(c);
            style.MinWidth = style.MaxWidth = Math.Max(1, grid.WidthOf(c));
        }

        _table.Table = grid;
        var row = Top.Follows ? grid.Rows - 1 : Enumerable.Range(0, grid.Rows).FirstOrDefault(r => Top.IdOf(r) == _selected);
        if (grid.Rows > 0)
        {
            _table.SetSelection(0, Math.Max(0, row), false);
            _table.EnsureCursorIsVisible();
        }

        _filling = false;
        Selected();
        SetNeedsDraw();
    }

    private void Selected()
    {
        if (_filling)
            return;
        _selected = Row >= 0 && Row < Top.Rows.Count ? Top.IdOf(Row) : null;
        _detail.Text = _message ?? " " + Top.Detail(Row);
    }

    private void Say(string message)
    {
        _message = message;
        _detail.Text = message;
    }

    private bool Show(Screen? screen)
    {
        if (screen is null)
            return false;
        _screens.Push(screen);
        (_selected, _message, _stale) = (null, null, true);
        Fill();
        return true;
    }

    private bool Back()
    {
        if (_screens.Count == 1)
            return false;
        _screens.Pop();
        (_selected, _message, _stale) = (null, null, true);
        Fill();
        return true;
    }

    private bool Pressed(Key key)
    {
        _message = null;
        if (key == Key.Esc || key == Key.Q)
        {
            if (!Back() && key == Key.Q)
                _app.RequestStop(this);
            return true;
        }

        switch ((char)key.AsRune.Value)
        {
            case '/':
                (_search.Text, _search.Visible) = ("", true);
                _search.SetFocus();
                return true;
            case 's':
                Top.Sort();
                Fill();
                return true;
            case '?':
                MessageBox.Query(_app, _say["keys.title"], _say["keys.all"], _say["ok"]);
                return true;
            case 'h':
                return Back();
            case 'S':
                return Ask("start");
            case 'p':
                return Ask("pause");
            case 'r':
                return Ask("retry", "resume");
            case 'x':
                return Ask("stop");
            case 'w':
                return Ask("skip-wait");
            case var letter:
                return Show(Top.Open(letter, Row));
        }
    }

    private bool Ask(params string[] names)
    {
        if (Top.Offers(Row) is not { } asked)
            return false;
        var offers = names.Select(n => asked.Offers.FirstOrDefault(o => o.Name == n)).OfType<Offer>().ToList();
        if (offers.FirstOrDefault(o => o.Allowed) is not { } offer)
        {
            Say(" " + (offers.FirstOrDefault()?.WhyNot ?? _say["nothing"]));
            return true;
        }

        if (Confirmed(asked.Subject, offer))
            Do(asked.Subject, offer);
        return true;
    }

    private bool Confirmed(string subject, Offer offer)
    {
        var title = $"{offer.Name} {subject}";
        if (!offer.Danger)
            return MessageBox.Query(_app, title, offer.Effect, _say["no"], _say["yes"]) == 1;
        using var dialog = new NameDialog(title, offer.Effect + "\n" + _say.Format("type.name", subject), _say["no"], _say["ok"]);
        _app.Run(dialog);
        return dialog.Result == subject;
    }

    private void Do(string subject, Offer offer) => _ = Task.Run(async () =>
    {
        try
        {
            if (offer.Name == "start")
                await _client.StartAsync(new Api.Runs.RunRequest(null, subject, new Dictionary<string, string>(), null), _leaving.Token).ConfigureAwait(false);
            else
                await _client.AskAsync(subject, offer.Name, _leaving.Token).ConfigureAwait(false);
            _stale = true;
        }
        catch (Exception e) when (e is ProblemException or HostGoneException)
        {
            _app.Invoke(() => Say(" " + e.Message));
        }
        catch (OperationCanceledException)
        {
            // The console is closing.
        }
    });
}
