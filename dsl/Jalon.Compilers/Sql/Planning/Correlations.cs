namespace Jalon.Compilers.Sql.Planning;

/// <summary>Tells how relations that stand in scalars hang on the row outside.</summary>
internal static class Correlations
{
    public static Correlation Of(Relation rows, IEnumerable<Scalar> over)
    {
        var (found, tied) = Walk(rows);
        return over.Any(ScopeLevels.Outside) || found == Correlation.Otherwise ? Correlation.Otherwise : tied ? Correlation.ByEqualities : Correlation.None;
    }

    public static IEnumerable<Scalar> Conjuncts(Scalar condition) => condition is AllOf all ? all.Operands.SelectMany(Conjuncts) : [condition];

    /// <summary>The two sides of an equality between a row inside and the row just outside; null for any other condition.</summary>
    public static (Scalar Inside, Scalar Outside)? Tie(Scalar condition)
    {
        if (condition is not Comparison { Operator: ComparisonOperator.Equal or ComparisonOperator.SameText } comparison)
            return null;
        var (left, right) = (ScopeLevels.Of(comparison.Left), ScopeLevels.Of(comparison.Right));
        return left.SetEquals([0]) && right.SetEquals([1]) ? (comparison.Left, comparison.Right)
            : left.SetEquals([1]) && right.SetEquals([0]) ? (comparison.Right, comparison.Left)
            : null;
    }

    // Tied tells that an equality or link was found; ties above a limit or group cannot be moved below it.
    private static (Correlation Found, bool Tied) Walk(Relation relation)
    {
        switch (relation)
        {
            case LinkRows { Start: OuterRow { Level: 0 } } links:
                return links.Path.Any(l => l.Also is { } also && ScopeLevels.Outside(also) && l.Cardinality == Cardinality.Many)
                    ? (Correlation.Otherwise, true)
                    : (Correlation.ByEqualities, true);
            case LinkRows { Start: OuterRow } or OuterRow:
                return (Correlation.Otherwise, true);
            case Named r:
                return Walk(r.Input);
            case OrderBy r:
                return With(r.Input, r.Keys.Select(k => k.Value));
            case Derive r:
                return With(r.Input, r.Columns.Select(c => c.Value));
            case Select r:
                return With(r.Input, r.Columns.Select(c => c.Value));
            case GroupBy r:
                return With(r.Input, r.Keys.Concat(r.Columns).Select(c => c.Value));
            case Distinct r:
                return With(r.Input, r.By.Concat(r.Order.Select(k => k.Value)));
            case Limit r:
                return With(r.Input, r.Order.Select(k => k.Value).Append(r.Count));
            case Sample r:
                return With(r.Input, [r.Count]);
            case Filter r:
                var below = Walk(r.Input);
                var outer = Conjuncts(r.Condition).Where(ScopeLevels.Outside).ToList();
                return below.Found == Correlation.Otherwise || outer.Any(c => Tie(c) is null) || (outer.Count > 0 && !KeepsRows(r.Input))
                    ? (Correlation.Otherwise, true)
                    : (Correlation.ByEqualities, below.Tied || outer.Count > 0);
            case SetOperation r:
                return r.Inputs.Any(i => Walk(i).Tied) ? (Correlation.Otherwise, true) : (Correlation.ByEqualities, false);
            default:
                return (Correlation.ByEqualities, false);
        }
    }

    private static (Correlation, bool) With(Relation input, IEnumerable<Scalar> scalars) =>
        scalars.Any(ScopeLevels.Outside) ? (Correlation.Otherwise, true) : Walk(input);

    private static bool KeepsRows(Relation relation) => relation switch
    {
        Named r => KeepsRows(r.Input),
        OrderBy r => KeepsRows(r.Input),
        Derive r => KeepsRows(r.Input),
        Filter r => KeepsRows(r.Input),
        Limit or Sample or Distinct or GroupBy or Algebra.Relations.Select or SetOperation => false,
        _ => true,
    };
}
