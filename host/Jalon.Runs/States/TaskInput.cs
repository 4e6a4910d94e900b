namespace Jalon.Runs.States;

/// <summary>What a task reads at one of its inputs.</summary>
/// <param name="Name">The setting that names the input.</param>
/// <param name="Transition">Where the rows come from; after a jump, the output that jumped.</param>
/// <param name="Table">The working table; null: the input is dead and reads as empty.</param>
/// <param name="Rows">How many rows it holds; 0 where it is dead.</param>
public sealed record TaskInput(string Name, TransitionName Transition, string? Table, long Rows)
{
    /// <summary>Whether nothing reached this input.</summary>
    public bool IsDead => Table is null;
}
