namespace Jalon.Runs.Graphs;

/// <summary>What an activity may do, which decides how its tasks end.</summary>
public enum ActivityKind
{
    /// <summary>Composes relations; pure, so a try may be repeated without harm.</summary>
    Set,

    /// <summary>Decides which outputs go on, or to wait; pure.</summary>
    Flow,

    /// <summary>Acts on the world; its ledger keeps a repeated try from acting twice.</summary>
    Effect,
}
