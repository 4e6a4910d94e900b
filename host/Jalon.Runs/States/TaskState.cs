using System.Collections.Immutable;
using Jalon.Runs.Events;
using NodaTime;

namespace Jalon.Runs.States;

/// <summary>Where a task stands, what it reads and what it has given.</summary>
/// <param name="Id">Activity and ordinal.</param>
/// <param name="Attempt">The current try, or the last one.</param>
/// <param name="Phase">Where it stands.</param>
/// <param name="Inputs">What it reads, fixed when it became ready, the same in each try.</param>
/// <param name="ReadyAt">When all that it waited for had settled.</param>
public sealed record TaskState(TaskId Id, Attempt Attempt, TaskPhase Phase, ImmutableArray<TaskInput> Inputs, Instant ReadyAt)
{
    /// <summary>When the current (or last) try began; null: never.</summary>
    public Instant? StartedAt { get; init; }

    /// <summary>When it ended; null: it has not.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Failures since it was new or last retried by hand; these use up its retries.</summary>
    public int Failures { get; init; }

    /// <summary>Tries that a dying host cut short, since it was new or last retried by hand.</summary>
    public int Interruptions { get; init; }

    /// <summary>When it is to be woken; null: no instant wakes it.</summary>
    public Instant? Due { get; init; }

    /// <summary>What it waits or has waited for; null: it never has.</summary>
    public TaskWait? Wait { get; init; }

    /// <summary>What went wrong last; null: nothing has. Kept after a later success.</summary>
    public TaskError? Error { get; init; }

    /// <summary>What it emitted; empty until it has succeeded.</summary>
    public ImmutableArray<EmittedOutput> Outputs { get; init; } = [];

    /// <summary>What became of the rows that came in; null until it has succeeded, and where no law says.</summary>
    public TaskBooks? Books { get; init; }

    /// <summary>Whether it may still do something, or somebody may still do something with it.</summary>
    public bool IsLive => Phase is not (TaskPhase.Succeeded or TaskPhase.Failed or TaskPhase.Cancelled or TaskPhase.Skipped);

    /// <summary>Whether it is in flight.</summary>
    public bool IsInFlight => Phase is TaskPhase.Running or TaskPhase.Cancelling;
}
