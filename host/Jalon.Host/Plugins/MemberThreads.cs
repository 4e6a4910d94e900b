using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Jalon.Host.Plugins;

/// <summary>
/// Threads on which members of a plugin are asked. One that hangs cannot be ended, so it must be none that the host needs: it is left behind. One that has
/// answered is kept for a while, since to begin a thread takes longer than most members do.
/// </summary>
/// <param name="name">What a debugger shows of them.</param>
internal sealed class MemberThreads(string name)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly List<Worker> _idle = [];

    /// <summary>Does work on one of them and waits for it.</summary>
    /// <param name="work">The work; it throws nothing.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="lent">How much longer than that, asked where the limit is over; null for no longer.</param>
    /// <returns>Whether it was done in time. Else it goes on, and what comes of it is nobody's.</returns>
    public bool Run(Action work, TimeSpan limit, Func<TimeSpan>? lent)
    {
        var worker = Idle() ?? new Worker(this);
        var began = Stopwatch.GetTimestamp();
        worker.Begin(work);
        for (var left = limit; !worker.HasEnded(left);)
        {
            left = limit + (lent?.Invoke() ?? TimeSpan.Zero) - Stopwatch.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
            {
                worker.Leave();
                return false;
            }
        }

        lock (_lock)
            _idle.Add(worker);
        return true;
    }

    private Worker? Idle()
    {
        lock (_lock)
        {
            if (_idle.Count == 0)
                return null;
            var last = _idle[^1];
            _idle.RemoveAt(_idle.Count - 1);
            return last;
        }
    }

    private bool IsLetGo(Worker worker)
    {
        lock (_lock)
            return _idle.Remove(worker);
    }

    private string Name { get; } = name;

    private sealed class Worker
    {
        private readonly MemberThreads _all;
        private readonly object _gate = new();
        private Action? _work;
        private bool _ended;
        private bool _left;

        public Worker(MemberThreads all)
        {
            _all = all;
            // Nothing of whoever asks first flows to whoever asks next.
            new Thread(Serve) { IsBackground = true, Name = all.Name }.UnsafeStart();
        }

        public void Begin(Action work)
        {
            lock (_gate)
            {
                (_work, _ended) = (work, false);
                Monitor.PulseAll(_gate);
            }
        }

        public bool HasEnded(TimeSpan within)
        {
            lock (_gate)
                return _ended || (Monitor.Wait(_gate, within) && _ended);
        }

        public void Leave()
        {
            lock (_gate)
                _left = true;
        }

        private void Serve()
        {
            while (IsAsked())
                Do();
        }

        // Whoever takes it just as its time is over has it go on.
        private bool IsAsked()
        {
            lock (_gate)
            {
                while (_work is null && !_left)
                {
                    if (!Monitor.Wait(_gate, Kept) && _work is null && _all.IsLetGo(this))
                        return false;
                }

                return !_left;
            }
        }

        // What was asked is held by no thread that waits: it may be a plugin's, which could then never be unloaded.
        [MethodImpl(MethodImplOptions.NoInlining)]
        private void Do()
        {
            _work!();
            lock (_gate)
            {
                (_work, _ended) = (null, true);
                Monitor.PulseAll(_gate);
            }
        }
    }
}
