using Jalon.Runs.Events;
using Jalon.Runs.States;

namespace Jalon.Runs.Rules;

/// <summary>
/// Which events a state takes. Late answers are a fact of life (a task that ends after its run was stopped, a host that
/// thaws after another took over); they are refused here, before any rule sees them.
/// </summary>
internal static class Admission
{
    internal static string? WhyNot(RunState state, RunEvent @event)
    {
        if (@event is RunStarted started) return Start(state, started);
        if (state.Start is null) return "the run has not started";
        if (@event is TaskEvent task) return Of(state, task);
        if (@event is RunRecovered recovered) return Recover(state, recovered);
        if (state.StopReason is not null) return "the run was stopped";
        if (@event is RunRewound rewound) return RewindRule.WhyNot(state, rewound.From);
        if (state.EndedAt is not null) return "the run is completed";
        return @event switch
        {
            RunPauseRequested => state.IsPausing ? "a pause was asked for already" : null,
            RunResumed => state.IsPausing || state.Held.Any() ? null : "the run is neither paused nor held by an error",
            TasksRetried e => Each(state, e.Tasks, t => t.Phase == TaskPhase.Held ? null : "is not held by an error"),
            WaitsSkipped e => Each(state, e.Tasks, t => t.Due is null ? "waits for no instant" : null),
            TasksSkipped e => Each(state, e.Tasks, SkipRule.WhyNot),
            _ => null,
        };
    }

    private static string? Start(RunState state, RunStarted started) =>
        state.Start is not null ? "the run has started already"
        : started.GraphDigest != state.Graph.Digest ? $"it was started for version {started.GraphDigest}, this graph is {state.Graph.Digest}"
        : !started.Rules.IsKnown ? $"it was started under {started.Rules}, this build knows 1 to {RulesVersion.Current.Number}"
        : null;

    // An ended run may still be taken over: tasks of a stopped one may have been in flight.
    private static string? Recover(RunState state, RunRecovered recovered) =>
        recovered.Epoch <= state.Epoch ? $"epoch {recovered.Epoch} is not above {state.Epoch}: another host owns the run" : null;

    private static string? Of(RunState state, TaskEvent @event)
    {
        if (!state.Tasks.TryGetValue(@event.Task, out var task)) return $"there is no task {@event.Task}";
        if (@event.Attempt != task.Attempt) return $"{task.Id} is at attempt {task.Attempt}, not {@event.Attempt}";
        return @event switch
        {
            TaskStarted => task.Phase != TaskPhase.Ready ? Is(task) : state.IsPausing ? "the run is pausing, no task starts" : null,
            TaskSucceeded e => task.IsInFlight ? OutputRule.WhyNot(state.Graph[task.Id.Activity], e, state.IsSimulated) : Is(task),
            TaskEndedRun => task.IsInFlight ? null : Is(task),
            TaskFailed e => !task.IsInFlight ? Is(task) : e.Jitter is >= 0 and < 1 ? null : "jitter is not from 0 up to 1",
            GateRefused e => task.IsInFlight ? OutputRule.WhyNot(state.Graph[task.Id.Activity], e) : Is(task),
            TaskWaiting => task.Phase == TaskPhase.Running ? null : Is(task),
            TaskCancelled => task.Phase == TaskPhase.Cancelling ? null : Is(task),
            TaskAnswered => task.Phase == TaskPhase.Waiting ? null : Is(task),
            TaskWoken e => task.Due is not { } due ? Is(task) : e.At < due ? $"{task.Id} is not due before {due}" : null,
            _ => null,
        };
    }

    private static string? Each(RunState state, IEnumerable<TaskId> tasks, Func<TaskState, string?> whyNot)
    {
        var ids = tasks.ToList();
        if (ids.Count == 0) return "it names no task";
        if (ids.Distinct().Count() < ids.Count) return "it names a task twice";
        return ids.Select(id => !state.Tasks.TryGetValue(id, out var task) ? $"there is no task {id}" : whyNot(task) is { } why ? $"{id} {why}" : null)
            .FirstOrDefault(why => why is not null);
    }

    private static string Is(TaskState task) => $"{task.Id} is {task.Phase.Text()}";
}
