using System.Collections.Immutable;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;

namespace Jalon.Runs;

/// <summary>
/// What holds after every event, whatever the schedule. Checked in production too: a run that breaks one is halted
/// while its events still tell the truth.
/// </summary>
public static class Invariants
{
    /// <summary>Each thing that must hold of <paramref name="after"/> and does not; empty when all is well.</summary>
    public static ImmutableArray<string> Broken(RunState before, RunEvent @event, RunState after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. after.Graph.Activities.SelectMany(a => OneTaskAtOnce(after, a)),
            .. after.Graph.Activities.SelectMany(a => NoTokenLost(after, a)),
            .. after.Graph.Activities.SelectMany(a => EveryTransitionHasItsTable(after, a)),
            .. EndsOrWaitsForAReason(after),
            .. OnlyATaskStartedStarts(before, @event, after),
            .. WhatIsDoneStaysDone(before, after),
        ];
    }

    internal static void Assert(RunState before, RunEvent @event, RunState after)
    {
        if (Broken(before, @event, after) is { IsEmpty: false } broken) throw new BrokenInvariantException(before, @event, broken);
    }

    private static IEnumerable<string> OneTaskAtOnce(RunState state, ActivityNode activity)
    {
        var now = state.Activities[activity.Name];
        var live = state.LastTask(activity.Name) is { IsLive: true };
        if (live != (now.Phase == ActivityPhase.Active) && state.StopReason is null)
            yield return $"{activity.Name} is {now.Phase} and {(live ? "has a" : "has no")} task under way";
        for (var ordinal = 1; ordinal < now.Tasks; ordinal++)
        {
            if (state.Tasks[new TaskId(activity.Name, ordinal)].IsLive) yield return $"{activity.Name}:{ordinal} runs beside a later task";
        }
    }

    private static IEnumerable<string> NoTokenLost(RunState state, ActivityNode activity)
    {
        var phase = state.Activities[activity.Name].Phase;
        foreach (var output in activity.Outputs.Select(o => activity.Transition(o.Name)))
        {
            var isPending = state.Transitions[output] is TransitionState.Pending;
            if (isPending == state.Activities[activity.Name].HasEnded) yield return $"{activity.Name} is {phase}, {output} is {Text(state, output)}";
        }

        if (phase != ActivityPhase.Active || state.LastTask(activity.Name) is not { } task) yield break;
        foreach (var input in task.Inputs.Where(i => !i.IsDead))
        {
            var isReturn = state.Graph[input.Transition.Activity].Jump?.Output == input.Transition.Output;
            if (!isReturn && (state.Transitions[input.Transition] as TransitionState.Emitted)?.Output.Table != input.Table)
                yield return $"{task.Id} reads {input.Table}, {input.Transition} is {Text(state, input.Transition)}";
        }
    }

    private static IEnumerable<string> EveryTransitionHasItsTable(RunState state, ActivityNode activity)
    {
        foreach (var output in activity.Outputs)
        {
            if (state.Transitions[activity.Transition(output.Name)] is not TransitionState.Emitted emitted) continue;
            var by = state.Tasks[emitted.By];
            if (by.Phase != TaskPhase.Succeeded || !by.Outputs.Contains(emitted.Output) || by.Id.Activity != activity.Name)
                yield return $"{activity.Name}.{output.Name} was not emitted by {by.Id}";
            if (emitted.Output.Table.Length == 0 || emitted.Output.Rows < 0) yield return $"{activity.Name}.{output.Name} has no table";
            if (output.Gated && !emitted.Output.GatePassed && !state.IsSimulated) yield return $"{activity.Name}.{output.Name} went past its gate";
        }
    }

    /// <summary>While something is to come, something is under way: ready, in flight, waiting, backing off or held.</summary>
    private static IEnumerable<string> EndsOrWaitsForAReason(RunState state)
    {
        if (state.Start is null) yield break;
        if (state.EndedAt is null && !state.Live.Any()) yield return "the run has not ended and nothing is under way";
        if (state.EndedAt is not null && state.Live.FirstOrDefault(t => t.Phase != TaskPhase.Cancelling) is { } left)
            yield return $"the run has ended and {left.Id} is {left.Phase.Text()}";
    }

    private static IEnumerable<string> OnlyATaskStartedStarts(RunState before, RunEvent @event, RunState after)
    {
        foreach (var task in after.Live.Where(t => t.Phase == TaskPhase.Running))
        {
            if (before.Tasks.TryGetValue(task.Id, out var was) && was.Phase == TaskPhase.Running && was.Attempt == task.Attempt) continue;
            if (@event is not TaskStarted started || started.Task != task.Id) yield return $"{task.Id} runs and was not started";
            if (before.IsPausing) yield return $"{task.Id} was started after a pause";
        }
    }

    private static IEnumerable<string> WhatIsDoneStaysDone(RunState before, RunState after) => before.Tasks.Values
        .Where(t => !t.IsLive && !ReferenceEquals(after.Tasks[t.Id], t))
        .Select(t => $"{t.Id} was {t.Phase.Text()} and has changed");

    private static string Text(RunState state, TransitionName transition) => state.Transitions[transition].GetType().Name;
}
