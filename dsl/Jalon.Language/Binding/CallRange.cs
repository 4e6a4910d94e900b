using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>What a call ranges over: every occurrence of the same path of links in the call is the same row.</summary>
/// <param name="Start">Where the path starts, as seen from outside the call.</param>
/// <param name="Path">Up to its last link to many; none for the rows of a group or a step.</param>
/// <param name="Arguments">The paths in the arguments that run along it, as they were followed from outside.</param>
internal sealed record CallRange(PathStart Start, ValueList<Link> Path, IReadOnlyDictionary<PathNode, Reach> Arguments)
{
    /// <summary>Whether a path that was followed from somewhere runs along this one.</summary>
    public bool Covers(Reach reach) => reach.Start.Row == Start.Row && reach.Start.Kind == Start.Kind && reach.Links.Take(Path.Count).SequenceEqual(Path) && reach.Links.Count >= Path.Count;
}
