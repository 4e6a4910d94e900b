namespace Jalon.Plugins.Fork;

/// <summary>Which ways a population goes.</summary>
public sealed record ForkSettings
{
    /// <summary>Who goes.</summary>
    [Setting("The transition that goes several ways.")]
    public required Transition Input { get; init; }

    /// <summary>The ways.</summary>
    [Setting("The names of the outputs, at least two.")]
    public required ValueList<OutputName> Outputs { get; init; }
}
