using Jalon.Runs.Events;

namespace Jalon.Runs.States;

/// <summary>What a transition carries in the current round: not known yet, a working table, or nothing.</summary>
public abstract record TransitionState
{
    private TransitionState()
    {
    }

    /// <summary>Its activity has not ended.</summary>
    public sealed record Pending : TransitionState;

    /// <summary>It carries a working table.</summary>
    /// <param name="By">The task that emitted it.</param>
    /// <param name="Output">Its rows and its table.</param>
    public sealed record Emitted(TaskId By, EmittedOutput Output) : TransitionState;

    /// <summary>It carries nothing and never will, in this round.</summary>
    /// <param name="Why">The nearest cause.</param>
    public sealed record Dead(DeadReason Why) : TransitionState;
}
