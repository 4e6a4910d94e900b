using System.Collections.Immutable;
using Jalon.Runs.Commands;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.Requests;
using Jalon.Runs.States;
using Jalon.Runs.Tests.Tables;
using NodaTime;

namespace Jalon.Runs.Tests.Simulation;

/// <summary>
/// Two hosts, a store, their clocks and some operators, all drawn from one seed. Hosts die before and after each commit, freeze and thaw, have wrong clocks
/// and sleep through what should have woken them; the store's word is all that lasts.
/// </summary>
internal sealed class World
{
    private static readonly RunRequest[] OfRuns = [RunRequest.Pause, RunRequest.Resume, RunRequest.Retry, RunRequest.SkipWait, RunRequest.Stop];

    private readonly Random _random;
    private readonly Graph _graph;
    private readonly SimulatedStore _store;
    private readonly SimulatedHost[] _hosts;
    private readonly List<(TaskId Task, Attempt Attempt)> _ghosts = [];
    private readonly bool _isOneMachine;
    private Swarm _swarm;
    private Instant _now = Instant.FromUtc(2026, 11, 24, 3, 0);

    public World(int seed)
    {
        _random = new Random(seed);
        _graph = RandomGraph.Draw(_random);
        _swarm = Swarm.Draw(_random);
        _isOneMachine = _random.Next(2) == 0;
        _store = new SimulatedStore(_graph);
        _hosts = [new SimulatedHost(_store), new SimulatedHost(_store)];
    }

    /// <summary>As the store has it.</summary>
    public RunState State => _store.State;

    /// <summary>The store's events.</summary>
    public IReadOnlyList<RunEvent> Log => _store.Log;

    /// <summary>How often hosts died.</summary>
    public int Crashes { get; private set; }

    /// <summary>How often a write was fenced off.</summary>
    public int Fenced { get; private set; }

    public void Start()
    {
        _hosts[0].TryTake(_now, _ => true);
        _hosts[0].Append(new RunStarted(
            _now, _graph.Digest, RulesVersion.Current, "ana", ImmutableDictionary<string, string>.Empty, Simulated: _random.Next(10) == 0));
    }

    /// <summary>Safety: everything breaks that the swarm allows.</summary>
    public void Break(int steps)
    {
        for (var i = 0; i < steps && State.EndedAt is null; i++)
        {
            var before = State;
            Step();
            if (State == before) continue;
            OffersHold();
            SomebodyIsWaitedFor();
        }
    }

    /// <summary>Liveness: nothing breaks any more and operators do their part; the run must end.</summary>
    public void Calm()
    {
        _swarm = Swarm.Calm;
        foreach (var host in _hosts)
        {
            host.Ahead = Duration.Zero;
            host.IsFrozen = false;
            if (host.IsDead) host.Restart();
        }

        for (var (i, stalled) = (0, 0); !IsOver(); i++)
        {
            Assert.True(i < 5000, "The run does not end.");
            var before = State;
            foreach (var host in _hosts.Where(h => !h.Beat(_now))) _ghosts.AddRange(host.GiveUp());
            if (State.Status is RunStatus.Paused or RunStatus.PauseRequested or RunStatus.WithError) Ask(RunRequest.Resume);
            Step();
            // The lease of a host whose clock was ahead lasts for hours.
            stalled = State == before ? stalled + 1 : 0;
            _now += Duration.FromSeconds(stalled);
        }
    }

    /// <summary>The graph, then one line an event: version, event | status | commands | activities. A failing seed prints it.</summary>
    public string Trace()
    {
        var state = RunState.New(State.Run, _graph);
        return string.Join('\n',
        [
            .. _graph.Activities.Select(GraphText.Line),
            "version event | status | commands | activities",
            .. Log.Select(e => $"{(state = RunMachine.Apply(state, e)).Version} {EventJson.Text(e)} | {StateText.Line(state)}"),
        ]);
    }

    private bool IsOver() => State.EndedAt is not null && !State.Live.Any();

    private void Step()
    {
        _now += Duration.FromSeconds(_random.Next(5));
        Drawn<Action>(
            (60, () => Act(_hosts[_random.Next(2)])),
            (_swarm.Pause, () => Ask(RunRequest.Pause)),
            (_swarm.Pause, () => Ask(RunRequest.Resume)),
            (_swarm.Retry, () => Ask(RunRequest.Retry)),
            (_swarm.SkipWait, () => Ask(RunRequest.SkipWait)),
            (_swarm.Stop, () => Ask(RunRequest.Stop)),
            (_swarm.Skip, () => Ask(ActivityRequest.Skip)),
            (_swarm.Rewind, () => Ask(ActivityRequest.Restart)),
            (_swarm.Crash, () => Die(_hosts[_random.Next(2)])),
            (_swarm.Freeze, () => _hosts[_random.Next(2)].IsFrozen ^= true),
            (_swarm.Jump, () => _hosts[_random.Next(2)].Ahead = Duration.FromSeconds(_random.Next(-7200, 7200))),
            (_swarm.Ghost, Haunt))();
    }

