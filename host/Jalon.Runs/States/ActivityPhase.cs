namespace Jalon.Runs.States;

/// <summary>Where an activity stands in the current round.</summary>
public enum ActivityPhase
{
    /// <summary>Waits for an input, for an activity named in <c>after</c>, or for a loop's round to end.</summary>
    Pending,

    /// <summary>It has a task that has not ended; the task says how far it is.</summary>
    Active,

    /// <summary>Its task has ended; each of its outputs is emitted or dead.</summary>
    Done,

    /// <summary>Nothing reached it: it never starts in this round.</summary>
    Dead,

    /// <summary>It is disabled.</summary>
    Skipped,
}
