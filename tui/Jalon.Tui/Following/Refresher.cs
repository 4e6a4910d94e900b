using Jalon.Tui.Screens;

namespace Jalon.Tui.Following;

/// <summary>Keeps screens fresh: asks the host for one at a time of each, applies the answer on the thread that draws, and tries again after any failure.</summary>
/// <param name="client">The host.</param>
/// <param name="ui">The thread that draws.</param>
/// <param name="time">By which it waits.</param>
/// <param name="applied">Called there after an answer was applied.</param>
/// <param name="trouble">Called there with what stands in the way; with null once nothing does.</param>
/// <param name="leaving">Ends what is under way.</param>
internal sealed class Refresher(
    IJalonClient client, UiThread ui, TimeProvider time, Action<Screen> applied, Action<Exception?> trouble, CancellationToken leaving)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly HashSet<Screen> _asked = [];
    private readonly Patience _patience = new();
    private DateTimeOffset _notBefore;
    private volatile bool _stale = true;

    /// <summary>Notes that the host has something new. From any thread.</summary>
    public void Changed() => _stale = true;

    /// <summary>Asks for a screen if there is something new, it is not being asked for and the last failure is long enough ago.</summary>
    public void Beat(Screen screen)
    {
        if (_stale && time.GetUtcNow() >= _notBefore && !_asked.Contains(screen))
            Ask(screen);
    }

    /// <summary>Asks for a screen at once.</summary>
    public void Ask(Screen screen)
    {
        _stale = false;
        if (_asked.Add(screen))
            _ = AskAsync(screen);
    }

    // Begins on the thread that draws, so that a screen may look at what it holds before its first wait.
    private async Task AskAsync(Screen screen)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(leaving);
        patience.CancelAfter(Longest);
        try
        {
            var apply = await screen.AskAsync(client, patience.Token).ConfigureAwait(false);
            ui.Do(() =>
            {
                _asked.Remove(screen);
                _patience.Succeeded();
                apply();
                screen.IsAnswered = true;
                trouble(null);
                applied(screen);
            });
        }
        catch (Exception e) when (!leaving.IsCancellationRequested)
        {
            ui.Do(() =>
            {
                _asked.Remove(screen);
                _notBefore = time.GetUtcNow() + _patience.Failed();
                _stale = true;
                trouble(e is OperationCanceledException ? new TimeoutException(e.Message, e) : e);
            });
        }
        catch (Exception)
        {
            // The console is closing; nobody would be told.
        }
    }
}
