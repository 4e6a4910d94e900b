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
/// A host, a store, a clock and some operators, all drawn from one seed. The store is the list of events; everything
/// else dies in a crash.
/// </summary>
internal sealed class World
{
    private static readonly RunRequest[] OfRuns = [RunRequest.Pause, RunRequest.Resume, RunRequest.Retry, RunRequest.SkipWait, RunRequest.Stop];

    private readonly Random _random;
    private readonly Graph _graph;
    private readonly Dictionary<TaskId, Attempt> _inFlight = [];
    private readonly List<(TaskId Task, Attempt Attempt)> _ghosts = [];
    private readonly HashSet<string> _tables = [];
    private Swarm _swarm;
    private Instant _now = Instant.FromUtc(2026, 11, 24, 3, 0);

    public World(int seed)
    {
        _random = new Random(seed);
        _graph = RandomGraph.Draw(_random);
        _swarm = Swarm.Draw(_random);
        State = RunState.New(new RunId("campaign", 1), _graph);
    }

    public RunState State { get; private set; }

    /// <summary>The store.</summary>
    public List<RunEvent> Log { get; } = [];

    public void Start() => Append(new RunStarted(
        _now, _graph.Digest, RulesVersion.Current, "ana", ImmutableDictionary<string, string>.Empty, Simulated: _random.Next(10) == 0));

    /// <summary>Safety: everything breaks that the swarm allows.</summary>
    public void Break(int steps)
    {
        for (var i = 0; i < steps && State.EndedAt is null; i++)
        {
            Step();
            OffersHold();
        }
    }

