namespace Jalon.Plugins.End;

/// <summary>What ends the run.</summary>
public sealed record EndSettings
{
    /// <summary>What it is reached by.</summary>
    [Setting("The transition that ends the run when it arrives, with rows or without.")]
    public required Transition Input { get; init; }
}
