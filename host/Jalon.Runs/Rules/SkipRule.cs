using Jalon.Runs.Events;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Runs.Rules;

/// <summary>A run goes on without what a task would have given, as if its error had been ignored.</summary>
internal static class SkipRule
{
    internal static string? WhyNot(TaskState task) =>
        task.Phase is TaskPhase.Held or TaskPhase.Waiting or TaskPhase.BackingOff ? null : $"is {task.Phase.Text()}, and neither held nor waiting";

    internal static RunState Skip(RunState state, TasksSkipped skipped) => skipped.Tasks.Aggregate(state, (s, id) => Skip(s, s.Tasks[id], skipped.At));

    /// <summary>Somebody has looked at it: failures are counted from here on.</summary>
    private static RunState Skip(RunState state, TaskState task, Instant at)
    {
        var activity = state.Graph[task.Id.Activity];
        state = state.With(activity.Name, state.Activities[activity.Name] with { FailuresInARow = 0 });
        return TokenRule.End(state, activity, task with { Phase = TaskPhase.Skipped, EndedAt = at, Due = null }, DeadReason.TaskSkipped);
    }
}
