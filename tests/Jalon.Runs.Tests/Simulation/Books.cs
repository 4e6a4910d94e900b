using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;

namespace Jalon.Runs.Tests.Simulation;

/// <summary>What must be true of a run's events alone, worked out without the machine's rules.</summary>
internal sealed class Books(Graph graph, IReadOnlyList<RunEvent> log)
{
    /// <summary>Once done, a task never starts again; a try starts once, and once more after each wait.</summary>
    public void NoTaskRunsTwice()
    {
        var done = new HashSet<TaskId>();
        var starts = new Dictionary<(TaskId, Attempt), int>();
        foreach (var @event in log.OfType<TaskEvent>())
        {
            var attempt = (@event.Task, @event.Attempt);
            switch (@event)
            {
                case TaskStarted:
                    Assert.DoesNotContain(@event.Task, done);
                    Assert.Equal(1, starts[attempt] = starts.GetValueOrDefault(attempt) + 1);
                    break;
                case TaskWaiting:
                    starts[attempt]--;
                    break;
                case TaskSucceeded or TaskEndedRun:
                    Assert.True(done.Add(@event.Task), $"{@event.Task} was done twice.");
                    break;
            }
        }
    }

    /// <summary>Between a pause and what ends it, no task starts.</summary>
    public void NothingStartsInAPause()
    {
        var pausing = false;
        foreach (var @event in log)
        {
            pausing = @event switch { RunPauseRequested => true, RunResumed => false, _ => pausing };
            Assert.False(pausing && @event is TaskStarted, $"{@event} in a pause");
        }
    }

    /// <summary>Each activity ran, was skipped or was dead as the meaning of the graph says, given what the tasks emitted last.</summary>
    public void EverythingRanThatShould(RunState end)
    {
        if (log.OfType<TaskEndedRun>().Any()) return;
        // What a jump brought back is gone with the round of a loop around it: too much to work out a second time.
        var jumps = graph.Activities.Count(a => a.Jump is not null);
        if (jumps > 1 || (jumps == 1 && log.OfType<RunRewound>().Any())) return;
        foreach (var activity in graph.Activities)
        {
            var expected = !activity.Enabled ? ActivityPhase.Skipped : Ran(activity) ? ActivityPhase.Done : ActivityPhase.Dead;
            Assert.True(expected == end.Activities[activity.Name].Phase, $"{activity.Name} should be {expected}");
            if (jumps == 0 && !log.OfType<RunRewound>().Any()) Assert.Equal(expected == ActivityPhase.Done ? 1 : 0, Tasks(activity));
        }
    }

    private bool Ran(ActivityNode activity)
    {
        if (!activity.Enabled) return false;
        if (activity.Inputs.IsEmpty) return activity.After.IsEmpty || activity.After.Any(name => Ran(graph[name]));
        var alive = activity.Inputs.Select((input, i) => (i == 0 && IsReturnedTo(activity.Name)) || IsAlive(input.Transition)).ToList();
        return activity.Join == InputJoin.All ? alive.TrueForAll(a => a) : alive.Contains(true);
    }

    private bool IsAlive(TransitionName transition)
    {
        var source = graph[transition.Activity];
        var output = source.Outputs.Single(o => o.Name == transition.Output);
        return Ran(source)
            && log.OfType<TaskSucceeded>().LastOrDefault(e => e.Task == LastTask(source)) is { } done
            && done.Outputs.FirstOrDefault(o => o.Name == output.Name) is { } emitted
            && !(output.SkipEmpty && emitted.Rows == 0);
    }

    private bool IsReturnedTo(ActivityName name) => graph.Activities.Any(a => a.Jump?.To == name && Jumps(a) > 0);

    private int Jumps(ActivityNode jumping) =>
        log.OfType<TaskSucceeded>().Count(e => e.Task.Activity == jumping.Name && e.Outputs.Any(o => o.Name == jumping.Jump!.Output));

    private TaskId LastTask(ActivityNode activity) => new(activity.Name, Math.Max(1, Tasks(activity)));

    private int Tasks(ActivityNode activity) =>
        log.OfType<TaskEvent>().Where(e => e.Task.Activity == activity.Name).Select(e => e.Task.Ordinal).DefaultIfEmpty(0).Max();
}
