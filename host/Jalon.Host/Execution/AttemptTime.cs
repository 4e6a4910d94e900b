using System.Globalization;

namespace Jalon.Host.Execution;

/// <summary>How long an attempt may take, beside whatever else stops it.</summary>
internal sealed class AttemptTime : IDisposable
{
    // What a timer can hold; nobody waits for a task that long.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(49);

    private readonly CancellationTokenSource _source;
    private readonly TimeSpan? _most;

    /// <summary>Begins to count.</summary>
    /// <param name="most">The activity's timeout; null for none.</param>
    /// <param name="stopped">What stops the task otherwise.</param>
    public AttemptTime(Algebra.Types.Duration? most, CancellationToken stopped)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        if (most is not { } duration)
            return;
        _most = duration.TotalMicroseconds < Longest.Ticks / TimeSpan.TicksPerMicrosecond ? TimeSpan.FromMicroseconds((long)duration.TotalMicroseconds) : Longest;
        _source.CancelAfter(_most.Value);
    }

    /// <summary>Cancelled when the time is over, and when the task is stopped.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => _source.IsCancellationRequested;

    /// <summary>The timeout, for people: <c>30 s</c>, <c>90 min</c>.</summary>
    public override string ToString() => _most switch
    {
        null => "none",
        { TotalMinutes: < 2 } t => string.Create(CultureInfo.InvariantCulture, $"{t.TotalSeconds:0.###} s"),
        { TotalHours: < 2 } t => string.Create(CultureInfo.InvariantCulture, $"{t.TotalMinutes:0.#} min"),
        { TotalDays: < 2 } t => string.Create(CultureInfo.InvariantCulture, $"{t.TotalHours:0.#} h"),
        { } t => string.Create(CultureInfo.InvariantCulture, $"{t.TotalDays:0.#} days"),
    };

    public void Dispose() => _source.Dispose();
}
