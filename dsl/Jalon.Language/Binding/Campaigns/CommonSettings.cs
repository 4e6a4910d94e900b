namespace Jalon.Language.Binding.Campaigns;

/// <summary>The settings that every activity has.</summary>
public sealed record CommonSettings
{
    /// <summary>How people call it; null for its name.</summary>
    public string? Title { get; init; }

    /// <summary>What its author wants remembered.</summary>
    public string? Note { get; init; }

    /// <summary>Transitions that must have arrived before it starts, beside its inputs.</summary>
    public IReadOnlyList<TransitionRef> After { get; init; } = [];

    /// <summary>What happens when it fails: <c>pause</c>, <c>ignore</c> or <c>stop</c>.</summary>
    public string OnError { get; init; } = "pause";

    /// <summary>The error in a row, over runs and loops, that is not ignored any more; null where all are.</summary>
    public long? ErrorLimit { get; init; }

    /// <summary>How often it is tried again.</summary>
    public long Retries { get; init; }

    /// <summary>How long before it is tried again; null for the host's.</summary>
    public Algebra.Types.Duration? Backoff { get; init; }

    /// <summary>How long one attempt may take; null for the host's.</summary>
    public Algebra.Types.Duration? Timeout { get; init; }

    /// <summary>Whether its working tables outlast the run's retention.</summary>
    public bool KeepResult { get; init; }

    /// <summary>False to leave it out.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether it is ruled out where its input has no rows.</summary>
    public bool SkipEmpty { get; init; }
}
