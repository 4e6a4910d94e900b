namespace Jalon.Host.Tests.Server;

/// <summary>A clock that stands still until a test moves it; what sleeps on it wakes when its instant is passed.</summary>
internal sealed class MovedTime(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];

    // Whoever looks at the clock and then goes to sleep does so at one moment, though the clock may be moved between the two.
    private readonly AsyncLocal<TimeSpan?> _looked = new();
    private DateTimeOffset _now = now;
    private TimeSpan _elapsed;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            _looked.Value = _elapsed;
            return _now;
        }
    }

    public override long GetTimestamp()
    {
        lock (_lock)
            return _elapsed.Ticks;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Whether something sleeps on it.</summary>
    public bool HasSleepers
    {
        get
        {
            lock (_lock)
                return _alarms.Count > 0;
        }
    }

    /// <summary>Lets time pass: the clock and what sleeps go forward alike.</summary>
    public void Pass(TimeSpan time)
    {
        List<Alarm> ringing;
        lock (_lock)
        {
            (_now, _elapsed) = (_now + time, _elapsed + time);
            ringing = [.. _alarms.Where(a => a.At <= _elapsed)];
            _alarms.RemoveAll(ringing.Contains);
        }

        foreach (var alarm in ringing)
            alarm.Ring();
    }

    /// <summary>Sets the clock; nothing that sleeps is nearer to its waking for it, until time passes.</summary>
    public void Set(DateTimeOffset now)
    {
        lock (_lock)
            _now = now.ToUniversalTime();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(MovedTime time, Action ring) : ITimer
    {
        public TimeSpan At { get; private set; }

        // On a thread of its own, as timers do: what it wakes is the host's work, and not the test's.
        public void Ring() => ThreadPool.QueueUserWorkItem(_ => ring());

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                time._alarms.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                At = (time._looked.Value ?? time._elapsed) + dueTime;
                time._looked.Value = null;
                if (At > time._elapsed)
                {
                    time._alarms.Add(this);
                    return true;
                }
            }

            Ring();
            return true;
        }

        public void Dispose()
        {
            lock (time._lock)
                time._alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
