using System.Collections.Immutable;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using NodaTime;

namespace Jalon.Runs.States;

/// <summary>All that a run is, made of its graph and its events alone.</summary>
public sealed record RunState
{
    private RunState(RunId run, Graph graph)
    {
        Run = run;
        Graph = graph;
        Activities = graph.Activities.ToImmutableDictionary(a => a.Name, _ => new ActivityState(ActivityPhase.Pending));
        Transitions = graph.Activities
            .SelectMany(a => a.Outputs.Select(o => a.Transition(o.Name)))
            .ToImmutableDictionary(t => t, _ => (TransitionState)new TransitionState.Pending());
    }

    /// <summary>A run to which nothing has happened yet.</summary>
    public static RunState New(RunId run, Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new RunState(run, graph);
    }

    /// <summary>Which run.</summary>
    public RunId Run { get; }

    /// <summary>The version it executes.</summary>
    public Graph Graph { get; }

    /// <summary>How many events it is made of: the version to expect when the next one is appended.</summary>
    public long Version { get; init; }

    /// <summary>How it was started: by whom, with which parameters, under which rules; null: not yet.</summary>
    public RunStarted? Start { get; init; }

    /// <summary>Counts the hosts that have owned it: each recovery raises it, and a write under an older one is refused.</summary>
    public long Epoch { get; init; }

    /// <summary>When it was started; null: not yet.</summary>
    public Instant? StartedAt => Start?.At;

    /// <summary>When it was completed or stopped; null: not yet.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Whether no task may start.</summary>
    public bool IsPausing { get; init; }

    /// <summary>Why it was stopped; null: it was not.</summary>
    public string? StopReason { get; init; }

    /// <summary>Waits pass at once, gates hold nothing, and the host leaves effects out.</summary>
    public bool IsSimulated => Start is { Simulated: true };

    /// <summary>Where each activity stands.</summary>
    public ImmutableDictionary<ActivityName, ActivityState> Activities { get; init; }

    /// <summary>What each transition carries.</summary>
    public ImmutableDictionary<TransitionName, TransitionState> Transitions { get; init; }

    /// <summary>Every task there has been, in the order in which they became ready.</summary>
    public ImmutableList<TaskId> TaskOrder { get; init; } = [];

    /// <summary>Where each task stands.</summary>
    public ImmutableDictionary<TaskId, TaskState> Tasks { get; init; } = ImmutableDictionary<TaskId, TaskState>.Empty;

    /// <summary>The tasks that have not ended, in the order of the graph.</summary>
    public IEnumerable<TaskState> Live => Graph.Activities
        .Select(a => LastTask(a.Name))
        .OfType<TaskState>()
        .Where(t => t.IsLive);

    /// <summary>The tasks that keep the run with error, in the order of the graph.</summary>
    public IEnumerable<TaskState> Held => Live.Where(t => t.Phase == TaskPhase.Held);

    /// <summary>What a list shows. An error goes before a pause: somebody must look at it.</summary>
    public RunStatus Status =>
        StopReason is not null ? RunStatus.Stopped
        : EndedAt is not null ? RunStatus.Completed
        : Start is null ? RunStatus.Scheduled
        : Held.Any() ? RunStatus.WithError
        : !IsPausing ? RunStatus.InProgress
        : Live.Any(t => t.IsInFlight) ? RunStatus.PauseRequested
        : RunStatus.Paused;

    /// <summary>The last task of an activity; null: it has had none.</summary>
    public TaskState? LastTask(ActivityName activity) =>
        Activities[activity].Tasks is > 0 and var last ? Tasks[new TaskId(activity, last)] : null;

    internal RunState With(TaskState task) => this with { Tasks = Tasks.SetItem(task.Id, task) };

    internal RunState With(ActivityName name, ActivityState activity) => this with { Activities = Activities.SetItem(name, activity) };

    internal RunState With(TransitionName name, TransitionState transition) =>
        this with { Transitions = Transitions.SetItem(name, transition) };
}