    // Nothing is under way, nobody has anything to do and no instant is waited for: the status must say that somebody is.
    private void SomebodyIsWaitedFor() => Assert.True(
        State.EndedAt is not null || State.Status is RunStatus.WithError or RunStatus.Paused || State.Live.Any(t => t.IsInFlight || t.Phase == TaskPhase.Waiting)
        || RunMachine.Commands(State).Any(),
        $"Nothing is under way and the run is {State.Status.Text()}.");

    private Instant Clock(SimulatedHost host) => _now + host.Ahead;

    /// <summary>One thing that a host does by itself.</summary>
    private void Act(SimulatedHost host)
    {
        if (host.IsDead)
        {
            host.Restart();
            return;
        }

        if (host.IsFrozen) return;
        if (_random.Next(4) == 0 && !host.Beat(Clock(host)))
        {
            _ghosts.AddRange(host.GiveUp());
            return;
        }

        if (host.Memory is null)
        {
            Take(host);
            return;
        }

        // A slow task keeps those that are quick waiting for nothing; a timer that was lost is made up for by the longest sleep.
        if (host.InFlight.Count > 0 && _random.Next(2 + _swarm.Slow) == 0)
        {
            Finish(host, Any(host.InFlight.Keys));
            return;
        }

        if (!host.IsAwake && _random.Next(1 + _swarm.Lose) > 0) return;
        var outstanding = host.Outstanding(Clock(host)).ToList();
        host.IsAwake = outstanding.Count > 0;
        if (outstanding.Count > 0) Do(host, Any(outstanding));
        else if (host.InFlight.Count == 0) SleepOrAnswer(host);
    }

    private void Do(SimulatedHost host, RunCommand command)
    {
        switch (command)
        {
            case StartTask start:
                foreach (var input in start.Inputs.Where(i => !i.IsDead)) Assert.True(_store.Has(input.Table!), $"{input.Table} is read and not there.");
                if (Commit(host, new TaskStarted(Clock(host), start.Task, start.Attempt))) Assert.True(host.InFlight.TryAdd(start.Task, start.Attempt), $"{start.Task} is in flight already.");
                break;
            case WakeTask wake:
                Refused(host, new TaskWoken(wake.Due - Duration.FromNanoseconds(1), wake.Task, wake.Attempt));
                Commit(host, new TaskWoken(Clock(host), wake.Task, wake.Attempt));
                break;
            default:
                Commit(host, new TaskCancelled(Clock(host), command.Task, command.Attempt));
                break;
        }
    }

    // Nothing can be done before an instant comes or an answer: time passes until one does.
    private void SleepOrAnswer(SimulatedHost host)
    {
        var unanswered = host.Memory!.Live.Where(t => t is { Phase: TaskPhase.Waiting, Due: null }).ToList();
        if (unanswered.Count > 0 && _random.Next(3) == 0)
        {
            var waiting = Any(unanswered);
            Commit(host, new TaskAnswered(Clock(host), waiting.Id, waiting.Attempt, "bert", "yes"));
        }
        else if (RunMachine.Commands(host.Memory!).OfType<WakeTask>().Select(w => (Instant?)w.Due).Min() is { } due && due > Clock(host))
        {
            _now += due - Clock(host);
            host.IsAwake = _random.Next(1 + _swarm.Lose) == 0;
        }
    }

    private void Finish(SimulatedHost host, TaskId task)
    {
        var attempt = host.InFlight[task];
        var activity = _graph[task.Activity];
        var now = Clock(host);
        var gate = activity.Outputs.FirstOrDefault(o => o.Gated);
        var isCancelled = host.Memory!.Tasks[task].Phase == TaskPhase.Cancelling;
        host.InFlight.Remove(task);
        host.IsAwake = true;
        Commit(host, Drawn<Func<RunEvent>>(
            (20, () => Succeed(activity, task, attempt, now)),
            (_swarm.Fail, () => new TaskFailed(now, task, attempt, "test", "it broke", _random.Next(5) > 0, _random.NextDouble())),
            (gate is null ? 0 : _swarm.Refuse, () => new GateRefused(now, task, attempt, activity.Transition(gate!.Name), "too few")),
            (activity.Kind != ActivityKind.Flow ? 0 : _swarm.End, () => new TaskEndedRun(now, task, attempt)),
            (isCancelled ? 20 : 0, () => new TaskCancelled(now, task, attempt)),
            (isCancelled || activity.Kind != ActivityKind.Flow ? 0 : _swarm.Wait, () => new TaskWaiting(
                now, task, attempt, _random.Next(3) == 0 ? null : now + Duration.FromMinutes(_random.Next(90)), "something")))());
    }

