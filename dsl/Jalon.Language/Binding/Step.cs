using Jalon.Algebra.Relations;

namespace Jalon.Language.Binding;

/// <summary>A named step of a pipeline.</summary>
/// <param name="Relation">Its rows.</param>
/// <param name="Depth">How many rows were in sight where it was named.</param>
internal sealed record Step(Relation Relation, int Depth)
{
    /// <summary>Whether an earlier entry of a session named it, so that this one may give the name anew.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Stands for its rows where a path starts from them.</summary>
    public Row Row { get; } = new(Relation.Schema);
}
