namespace Jalon.Compilers.Sql.Planning;

/// <summary>How often each relation that is dear to compute, and each path of links, stands in a tree.</summary>
internal sealed class Occurrences : DeepRewriter
{
    private readonly Dictionary<Relation, int> _counts = [];
    private readonly HashSet<Relation> _grouped = [];

    public static Occurrences Of(Relation relation)
    {
        var occurrences = new Occurrences();
        occurrences.Apply(relation);
        return occurrences;
    }

    /// <summary>Whether it is worth a step that is read more than once.</summary>
    public bool IsRepeated(Relation relation) => relation is not LinkRows && _counts.GetValueOrDefault(relation) > 1;

    /// <summary>Whether nothing ranges over the same rows but so many scalars, so that grouping them serves those only.</summary>
    public bool ServesOnly(int scalars, Relation relation) => _counts.GetValueOrDefault(relation) == scalars;

    /// <summary>Whether a value over the same rows is asked for, so that they are grouped anyway.</summary>
    public bool IsGrouped(Relation relation) => _grouped.Contains(relation);

    protected override Relation Changed(Relation relation)
    {
        if (relation is Limit or Sample or Distinct or GroupBy or SetOperation or LinkRows)
            _counts[relation] = _counts.GetValueOrDefault(relation) + 1;
        return relation;
    }

    protected override Scalar Changed(Scalar scalar)
    {
        if (scalar is Aggregate { Function.Name: not "exists" } aggregate)
        {
            var rows = aggregate.Rows;
            while (rows is Filter or Named or OrderBy)
                rows = rows switch { Filter r => r.Input, Named r => r.Input, OrderBy r => r.Input, _ => rows };
            if (rows is LinkRows { Start: OuterRow { Level: 0 } })
                _grouped.Add(rows);
        }

        return scalar;
    }
}
