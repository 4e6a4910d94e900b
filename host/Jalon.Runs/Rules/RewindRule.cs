using System.Collections.Immutable;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Runs.Rules;

/// <summary>
/// A part of a run starts afresh: an activity and all that waits for it. A loop that lies wholly within begins again with its first round; one
/// that the activity lies in goes on counting.
/// </summary>
internal static class RewindRule
{
    internal static string? WhyNot(RunState state, ActivityName from)
    {
        if (!state.Graph.Has(from)) return $"there is no activity {from}";
        switch (state.Activities[from].Phase)
        {
            case ActivityPhase.Pending: return $"{from} has not been reached yet";
            case ActivityPhase.Dead: return $"nothing has reached {from}";
            case ActivityPhase.Skipped: return $"{from} is disabled";
        }

        if (state.Live.FirstOrDefault(t => t.Phase == TaskPhase.Cancelling) is { } ending)
            return $"{ending.Id} has not ended yet; wait until it has";
        var part = state.Graph.From(from);
        if (state.Live.FirstOrDefault(t => t.IsInFlight && part.Contains(t.Id.Activity)) is { } flying)
            return $"{flying.Id} is in flight; pause the run, or wait until it has ended";
        return Returning(state, part) is { } jump ? $"{jump.Name} is about to lead back to {jump.Jump!.To}; wait until it has, or skip it" : null;
    }

    internal static RunState Rewind(RunState state, RunRewound rewound)
    {
        var part = state.Graph.From(rewound.From);
        state = part.Aggregate(state with { EndedAt = null }, (s, name) => Afresh(s, name, rewound.At));
        return part.Aggregate(state, (s, name) => Counting(s, name, part));
    }

    /// <summary>A jump outside of the part that would start some of it again while that is under way.</summary>
    private static ActivityNode? Returning(RunState state, ImmutableHashSet<ActivityName> part) => state.Graph.Activities.FirstOrDefault(a =>
        a.Jump is not null && !part.Contains(a.Name) && state.Activities[a.Name].Phase == ActivityPhase.Active && state.Graph.LoopOf(a.Name)!.Restarts.Overlaps(part));

    private static RunState Afresh(RunState state, ActivityName name, Instant at)
    {
        if (state.LastTask(name) is { IsLive: true } left)
            state = state.With(left with { Phase = TaskPhase.Cancelled, EndedAt = at, Due = null });
        var activity = state.Graph[name];
        state = state.With(name, state.Activities[name] with { Phase = ActivityPhase.Pending, Return = null });
        return activity.Outputs.Aggregate(state, (s, o) => s.With(activity.Transition(o.Name), new TransitionState.Pending()));
    }

    private static RunState Counting(RunState state, ActivityName name, ImmutableHashSet<ActivityName> part) =>
        state.Graph[name].Jump is { } jump && part.Contains(jump.To) ? state.With(name, state.Activities[name] with { Rounds = 0 }) : state;
}
