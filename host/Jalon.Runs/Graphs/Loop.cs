using System.Collections.Immutable;

namespace Jalon.Runs.Graphs;

/// <summary>What a jump means for the rest of the graph.</summary>
/// <param name="Restarts">Everything from the jump's target on: it starts again each round.</param>
/// <param name="WaitsFor">Those of them that do not themselves wait for the jump: they must have settled, so that rounds never overlap.</param>
internal sealed record Loop(ImmutableHashSet<ActivityName> Restarts, ImmutableHashSet<ActivityName> WaitsFor)
{
    /// <summary>Whether a round of one could start what belongs to a round of the other.</summary>
    internal bool Overlaps(Loop other) => Restarts.Overlaps(other.Restarts);
}
