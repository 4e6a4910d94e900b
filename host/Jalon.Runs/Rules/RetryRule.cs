using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Runs.Rules;

/// <summary>Whether another try follows, and when.</summary>
internal static class RetryRule
{
    /// <summary>A task whose host has died so often under it is probably what kills the host.</summary>
    internal const int InterruptionsMax = 5;

    /// <summary>Doubling stops here.</summary>
    internal static readonly Duration DelayMax = Duration.FromDays(1);

    /// <summary>Where retries are left the task backs off; else its <c>on_error</c> decides. In a stopped run it is over.</summary>
    internal static RunState Fail(RunState state, TaskFailed failed)
    {
        var task = state.Tasks[failed.Task];
        var activity = state.Graph[failed.Task.Activity];
        var error = new TaskError(failed.Code, failed.Message, failed.At, failed.Attempt);
        if (task.Phase == TaskPhase.Cancelling) return EndRule.Cancelled(state.With(task with { Error = error }), task.Id, failed.At);

        task = task with { Error = error, Failures = task.Failures + 1 };
        if (!failed.Retryable || task.Failures > activity.Retries) return ErrorRule.GiveUp(state, task, failed.At);
        return state.With(task with
        {
            Phase = TaskPhase.BackingOff,
            Attempt = task.Attempt.Next,
            Due = failed.At + Delay(activity, task.Failures, failed.Jitter),
        });
    }

    /// <summary>
    /// What was in flight when the host died becomes ready, as a new try. That is nobody's failure and uses up no
    /// retry: a set or flow activity is pure, and an effect's ledger knows what it has done.
    /// </summary>
    internal static RunState Recover(RunState state, RunRecovered recovered) =>
        state.Live.Where(t => t.IsInFlight).Select(t => t.Id).ToList().Aggregate(state, (s, id) => Interrupted(s, s.Tasks[id], recovered));

    /// <summary>A new try, now, with all retries restored.</summary>
    internal static RunState RetryByHand(RunState state, IEnumerable<TaskId> tasks) =>
        tasks.Select(id => state.Tasks[id]).ToList().Aggregate(state, (s, t) => s.With(t with
        {
            Phase = TaskPhase.Ready,
            Attempt = t.Attempt.Next,
            Failures = 0,
            Interruptions = 0,
        }));

    /// <summary>The first pause is the activity's backoff, each later one twice the one before; jitter adds up to a tenth.</summary>
    internal static Duration Delay(ActivityNode activity, int failures, double jitter)
    {
        var delay = activity.Backoff;
        for (var i = 1; i < failures && delay < DelayMax; i++) delay += delay;
        return Duration.Min(delay, DelayMax) * (1 + jitter / 10);
    }

    private static RunState Interrupted(RunState state, TaskState task, RunRecovered recovered)
    {
        if (task.Phase == TaskPhase.Cancelling) return EndRule.Cancelled(state, task.Id, recovered.At);
        task = task with { Interruptions = task.Interruptions + 1 };
        if (task.Interruptions < InterruptionsMax) return state.With(task with { Phase = TaskPhase.Ready, Attempt = task.Attempt.Next });

        var error = new TaskError(
            "interrupted", $"The host died {InterruptionsMax} times while {task.Id} ran; look into its log, then retry.", recovered.At, task.Attempt);
        return ErrorRule.GiveUp(state, task with { Error = error }, recovered.At);
    }
}
