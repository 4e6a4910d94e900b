namespace Jalon.Runs.States;

/// <summary>Where an activity stands.</summary>
/// <param name="Phase">In the current round.</param>
/// <param name="Tasks">How many tasks it has had in this run; the last one's ordinal.</param>
/// <param name="Rounds">How many times it has jumped, where it is a jump.</param>
/// <param name="Return">What a jump brought back to it, which stands in for its first input; null: no jump has.</param>
/// <param name="FailuresInARow">How many of its tasks have failed for good since one succeeded, this run's and the earlier ones'.</param>
public sealed record ActivityState(ActivityPhase Phase, int Tasks = 0, int Rounds = 0, TaskInput? Return = null, int FailuresInARow = 0)
{
    /// <summary>Whether nothing more comes of it in this round.</summary>
    public bool HasEnded => Phase is ActivityPhase.Done or ActivityPhase.Dead or ActivityPhase.Skipped;
}
