using Jalon.Runs.Graphs;
using Jalon.Runs.States;

namespace Jalon.Runs.Rules;

/// <summary>
/// How a jump leads back: only when the round has come to its end, only so many times, and then everything from its
/// target on starts afresh, with new tasks.
/// </summary>
internal static class LoopRule
{
    /// <summary>Whether the round that a jump ends is over. True of whatever is no jump.</summary>
    internal static bool MayStart(RunState state, ActivityNode activity) =>
        state.Graph.LoopOf(activity.Name) is not { } loop || loop.WaitsFor.All(name => state.Activities[name].HasEnded);

    internal static int RoundsLeft(RunState state, ActivityName activity) =>
        state.Graph[activity].Jump is { } jump ? Math.Max(0, jump.Times - state.Activities[activity].Rounds) : 0;

    /// <summary>Another round, where the activity has just emitted the output that jumps; beyond the bound that output is dead.</summary>
    internal static RunState Turn(RunState state, ActivityNode activity)
    {
        if (activity.Jump is not { } jump) return state;
        var way = activity.Transition(jump.Output);
        if (state.Transitions[way] is not TransitionState.Emitted { Output: var rows }) return state;
        if (RoundsLeft(state, activity.Name) == 0) return state.With(way, new TransitionState.Dead(DeadReason.LoopSpent));

        var rounds = state.Activities[activity.Name].Rounds + 1;
        state = state.Graph.LoopOf(activity.Name)!.Restarts.Aggregate(state, Afresh);
        var target = state.Activities[jump.To] with { Return = new TaskInput("", way, rows.Table, rows.Rows) };
        return state.With(jump.To, target).With(activity.Name, state.Activities[activity.Name] with { Rounds = rounds });
    }

    /// <summary>Tasks that have been stay; a loop within starts counting again.</summary>
    private static RunState Afresh(RunState state, ActivityName name)
    {
        state = state.With(name, new ActivityState(ActivityPhase.Pending, state.Activities[name].Tasks));
        var activity = state.Graph[name];
        return activity.Outputs.Aggregate(state, (s, o) => s.With(activity.Transition(o.Name), new TransitionState.Pending()));
    }
}