    /// <summary>A set activity gives all it declares; others choose. A table exists before the store says so.</summary>
    private TaskSucceeded Succeed(ActivityNode activity, TaskId task, Attempt attempt, Instant now)
    {
        var outputs = activity.Outputs
            .Where(_ => activity.Kind == ActivityKind.Set || _random.Next(2) == 0)
            .Select(o => new EmittedOutput(o.Name, _random.Next(3), $"{task}/{attempt}.{o.Name}", GatePassed: o.Gated))
            .ToImmutableArray();
        foreach (var output in outputs) _store.Write(output.Table);
        return new TaskSucceeded(now, task, attempt, outputs);
    }

    /// <summary>A commit of a host, which may die before it or after it, and which the store refuses where another has taken over.</summary>
    private bool Commit(SimulatedHost host, RunEvent @event)
    {
        var dies = _random.Next(40) < _swarm.Crash ? _random.Next(2) : -1;
        if (dies == 0)
        {
            Die(host);
            return false;
        }

        if (!host.Append(@event))
        {
            Fenced++;
            _ghosts.AddRange(host.GiveUp());
            return false;
        }

        if (dies != 1) return true;
        Die(host);
        return false;
    }

    private void Die(SimulatedHost host)
    {
        if (host.IsDead) return;
        Crashes++;
        _ghosts.AddRange(host.Die());
    }

    /// <summary>Takes the run over where that may be, after a look at what the store says: it is all that a dead host left.</summary>
    private bool Take(SimulatedHost host)
    {
        var other = _hosts[0] == host ? _hosts[1] : _hosts[0];
        // Of a process on the same machine it is known when it is gone; of another only its lease tells.
        if (!host.TryTake(Clock(host), token => _isOneMachine && token != other.Token)) return false;
        if (_random.Next(8) == 0) Assert.Equal(StateText.Whole(State), StateText.Whole(RunMachine.Replay(RunState.New(State.Run, _graph), Log)));
        if (!host.Memory!.Live.Any(t => t.IsInFlight)) return true;
        var recovered = new RunRecovered(Clock(host), host.Memory!.Epoch + 1, "host");
        if (!Commit(host, recovered)) return false;
        Refused(host, recovered with { Epoch = State.Epoch - 1, Host = "frozen" });
        return true;
    }

    private void Ask(RunRequest request)
    {
        if (Asked() is { } host && LifeCycle.Ask(host.Memory!, request).IsOffered) Commit(host, LifeCycle.Event(host.Memory!, request, Clock(host), "ana")!);
    }

    private void Ask(ActivityRequest request)
    {
        var activity = _graph.Activities[_random.Next(_graph.Activities.Length)].Name;
        if (Asked() is { } host && ActivityRequests.Ask(host.Memory!, request, activity).IsOffered)
            Commit(host, ActivityRequests.Event(host.Memory!, request, activity, Clock(host), "ana"));
    }

    // Whoever answers an operator drives the run, or takes it first.
    private SimulatedHost? Asked()
    {
        var host = _hosts[_random.Next(2)];
        return host.CanAct && (host.Memory is not null || Take(host)) ? host : null;
    }

    /// <summary>What is offered is taken by the machine, in every state that can be reached.</summary>
    private void OffersHold()
    {
        foreach (var request in OfRuns.Where(r => LifeCycle.Ask(State, r).IsOffered))
            Assert.Null(RunMachine.WhyNot(State, LifeCycle.Event(State, request, _now, "ana")!));
    }

    /// <summary>What was in flight on a host that lost the run comes back to haunt the next one; the machine takes none of it.</summary>
    private void Haunt()
    {
        if (_ghosts.Count == 0) return;
        var (task, attempt) = _ghosts[_random.Next(_ghosts.Count)];
        if (State.Tasks[task] is { IsInFlight: true } live && live.Attempt == attempt) return;
        foreach (var late in (RunEvent[])
            [new TaskSucceeded(_now, task, attempt, []), new TaskFailed(_now, task, attempt, "test", "late", Retryable: true, Jitter: 0), new TaskStarted(_now, task, attempt)])
            Assert.NotNull(RunMachine.WhyNot(State, late));
    }

    private static void Refused(SimulatedHost host, RunEvent @event) => Assert.NotNull(RunMachine.WhyNot(host.Memory!, @event));

    private T Any<T>(IEnumerable<T> all) => all.ElementAt(_random.Next(all.Count()));

    private T Drawn<T>(params ReadOnlySpan<(int Weight, T Choice)> choices)
    {
        var sum = 0;
        foreach (var (weight, _) in choices) sum += weight;
        var draw = _random.Next(sum);
        foreach (var (weight, choice) in choices)
        {
            if ((draw -= weight) < 0) return choice;
        }

        throw new InvalidOperationException("Nothing has any weight.");
    }
}
