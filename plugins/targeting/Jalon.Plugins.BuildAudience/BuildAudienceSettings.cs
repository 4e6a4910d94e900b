namespace Jalon.Plugins.BuildAudience;

/// <summary>What an audience is built from.</summary>
public sealed record BuildAudienceSettings
{
    /// <summary>The rows.</summary>
    [Setting("Who: a pipeline from an entity, an audience or a file, or one that goes on from the input.")]
    public required Query Query { get; init; }

    /// <summary>What the query goes on from; null where it has a source of its own.</summary>
    [Setting("The transition that the query goes on from, where it does not begin with from.")]
    public Transition? Input { get; init; }
}
