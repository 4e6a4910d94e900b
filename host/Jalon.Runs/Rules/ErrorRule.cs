using System.Collections.Immutable;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Runs.Rules;

/// <summary>What a failure means for the run when no retry is left.</summary>
internal static class ErrorRule
{
    /// <summary>What the runs before have left: failures that were ignored are counted on, so that nobody ignores them for ever.</summary>
    internal static RunState Remember(RunState state, RunStarted started) => (started.FailuresInARow ?? ImmutableDictionary<string, int>.Empty)
        .Where(f => ActivityName.TryParse(f.Key, out var name) && state.Graph.Has(name))
        .Aggregate(state, (s, f) => s.With(new ActivityName(f.Key), s.Activities[new ActivityName(f.Key)] with { FailuresInARow = f.Value }));

    /// <summary>
    /// Pause: the task is held. Ignore: it counts as done, its outputs are dead; but the failure that reaches the activity's limit holds it. Stop: the
    /// run is stopped.
    /// </summary>
    internal static RunState GiveUp(RunState state, TaskState task, Instant at)
    {
        var activity = state.Graph[task.Id.Activity];
        var failed = task with { Phase = TaskPhase.Failed, EndedAt = at };
        var inARow = state.Activities[activity.Name].FailuresInARow + 1;
        state = state.With(activity.Name, state.Activities[activity.Name] with { FailuresInARow = inARow });
        return activity.OnError switch
        {
            ErrorPolicy.Pause => state.With(task with { Phase = TaskPhase.Held }),
            ErrorPolicy.Ignore when inARow >= activity.ErrorLimit => state.With(task with { Phase = TaskPhase.Held }),
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
