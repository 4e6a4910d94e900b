namespace Jalon.Compilers.Passes;

/// <summary>
/// Rows less those of them for which a condition holds are those for which it does not: no join is needed. And what is taken out of a
/// difference is taken out with the rest: <c>(a except b) except c</c> is <c>a except b, c</c>.
/// </summary>
internal sealed class ExceptOfFilter : DeepRewriter
{
    protected override Relation Changed(Relation relation) => relation is SetOperation { Operator: SetOperator.Except } except ? Simpler(except) : relation;

    private static Relation Simpler(SetOperation except)
    {
        var rows = except.Inputs[0];
        var others = new List<Relation>();
        foreach (var taken in except.Inputs.Skip(1))
        {
            if (Condition(taken, except.Inputs[0]) is { } condition)
                rows = new Filter(rows, new Not(condition));
            else
                others.Add(taken);
        }
        if (others.Count == 0)
            return rows with { Origin = except.Origin };
        return rows is SetOperation { Operator: SetOperator.Except } inner
            ? new SetOperation(SetOperator.Except, [.. inner.Inputs, .. others]) { Origin = except.Origin }
            : new SetOperation(SetOperator.Except, [rows, .. others]) { Origin = except.Origin };
    }

    // The condition that tells which rows of the whole a relation has; null where it is more than the whole filtered.
    private static Scalar? Condition(Relation taken, Relation whole) => taken switch
    {
        _ when taken.Equals(whole) => Literal.True,
        Named n => Condition(n.Input, whole),
        OrderBy o => Condition(o.Input, whole),
        Filter f when Condition(f.Input, whole) is { } outer => outer is Literal ? f.Condition : new AllOf([outer, f.Condition]),
        _ => null,
    };
}
