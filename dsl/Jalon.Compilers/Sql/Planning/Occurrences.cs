using Jalon.Compilers.Passes;

namespace Jalon.Compilers.Sql.Planning;

/// <summary>How often each relation that is dear to compute, and each path of links, stands in a tree.</summary>
internal sealed class Occurrences : DeepRewriter
{
    private readonly Dictionary<Relation, int> _counts = [];

    public static Occurrences Of(Relation relation)
    {
        var occurrences = new Occurrences();
        occurrences.Apply(relation);
        return occurrences;
    }

    /// <summary>Whether it is worth a step that is read more than once.</summary>
    public bool IsRepeated(Relation relation) => relation is not LinkRows && _counts.GetValueOrDefault(relation) > 1;

    /// <summary>Whether nothing else ranges over the same rows, so that grouping them serves one scalar only.</summary>
    public bool StandsOnce(Relation relation) => _counts.GetValueOrDefault(relation) == 1;

    protected override Relation Changed(Relation relation)
    {
        if (relation is Limit or Sample or Distinct or GroupBy or SetOperation or LinkRows)
            _counts[relation] = _counts.GetValueOrDefault(relation) + 1;
        return relation;
    }
}
