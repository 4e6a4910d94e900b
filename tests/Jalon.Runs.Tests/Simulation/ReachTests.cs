using System.Globalization;
using Jalon.Runs.Commands;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.Requests;
using Jalon.Runs.States;
using Jalon.Runs.Tests.Tables;
using NodaTime;

namespace Jalon.Runs.Tests.Simulation;

/// <summary>What is said to somebody before a request is what happens after it: nothing else starts, and what is kept stays.</summary>
public class ReachTests
{
    private const int Schedules = 400;

    [Fact]
    public void Only_what_was_said_starts_and_what_was_kept_stays()
    {
        for (var seed = 1; seed <= Schedules; seed++)
        {
            var random = new Random(seed);
            var world = new World(seed);
            world.Start();
            world.Break(random.Next(40));
            foreach (var @event in Askable(world.State).ToList()) Hold(seed, world.State, @event, random);
        }
    }

    private static IEnumerable<RunEvent> Askable(RunState state)
    {
        var now = Instant.FromUtc(2026, 12, 1, 0, 0);
        foreach (var request in new[] { RunRequest.Retry, RunRequest.Resume, RunRequest.SkipWait, RunRequest.Stop })
        {
            if (LifeCycle.Ask(state, request).IsOffered) yield return LifeCycle.Event(state, request, now, "ana")!;
        }

        foreach (var activity in state.Graph.Activities.Select(a => a.Name))
        {
            foreach (var request in Enum.GetValues<ActivityRequest>())
            {
                if (ActivityRequests.Ask(state, request, activity).IsOffered) yield return ActivityRequests.Event(state, request, activity, now, "ana");
            }
        }
    }

    private static void Hold(int seed, RunState before, RunEvent @event, Random random)
    {
        var said = Reach.Of(before, @event).ToDictionary(r => r.Activity, r => r.Fate);
        var after = RunMachine.Apply(before, @event);
        var (end, started, isFinished) = Drive(after, random);
        var name = string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {EventJson.Text(@event)}\n{string.Join('\n', before.Graph.Activities.Select(GraphText.Line))}\n{StateText.Line(before)}\n{StateText.Line(after)}\n{StateText.Line(end)}\n");
        foreach (var activity in started)
            Assert.True(said[activity] is Fate.Runs or Fate.MayRun or Fate.GoesOn, $"{name}{activity} started and was said to be {said[activity].Text()}");
        foreach (var (activity, fate) in said)
        {
            if (fate is Fate.Kept or Fate.Skipped or Fate.Ends or Fate.Held)
                Assert.True(started.All(a => a != activity) && Same(after, end, activity, fate), $"{name}{activity} was said to be {fate.Text()} and has changed");
            if (fate == Fate.Runs && isFinished && !after.IsPausing && end.StopReason is null)
                Assert.True(started.Contains(activity), $"{name}{activity} was said to run and did not");
        }
    }

    // Nothing leads from a pending activity to an ended one but its being ruled out, which gives nothing either.
    private static bool Same(RunState after, RunState end, ActivityName activity, Fate fate) =>
        fate == Fate.Held || end.StopReason is not null
        || (after.LastTask(activity) == end.LastTask(activity)
            && after.Graph[activity].Outputs.All(o => after.Transitions[new(activity, o.Name)] == end.Transitions[new(activity, o.Name)]));

    /// <summary>Goes on until nobody but an operator could do anything, with random results.</summary>
    private static (RunState State, HashSet<ActivityName> Started, bool IsFinished) Drive(RunState state, Random random)
    {
        var (started, isCut) = (new HashSet<ActivityName>(), false);
        var now = Instant.FromUtc(2026, 12, 2, 0, 0);
        for (var i = 0; i < 300; i++)
        {
            var next = Next(state, random, now).ToList();
            // What a task ends before its time runs no further.
            if (next.Count == 0) return (state, started, !isCut);
            var @event = next[random.Next(next.Count)];
            if (@event is TaskWoken woken) now = Instant.Max(now, woken.At);
            isCut |= @event is TaskEndedRun;
            if (@event is TaskStarted { Task.Activity: var activity }) started.Add(activity);
            state = RunMachine.Apply(state, @event);
        }

        return (state, started, false);
    }

    private static IEnumerable<RunEvent> Next(RunState state, Random random, Instant now)
    {
        foreach (var command in RunMachine.Commands(state))
        {
            yield return command switch
            {
                StartTask s => new TaskStarted(now, s.Task, s.Attempt),
                WakeTask w => new TaskWoken(Instant.Max(now, w.Due), w.Task, w.Attempt),
                _ => new TaskCancelled(now, command.Task, command.Attempt),
            };
        }

        foreach (var task in state.Live.Where(t => t.Phase == TaskPhase.Running))
        {
            yield return random.Next(6) switch
            {
                0 => new TaskFailed(now, task.Id, task.Attempt, "test", "it broke", random.Next(2) == 0, 0),
                1 when random.Next(4) == 0 && state.Graph[task.Id.Activity].Kind == ActivityKind.Flow => new TaskEndedRun(now, task.Id, task.Attempt),
                1 when state.Graph[task.Id.Activity].Kind == ActivityKind.Flow => new TaskWaiting(now, task.Id, task.Attempt, now + Duration.FromMinutes(1), "an instant"),
                _ => new TaskSucceeded(now, task.Id, task.Attempt,
                [
                    .. state.Graph[task.Id.Activity].Outputs.Where(_ => random.Next(3) > 0)
                        .Select(o => new EmittedOutput(o.Name, random.Next(3), $"{task.Id}/{task.Attempt}.{o.Name}", GatePassed: o.Gated)),
                ]),
            };
        }
    }
}
