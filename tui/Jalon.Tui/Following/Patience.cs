namespace Jalon.Tui.Following;

/// <summary>How long to wait before the next try: longer after each failure, but never so long that a host that is back goes unnoticed.</summary>
internal sealed class Patience
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private TimeSpan _next = Shortest;

    /// <summary>The pause after one more failure.</summary>
    public TimeSpan Failed()
    {
        var pause = _next;
        _next = TimeSpan.FromTicks(Math.Min(_next.Ticks * 2, Longest.Ticks));
        return pause;
    }

    /// <summary>Begins anew after a success.</summary>
    public void Succeeded() => _next = Shortest;
}
