using System.Collections.Immutable;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.Rules;
using Jalon.Runs.States;

namespace Jalon.Runs.Requests;

/// <summary>
/// How far an event reaches: what will run, what may run after it, what is kept. It is read off the state that the machine itself makes of the
/// event, so that it says what will happen and not what somebody thinks will.
/// </summary>
public static class Reach
{
    /// <summary>What becomes of each activity, in the order of the graph, as long as nothing else is asked.</summary>
    /// <exception cref="RefusedEventException">The state does not take the event.</exception>
    public static ImmutableArray<ReachedActivity> Of(RunState before, RunEvent @event)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(@event);
        var after = RunMachine.Apply(before, @event);
        var fates = Fates(after);
        return
        [
            .. after.Graph.Activities.Select(a =>
            {
                var task = after.LastTask(a.Name)?.Id;
                var ranBefore = task is not null && after.TaskOrder.Any(id => id.Activity == a.Name && after.Tasks[id].Phase == TaskPhase.Succeeded);
                return new ReachedActivity(a.Name, fates[a.Name], task, ranBefore);
            }),
        ];
    }

    private static Dictionary<ActivityName, Fate> Fates(RunState state)
    {
        var fates = new Dictionary<ActivityName, Fate>();
        // Each activity comes after all that it waits for, so one pass knows of each pending one what it waits for.
        foreach (var activity in state.Graph.Activities) fates[activity.Name] = Of(state, activity, fates);
        while (Loops(state, fates))
        {
            // A round that starts again may reach the jump of another loop.
        }

        return fates;
    }

    private static Fate Of(RunState state, ActivityNode activity, Dictionary<ActivityName, Fate> before)
    {
        var phase = state.LastTask(activity.Name)?.Phase;
        return state.Activities[activity.Name].Phase switch
        {
            ActivityPhase.Active => phase switch
            {
                TaskPhase.Ready => Fate.Runs,
                TaskPhase.Held => Fate.Held,
                TaskPhase.Cancelled or TaskPhase.Cancelling => Fate.Ends,
                _ => Fate.GoesOn,
            },
            ActivityPhase.Done => phase is TaskPhase.Skipped or TaskPhase.Cancelled ? Fate.Skipped : Fate.Kept,
            ActivityPhase.Pending when state.StopReason is null => Awaits(state, activity).Any(name => before[name] == Fate.Held) ? Fate.Held : Fate.MayRun,
            _ => Fate.Skipped,
        };
    }

    /// <summary>What has not settled and must before the activity can start.</summary>
    private static IEnumerable<ActivityName> Awaits(RunState state, ActivityNode activity) =>
        activity.Inputs.Select(i => i.Transition.Activity)
            .Concat(activity.After)
            .Concat(state.Graph.LoopOf(activity.Name)?.WaitsFor ?? [])
            .Where(name => !state.Activities[name].HasEnded);

    /// <summary>A jump that may run may start again what has ended; whether anything changed by that.</summary>
    private static bool Loops(RunState state, Dictionary<ActivityName, Fate> fates)
    {
        var changed = false;
        foreach (var jump in state.Graph.Activities.Where(a => a.Jump is not null && Returns(state, a, fates[a.Name])))
        {
            foreach (var name in state.Graph.LoopOf(jump.Name)!.Restarts.Where(n => fates[n] is Fate.Kept or Fate.Skipped or Fate.Held && MayStartAgain(state, n)))
            {
                fates[name] = Fate.MayRun;
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>A jump whose rounds may be counted anew, because a loop around it starts again, has some left whatever its count.</summary>
    private static bool Returns(RunState state, ActivityNode jump, Fate fate) =>
        fate is Fate.Runs or Fate.GoesOn or Fate.MayRun && (LoopRule.RoundsLeft(state, jump.Name) > 0 || state.Graph.Rivals(jump.Name).Any());

    private static bool MayStartAgain(RunState state, ActivityName name) =>
        state.Activities[name].HasEnded && state.Graph[name].Enabled;
}
