using Jalon.Runs.Graphs;
using Jalon.Runs.States;

namespace Jalon.Runs.Rules;

/// <summary>
/// How a jump leads back: only when the round has come to its end, only so many times, and then everything from its
/// target on starts afresh, with new tasks.
/// </summary>
internal static class LoopRule
{
    /// <summary>
    /// Whether the round that a jump ends is over, and no other jump is about to start part of it again. True of
    /// whatever is no jump.
    /// </summary>
    internal static bool MayStart(RunState state, ActivityNode activity) =>
        state.Graph.LoopOf(activity.Name) is not { } loop
        || (loop.WaitsFor.All(name => state.Activities[name].HasEnded)
            && state.Graph.Rivals(activity.Name).All(name => state.Activities[name].Phase != ActivityPhase.Active));

    internal static int RoundsLeft(RunState state, ActivityName activity) =>
        state.Graph[activity].Jump is { } jump ? Math.Max(0, jump.Times - state.Activities[activity].Rounds) : 0;

    /// <summary>Another round, where the activity has just emitted the output that jumps; beyond the bound that output is dead.</summary>
    internal static RunState Turn(RunState state, ActivityNode activity)
    {
        if (activity.Jump is not { } jump) return state;
        var way = activity.Transition(jump.Output);
        if (state.Transitions[way] is not TransitionState.Emitted { Output: var rows }) return state;
        if (RoundsLeft(state, activity.Name) == 0) return state.With(way, new TransitionState.Dead(DeadReason.LoopSpent));

        var loop = state.Graph.LoopOf(activity.Name)!;
        var now = state.Activities[activity.Name];
        state = state.With(activity.Name, now with { Rounds = now.Rounds + 1 });
        state = loop.Restarts.Aggregate(state, (s, name) => Afresh(s, name, isWithin: loop.WaitsFor.Contains(name)));
        return state.With(jump.To, state.Activities[jump.To] with { Return = new TaskInput("", way, rows.Table, rows.Rows) });
    }

    /// <summary>
    /// Tasks that have been stay. A loop within counts its rounds again; one that this loop lies within goes on
    /// counting, or two loops would restart each other for ever.
    /// </summary>
    private static RunState Afresh(RunState state, ActivityName name, bool isWithin)
    {
        var was = state.Activities[name];
        state = state.With(name, was with { Phase = ActivityPhase.Pending, Rounds = isWithin ? 0 : was.Rounds, Return = null });
        var activity = state.Graph[name];
        return activity.Outputs.Aggregate(state, (s, o) => s.With(activity.Transition(o.Name), new TransitionState.Pending()));
    }
}
