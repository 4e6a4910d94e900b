namespace Jalon.Plugins.Signal;

/// <summary>What a population is held for.</summary>
public sealed record SignalSettings
{
    /// <summary>Who waits.</summary>
    [Setting("The transition that is held.")]
    public required Transition Input { get; init; }

    /// <summary>The signal's name.</summary>
    [Setting("The signal's name, as jalon signal --name gives it.")]
    public required SignalName Name { get; init; }

    /// <summary>How long it is waited for.</summary>
    [Setting("After how long the wait is given up: the population goes to expired then. Without it, it is waited for ever.")]
    public Duration? Expires { get; init; }
}
