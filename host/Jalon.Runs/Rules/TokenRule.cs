using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Runs.Rules;

/// <summary>How tokens move: a task that ends emits some outputs and kills the others; what has all it waits for starts, or is dead.</summary>
internal static class TokenRule
{
    /// <summary>
    /// Gives every pending activity its chance, each after all that it waits for, so one pass reaches the end of the
    /// graph. A run that is over moves nothing.
    /// </summary>
    internal static RunState Settle(RunState state, Instant at)
    {
        if (state.Start is null || state.EndedAt is not null) return state;
        foreach (var activity in state.Graph.Activities.Where(a => state.Activities[a.Name].Phase == ActivityPhase.Pending))
        {
            state = JoinRule.Decide(state, activity) switch
            {
                JoinVerdict.Wait => state,
                JoinVerdict.Start => Begin(state, activity, at),
                JoinVerdict.Skip => Kill(state, activity, ActivityPhase.Skipped, DeadReason.Disabled),
                _ => Kill(state, activity, ActivityPhase.Dead, DeadReason.Upstream),
            };
        }

        return state;
    }

    /// <summary>The task is done: its outputs are emitted, empty under <c>skip_empty</c>, or not chosen.</summary>
    internal static RunState Emit(RunState state, TaskSucceeded done)
    {
        var activity = state.Graph[done.Task.Activity];
        state = End(state, activity, state.Tasks[done.Task] with { Phase = TaskPhase.Succeeded, EndedAt = done.At, Outputs = done.Outputs, Books = done.Books });
        foreach (var output in activity.Outputs)
        {
            var emitted = done.Outputs.FirstOrDefault(o => o.Name == output.Name);
            TransitionState carried = emitted switch
            {
                null => new TransitionState.Dead(DeadReason.NotChosen),
                { Rows: 0 } when output.SkipEmpty => new TransitionState.Dead(DeadReason.Empty),
                _ => new TransitionState.Emitted(done.Task, emitted),
            };
            state = state.With(activity.Transition(output.Name), carried);
        }

        state = state.With(activity.Name, state.Activities[activity.Name] with { FailuresInARow = 0 });

        // A run that is over keeps what a late task made, and starts nothing by it.
        return state.EndedAt is null ? LoopRule.Turn(state, activity) : state;
    }

    /// <summary>The task has ended without a result: all its outputs are dead.</summary>
    internal static RunState End(RunState state, ActivityNode activity, TaskState ended, DeadReason why) =>
        KillOutputs(End(state, activity, ended), activity, why);

    private static RunState End(RunState state, ActivityNode activity, TaskState ended) =>
        state.With(ended).With(activity.Name, state.Activities[activity.Name] with { Phase = ActivityPhase.Done });

    private static RunState Begin(RunState state, ActivityNode activity, Instant at)
    {
        var was = state.Activities[activity.Name];
        var task = new TaskState(
            new TaskId(activity.Name, was.Tasks + 1), Attempt.First, TaskPhase.Ready, JoinRule.Inputs(state, activity), at);
        return state.With(task).With(activity.Name, was with { Phase = ActivityPhase.Active, Tasks = was.Tasks + 1 })
            with
        { TaskOrder = state.TaskOrder.Add(task.Id) };
    }

    /// <summary>It never starts in this round: all its outputs are dead.</summary>
    internal static RunState Kill(RunState state, ActivityNode activity, ActivityPhase phase, DeadReason why) =>
        KillOutputs(state.With(activity.Name, state.Activities[activity.Name] with { Phase = phase }), activity, why);

    private static RunState KillOutputs(RunState state, ActivityNode activity, DeadReason why) =>
        activity.Outputs.Aggregate(state, (s, output) => s.With(activity.Transition(output.Name), new TransitionState.Dead(why)));
}
