using Jalon.Compilers.Passes;

namespace Jalon.Compilers.Sql.Planning;

/// <summary>How often each relation that is dear to compute stands in a tree.</summary>
internal sealed class Occurrences : DeepRewriter
{
    private readonly Dictionary<Relation, int> _counts = [];

    public static IReadOnlySet<Relation> Repeated(Relation relation)
    {
        var occurrences = new Occurrences();
        occurrences.Apply(relation);
        return occurrences._counts.Where(c => c.Value > 1).Select(c => c.Key).ToHashSet();
    }

    protected override Relation Changed(Relation relation)
    {
        if (relation is Limit or Sample or Distinct or GroupBy or SetOperation)
            _counts[relation] = _counts.GetValueOrDefault(relation) + 1;
        return relation;
    }
}
