using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Runs.Rules;

/// <summary>When a run is over: completed when every activity has ended, stopped when somebody says so.</summary>
internal static class EndRule
{
    internal static RunState Close(RunState state, Instant at) =>
        state.Start is not null && state.EndedAt is null && state.Activities.Values.All(a => a.HasEnded)
            ? state with { EndedAt = at }
            : state;

    /// <summary>What is in flight is told to end; whatever else is not over is cancelled.</summary>
    internal static RunState Stop(RunState state, string reason, Instant at)
    {
        foreach (var task in state.Live.ToList())
        {
            state = state.With(task.Phase == TaskPhase.Running
                ? task with { Phase = TaskPhase.Cancelling }
                : task with { Phase = TaskPhase.Cancelled, EndedAt = at, Due = null });
        }

        return state with { StopReason = reason, EndedAt = at };
    }

    /// <summary>
    /// The task has said that the run is over. What is in flight is told to end, what waits or is held is dropped, what has not been reached never is.
    /// In a run that is over already, it has merely ended.
    /// </summary>
    internal static RunState End(RunState state, TaskEndedRun ended)
    {
        var activity = state.Graph[ended.Task.Activity];
        state = TokenRule.End(state, activity, state.Tasks[ended.Task] with { Phase = TaskPhase.Succeeded, EndedAt = ended.At }, DeadReason.NotChosen);
        state = state.With(activity.Name, state.Activities[activity.Name] with { FailuresInARow = 0 });
        return state.EndedAt is null
            ? state.Graph.Activities.Aggregate(state, (s, a) => Drop(s, a, ended.At)) with { EndedAt = ended.At }
            : state;
    }

    /// <summary>In a stopped run an activity stays where it stood; one that merely ended has nothing under way.</summary>
    internal static RunState Cancelled(RunState state, TaskId task, Instant at)
    {
        var cancelled = state.Tasks[task] with { Phase = TaskPhase.Cancelled, EndedAt = at };
        return state.StopReason is not null
            ? state.With(cancelled)
            : TokenRule.End(state, state.Graph[task.Activity], cancelled, DeadReason.RunEnded);
    }

    private static RunState Drop(RunState state, ActivityNode activity, Instant at) => (state.Activities[activity.Name].Phase, state.LastTask(activity.Name)) switch
    {
        (ActivityPhase.Pending, _) => TokenRule.Kill(state, activity, ActivityPhase.Dead, DeadReason.RunEnded),
        (ActivityPhase.Active, { IsInFlight: true } task) => state.With(task with { Phase = TaskPhase.Cancelling }),
        (ActivityPhase.Active, { } task) =>
            TokenRule.End(state, activity, task with { Phase = TaskPhase.Cancelled, EndedAt = at, Due = null }, DeadReason.RunEnded),
        _ => state,
    };
}
