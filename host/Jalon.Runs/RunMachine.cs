using Jalon.Runs.Commands;
using Jalon.Runs.Events;
using Jalon.Runs.Rules;
using Jalon.Runs.States;

namespace Jalon.Runs;

/// <summary>The life of a run as two pure functions. All that a host, a console or a recovery knows of a run comes from here.</summary>
public static class RunMachine
{
    /// <summary>The state after an event: what the event says, then all that follows from it.</summary>
    /// <exception cref="RefusedEventException">The state does not take the event; <see cref="WhyNot"/> says so beforehand.</exception>
    /// <exception cref="BrokenInvariantException">A rule is wrong: halt this run, keep its events, touch no other run.</exception>
    public static RunState Apply(RunState state, RunEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(@event);
        if (WhyNot(state, @event) is { } why) throw new RefusedEventException(state, @event, why);
        var told = Told(state, @event) with { Version = state.Version + 1 };
        var after = EndRule.Close(TokenRule.Settle(told, @event.At), @event.At);
        Invariants.Assert(state, @event, after);
        return after;
    }

    /// <summary>The state after all of them, in order.</summary>
    /// <exception cref="RefusedEventException">The state does not take one of the events.</exception>
    public static RunState Replay(RunState state, IEnumerable<RunEvent> events) => events.Aggregate(state, Apply);

    /// <summary>What is outstanding, in the order of the graph. What is in flight is not: it has been started.</summary>
    public static IEnumerable<RunCommand> Commands(RunState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Live.Select(task => Command(state, task)).OfType<RunCommand>();
    }

    /// <summary>Why a state does not take an event, in words for a log; null: it does.</summary>
    public static string? WhyNot(RunState state, RunEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(@event);
        return Admission.WhyNot(state, @event);
    }

    private static RunCommand? Command(RunState state, TaskState task) => task.Phase switch
    {
        TaskPhase.Ready when !state.IsPausing =>
            new StartTask(task.Id, task.Attempt, task.Inputs, task.Wait, LoopRule.RoundsLeft(state, task.Id.Activity)),
        TaskPhase.Waiting or TaskPhase.BackingOff when task.Due is { } due => new WakeTask(task.Id, task.Attempt, due),
        TaskPhase.Cancelling => new CancelTask(task.Id, task.Attempt),
        _ => null,
    };

    /// <summary>What the event itself says; what follows for the rest of the graph is the token rule's.</summary>
    private static RunState Told(RunState state, RunEvent @event) => @event switch
    {
        RunStarted e => ErrorRule.Remember(state with { Start = e }, e),
        RunRecovered e => RetryRule.Recover(state with { Epoch = e.Epoch }, e),
        RunPauseRequested => state with { IsPausing = true },
        RunResumed => RetryRule.RetryByHand(state with { IsPausing = false }, state.Held.Select(t => t.Id)),
        RunStopped e => EndRule.Stop(state, e.Reason, e.At),
        TasksRetried e => RetryRule.RetryByHand(state, e.Tasks),
        WaitsSkipped e => WaitRule.Skip(state, e.Tasks),
        TasksSkipped e => SkipRule.Skip(state, e),
        RunRewound e => RewindRule.Rewind(state, e),
        TaskStarted e => state.With(state.Tasks[e.Task] with { Phase = TaskPhase.Running, StartedAt = e.At }),
        TaskSucceeded e => TokenRule.Emit(state, e),
        TaskEndedRun e => EndRule.End(state, e),
        TaskWaiting e => WaitRule.Wait(state, e),
        TaskWoken e => WaitRule.Wake(state, e.Task),
        TaskAnswered e => WaitRule.Answer(state, e),
        TaskFailed e => RetryRule.Fail(state, e),
        GateRefused e => ErrorRule.Refuse(state, e),
        TaskCancelled e => EndRule.Cancelled(state, e.Task, e.At),
        _ => throw new InvalidOperationException($"No rule for {@event.GetType().Name}."),
    };
}
