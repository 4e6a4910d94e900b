using Jalon.Runs.Events;
using Jalon.Runs.States;

namespace Jalon.Runs.Rules;

/// <summary>How a task waits and how a wait ends. Whether the wait is really over, the activity says when it is asked again.</summary>
internal static class WaitRule
{
    internal static RunState Wait(RunState state, TaskWaiting waiting)
    {
        var task = state.Tasks[waiting.Task];
        var wait = new TaskWait(task.Wait?.Since ?? waiting.At, waiting.Until, waiting.For);
        task = task with { Phase = TaskPhase.Waiting, Due = waiting.Until, Wait = wait };
        return state.With(state.IsSimulated && waiting.Until is not null ? Skipped(task) : task);
    }

    internal static RunState Wake(RunState state, TaskId task) => state.With(Asked(state.Tasks[task]));

    internal static RunState Answer(RunState state, TaskAnswered answered)
    {
        var task = state.Tasks[answered.Task];
        return state.With(Asked(task) with { Wait = task.Wait! with { Answer = answered.Answer, AnsweredBy = answered.By } });
    }

    internal static RunState Skip(RunState state, IEnumerable<TaskId> tasks) =>
        tasks.Aggregate(state, (s, id) => s.With(Skipped(s.Tasks[id])));

    private static TaskState Skipped(TaskState task) =>
        task.Phase == TaskPhase.Waiting ? Asked(task) with { Wait = task.Wait! with { Skipped = true } } : Asked(task);

    private static TaskState Asked(TaskState task) => task with { Phase = TaskPhase.Ready, Due = null };
}
