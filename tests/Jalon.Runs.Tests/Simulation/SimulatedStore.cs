using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Runs.Tests.Simulation;

/// <summary>
/// All that outlives a crash: the events of one run, who owns it, whose lease lasts, and which working tables there are. What each commit must keep true
/// whoever makes it is checked here, when it is made.
/// </summary>
internal sealed class SimulatedStore(Graph graph)
{
    private readonly Dictionary<int, Instant> _leases = [];
    private readonly HashSet<TaskId> _done = [];
    private readonly HashSet<(TaskId, Attempt)> _begun = [];
    private readonly HashSet<string> _tables = [];
    private int _lastToken;

    public List<RunEvent> Log { get; } = [];

    /// <summary>What the events say.</summary>
    public RunState State { get; private set; } = RunState.New(new RunId("campaign", 1), graph);

    /// <summary>The token of who owns the run; 0 for nobody.</summary>
    public int Owner { get; private set; }

    public int BeginLease(Instant until)
    {
        _leases.Add(++_lastToken, until);
        return _lastToken;
    }

    /// <summary>False where the lease was taken away.</summary>
    public bool Renew(int token, Instant until)
    {
        if (!_leases.ContainsKey(token)) return false;
        _leases[token] = until;
        return true;
    }

    public bool Lasts(int token, Instant now) => _leases.TryGetValue(token, out var until) && until > now;

    /// <summary>Takes the run from an owner that may be taken for gone, and its lease with it.</summary>
    public bool TryTake(int token, Instant now, Func<int, bool> isGone)
    {
        if (Owner != token && Owner != 0 && Lasts(Owner, now) && !isGone(Owner)) return false;
        if (Owner != token) _leases.Remove(Owner);
        Owner = token;
        return true;
    }

    /// <summary>A working table comes to be, before anybody says so.</summary>
    public void Write(string table) => Assert.True(_tables.Add(table), $"{table} is written twice.");

    public bool Has(string table) => _tables.Contains(table);

    /// <summary>One commit. False where it is fenced off: nothing is written then.</summary>
    public bool Append(int token, RunState before, RunEvent @event)
    {
        if (Owner != token || before.Version != State.Version) return false;
        var isPausing = State.IsPausing;
        State = RunMachine.Apply(State, @event);
        Log.Add(@event);
        switch (@event)
        {
            case TaskStarted started:
                Assert.False(isPausing, $"{started.Task} starts in a pause.");
                Assert.DoesNotContain(started.Task, _done);
                Assert.True(_begun.Add((started.Task, started.Attempt)), $"{started.Task}/{started.Attempt} starts twice.");
                break;
            case TaskWaiting waiting:
                _begun.Remove((waiting.Task, waiting.Attempt));
                break;
            case TaskSucceeded or TaskEndedRun:
                Assert.True(_done.Add(((TaskEvent)@event).Task), $"{((TaskEvent)@event).Task} is done twice.");
                break;
        }

        EveryTransitionHasItsTable();
        return true;
    }

    private void EveryTransitionHasItsTable()
    {
        foreach (var (name, state) in State.Transitions)
        {
            if (state is TransitionState.Emitted emitted && !_tables.Contains(emitted.Output.Table)) Assert.Fail($"{name} has no table.");
        }
    }
}
