using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Runs.Rules;

/// <summary>What a failure means for the run when no retry is left.</summary>
internal static class ErrorRule
{
    /// <summary>Pause: the task is held. Ignore: it counts as done, its outputs are dead. Stop: the run is stopped.</summary>
    internal static RunState GiveUp(RunState state, TaskState task, Instant at)
    {
        var activity = state.Graph[task.Id.Activity];
        var failed = task with { Phase = TaskPhase.Failed, EndedAt = at };
        return activity.OnError switch
        {
            ErrorPolicy.Pause => state.With(task with { Phase = TaskPhase.Held }),
            ErrorPolicy.Ignore => TokenRule.End(state, activity, failed, DeadReason.ErrorIgnored),
            _ => EndRule.Stop(
                TokenRule.End(state, activity, failed, DeadReason.ErrorIgnored),
                $"{task.Id} failed and its on_error is stop: {task.Error?.Message}",
                at),
        };
    }

    /// <summary>A gate holds the task whatever its <c>on_error</c>: it is there to stop before harm.</summary>
    internal static RunState Refuse(RunState state, GateRefused refused)
    {
        var task = state.Tasks[refused.Task];
        var error = new TaskError("gate", $"gate {refused.Transition}: {refused.Reason}", refused.At, refused.Attempt);
        return task.Phase == TaskPhase.Cancelling
            ? EndRule.Cancelled(state.With(task with { Error = error }), task.Id, refused.At)
            : state.With(task with { Phase = TaskPhase.Held, Error = error });
    }
}
