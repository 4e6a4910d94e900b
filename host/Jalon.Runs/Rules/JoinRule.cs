using System.Collections.Immutable;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;

namespace Jalon.Runs.Rules;

/// <summary>When an activity starts: once each named input is emitted or dead, and all it comes after has ended.</summary>
internal static class JoinRule
{
    internal static JoinVerdict Decide(RunState state, ActivityNode activity)
    {
        if (!activity.Enabled) return JoinVerdict.Skip;
        if (!activity.After.All(before => state.Activities[before].HasEnded)) return JoinVerdict.Wait;
        if (activity.Inputs.Any(i => state.Transitions[i.Transition] is TransitionState.Pending)) return JoinVerdict.Wait;
        if (IsDead(state, activity)) return JoinVerdict.Dead;
        return LoopRule.MayStart(state, activity) ? JoinVerdict.Start : JoinVerdict.Wait;
    }

    /// <summary>What its task reads: what its transitions carry, or what a jump brought back.</summary>
    internal static ImmutableArray<TaskInput> Inputs(RunState state, ActivityNode activity)
    {
        var inputs = activity.Inputs.Select(i => Read(state, i)).ToImmutableArray();
        return state.Activities[activity.Name].Return is { } back && inputs.Length > 0
            ? inputs.SetItem(0, back with { Name = inputs[0].Name })
            : inputs;
    }

    private static bool IsDead(RunState state, ActivityNode activity)
    {
        if (activity.Inputs.IsEmpty)
            return !activity.After.IsEmpty && activity.After.All(before => state.Activities[before].Phase != ActivityPhase.Done);
        var inputs = Inputs(state, activity);
        return activity.Join == InputJoin.All ? inputs.Any(i => i.IsDead) : inputs.All(i => i.IsDead);
    }

    private static TaskInput Read(RunState state, ActivityInput input) =>
        state.Transitions[input.Transition] is TransitionState.Emitted { Output: var output }
            ? new TaskInput(input.Name, input.Transition, output.Table, output.Rows)
            : new TaskInput(input.Name, input.Transition, Table: null, Rows: 0);
}
