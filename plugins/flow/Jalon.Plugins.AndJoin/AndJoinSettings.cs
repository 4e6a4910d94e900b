namespace Jalon.Plugins.AndJoin;

/// <summary>What has to arrive, and who goes on.</summary>
public sealed record AndJoinSettings
{
    /// <summary>What has to arrive.</summary>
    [Setting("The transitions that all have to arrive.")]
    public required ValueList<Transition> Inputs { get; init; }

    /// <summary>Who goes on.</summary>
    [Setting("The one of them whose rows go on.")]
    public required Transition Primary { get; init; }
}
