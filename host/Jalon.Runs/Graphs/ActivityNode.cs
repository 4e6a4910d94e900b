using System.Collections.Immutable;
using NodaTime;

namespace Jalon.Runs.Graphs;

/// <summary>An activity as the run machine sees it: when it starts, what it may emit, what its errors mean.</summary>
/// <param name="Name">Unique in the graph.</param>
/// <param name="Kind">What it may do.</param>
public sealed record ActivityNode(ActivityName Name, ActivityKind Kind)
{
    /// <summary>The transitions it reads, in the order in which it names them.</summary>
    public ImmutableArray<ActivityInput> Inputs { get; init; } = [];

    /// <summary>What it may emit.</summary>
    public ImmutableArray<ActivityOutput> Outputs { get; init; } = [];

    /// <summary>
    /// Activities that must have ended first, whichever way. Without inputs, an activity is dead when all of these are.
    /// </summary>
    public ImmutableArray<ActivityName> After { get; init; } = [];

    /// <summary>What dead inputs mean to it.</summary>
    public InputJoin Join { get; init; } = InputJoin.Mix;

    /// <summary>What happens when no retry is left.</summary>
    public ErrorPolicy OnError { get; init; } = ErrorPolicy.Pause;

    /// <summary>
    /// Under <see cref="ErrorPolicy.Ignore"/>, the failure for good that is not ignored any more: the so-manieth of the activity in a row, over loops
    /// and over the campaign's runs. Null: all are ignored.
    /// </summary>
    public int? ErrorLimit { get; init; }

    /// <summary>How many failures are tried again before <see cref="OnError"/> decides.</summary>
    public int Retries { get; init; }

    /// <summary>The pause before the first retry; each later one doubles it.</summary>
    public Duration Backoff { get; init; } = Duration.FromMinutes(1);

    /// <summary>How long one try may take before the host cancels it and reports a failure; null: as long as it likes.</summary>
    public Duration? Timeout { get; init; }

    /// <summary>False: the activity is skipped, its outputs are dead.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Where it may lead back to; null: nowhere.</summary>
    public Jump? Jump { get; init; }

    /// <summary>The transition of one of its outputs.</summary>
    public TransitionName Transition(string output) => new(Name, output);
}
