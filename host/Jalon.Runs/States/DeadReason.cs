namespace Jalon.Runs.States;

/// <summary>Why a transition carries nothing.</summary>
public enum DeadReason
{
    /// <summary>The task ended without choosing it.</summary>
    NotChosen,

    /// <summary>It had no rows, and <c>skip_empty</c> is set.</summary>
    Empty,

    /// <summary>Its activity is dead.</summary>
    Upstream,

    /// <summary>Its activity is disabled.</summary>
    Disabled,

    /// <summary>Its activity failed, and <c>on_error = ignore</c> is set.</summary>
    ErrorIgnored,

    /// <summary>Its task was skipped by somebody.</summary>
    TaskSkipped,

    /// <summary>The run was over before its activity gave it.</summary>
    RunEnded,

    /// <summary>It jumps, and the jump's bound is used up.</summary>
    LoopSpent,
}
