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

    internal static RunState Cancelled(RunState state, TaskId task, Instant at) =>
        state.With(state.Tasks[task] with { Phase = TaskPhase.Cancelled, EndedAt = at });
}