    /// <summary>Liveness: nothing breaks any more and operators do their part; the run must end.</summary>
    public void Calm()
    {
        _swarm = Swarm.Calm;
        for (var i = 0; !IsOver(); i++)
        {
            Assert.True(i < 5000, "The run does not end.");
            if (State.Status is RunStatus.Paused or RunStatus.PauseRequested or RunStatus.WithError) Ask(RunRequest.Resume);
            else Step();
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

    private bool IsOver() => State.EndedAt is not null && _inFlight.Count == 0;

    private void Step()
    {
        _now += Duration.FromSeconds(_random.Next(5));
        var commands = RunMachine.Commands(State).ToList();
        Assert.Equal(commands.Count, commands.Select(c => c.Task).Distinct().Count());
        var choices = new List<(int Weight, Action Do)>
        {
            (_inFlight.Count > 0 ? 20 : 0, () => Finish(Any(_inFlight.Keys))),
            (commands.OfType<StartTask>().Any() ? 20 : 0, () => Start(Any(commands.OfType<StartTask>()))),
            (commands.OfType<WakeTask>().Any() ? 5 : 0, () => Wake(Any(commands.OfType<WakeTask>()))),
            (Unanswered().Any() ? 5 : 0, () => Answer(Any(Unanswered()))),
            (_swarm.Pause, () => Ask(RunRequest.Pause)),
            (_swarm.Pause, () => Ask(RunRequest.Resume)),
            (_swarm.Retry, () => Ask(RunRequest.Retry)),
            (_swarm.SkipWait, () => Ask(RunRequest.SkipWait)),
            (_swarm.Stop, () => Ask(RunRequest.Stop)),
            (_swarm.Skip, () => Ask(ActivityRequest.Skip)),
            (_swarm.Rewind, () => Ask(ActivityRequest.Restart)),
            (_swarm.Crash, Crash),
            (_swarm.Ghost, Haunt),
        };
        var draw = choices.Sum(c => c.Weight);
        if (draw == 0)
        {
            // Nothing happens by itself: then somebody must be waited for, and the status must say so.
            Assert.True(State.Status is RunStatus.WithError or RunStatus.Paused, $"Nothing is under way and the run is {State.Status.Text()}.");
            return;
        }

        draw = _random.Next(draw);
        foreach (var (weight, act) in choices)
        {
            draw -= weight;
            if (draw >= 0) continue;
            act();
            return;
        }
    }

    private void Start(StartTask start)
    {
        foreach (var input in start.Inputs.Where(i => !i.IsDead)) Assert.Contains(input.Table!, _tables);
        Assert.True(_inFlight.TryAdd(start.Task, start.Attempt), $"{start.Task} is in flight already.");
        Append(new TaskStarted(_now, start.Task, start.Attempt));
    }

    private void Finish(TaskId task)
    {
        var attempt = _inFlight[task];
        var activity = _graph[task.Activity];
        _inFlight.Remove(task);
        var gate = activity.Outputs.FirstOrDefault(o => o.Gated);
        var isCancelled = State.Tasks[task].Phase == TaskPhase.Cancelling;
        Append(Drawn(
            (20, () => Succeed(activity, task, attempt)),
            (_swarm.Fail, () => new TaskFailed(_now, task, attempt, "test", "it broke", _random.Next(5) > 0, _random.NextDouble())),
            (gate is null ? 0 : _swarm.Refuse, () => new GateRefused(_now, task, attempt, activity.Transition(gate!.Name), "too few")),
            (activity.Kind != ActivityKind.Flow ? 0 : _swarm.End, () => new TaskEndedRun(_now, task, attempt)),
            (isCancelled ? 20 : 0, () => new TaskCancelled(_now, task, attempt)),
            (isCancelled || activity.Kind != ActivityKind.Flow ? 0 : _swarm.Wait, () => new TaskWaiting(
                _now, task, attempt, _random.Next(3) == 0 ? null : _now + Duration.FromMinutes(_random.Next(90)), "something"))));
    }

    /// <summary>A set activity gives all it declares; others choose. A table exists before the store says so.</summary>
    private TaskSucceeded Succeed(ActivityNode activity, TaskId task, Attempt attempt)
    {
        var outputs = activity.Outputs
            .Where(_ => activity.Kind == ActivityKind.Set || _random.Next(2) == 0)
            .Select(o => new EmittedOutput(o.Name, _random.Next(3), $"{task}/{attempt}.{o.Name}", GatePassed: o.Gated))
            .ToImmutableArray();
        foreach (var output in outputs) Assert.True(_tables.Add(output.Table), $"{output.Table} is written twice.");
        return new TaskSucceeded(_now, task, attempt, outputs);
    }

    private void Wake(WakeTask wake)
    {
        if (wake.Due > _now)
        {
            Refused(new TaskWoken(wake.Due - Duration.FromNanoseconds(1), wake.Task, wake.Attempt));
            _now = wake.Due;
        }

        Append(new TaskWoken(_now, wake.Task, wake.Attempt));
        Refused(new TaskWoken(_now, wake.Task, wake.Attempt));
    }

    private void Answer(TaskState waiting) => Append(new TaskAnswered(_now, waiting.Id, waiting.Attempt, "bert", "yes"));

    private IEnumerable<TaskState> Unanswered() => State.Live.Where(t => t is { Phase: TaskPhase.Waiting, Due: null });

    private void Ask(RunRequest request)
    {
        if (LifeCycle.Ask(State, request).IsOffered) Append(LifeCycle.Event(State, request, _now, "ana")!);
    }

    private void Ask(ActivityRequest request)
    {
        var activity = _graph.Activities[_random.Next(_graph.Activities.Length)].Name;
        if (ActivityRequests.Ask(State, request, activity).IsOffered) Append(ActivityRequests.Event(State, request, activity, _now, "ana"));
    }

    /// <summary>What is offered is taken by the machine, in every state that can be reached.</summary>
    private void OffersHold()
    {
        foreach (var request in OfRuns.Where(r => LifeCycle.Ask(State, r).IsOffered))
            Assert.Null(RunMachine.WhyNot(State, LifeCycle.Event(State, request, _now, "ana")!));
    }

    /// <summary>The host dies: only the store is left. What it had under way may come back to haunt the next one.</summary>
    private void Crash()
    {
        _ghosts.AddRange(_inFlight.Select(t => (t.Key, t.Value)));
        _inFlight.Clear();
        var replayed = RunMachine.Replay(RunState.New(State.Run, _graph), Log);
        Assert.Equal(StateText.Whole(State), StateText.Whole(replayed));
        State = replayed;
        Append(new RunRecovered(_now, State.Epoch + 1, "host"));
        Refused(new RunRecovered(_now, State.Epoch, "frozen"));
    }

    /// <summary>A host thought dead thaws and reports what it did; nobody takes it.</summary>
    private void Haunt()
    {
        if (_ghosts.Count == 0) return;
        var (task, attempt) = _ghosts[_random.Next(_ghosts.Count)];
        Refused(new TaskSucceeded(_now, task, attempt, []));
        Refused(new TaskFailed(_now, task, attempt, "test", "late", Retryable: true, Jitter: 0));
        Refused(new TaskStarted(_now, task, attempt));
    }

    private void Append(RunEvent @event)
    {
        State = RunMachine.Apply(State, @event);
        Log.Add(@event);
        Assert.Equal(
            _inFlight.Select(t => $"{t.Key}/{t.Value}").Order(StringComparer.Ordinal),
            State.Tasks.Values.Where(t => t.IsInFlight).Select(t => $"{t.Id}/{t.Attempt}").Order(StringComparer.Ordinal));
    }

    private void Refused(RunEvent @event) => Assert.NotNull(RunMachine.WhyNot(State, @event));

    private T Any<T>(IEnumerable<T> all) => _random.GetItems(all.ToArray(), 1)[0];

    private RunEvent Drawn(params (int Weight, Func<RunEvent> Make)[] choices)
    {
        var draw = _random.Next(choices.Sum(c => c.Weight));
        return choices.First(c => (draw -= c.Weight) < 0).Make();
    }
}
