namespace Jalon.Compilers.Passes;

/// <summary>
/// Sets of the same rows, told by conditions alone, are those rows with the conditions joined: those of two are those for which both hold, those of any for
/// which one does, and one less another those for which the other does not. No rows are looked for twice. And what is taken out of a difference is taken out
/// with the rest: <c>(a except b) except c</c> is <c>a except b, c</c>.
/// </summary>
internal sealed class SetsOfFilters : DeepRewriter
{
    protected override Relation Changed(Relation relation) => relation is not SetOperation sets ? relation : sets.Operator switch
    {
        SetOperator.Except => Difference(sets),
        SetOperator.Intersect => Intersection(sets),
        _ => Union(sets),
    };

    private static Relation Difference(SetOperation sets)
    {
        var rows = sets.Inputs[0];
        var others = new List<Relation>();
        foreach (var taken in sets.Inputs.Skip(1))
        {
            if ((Condition(taken, sets.Inputs[0]) ?? OfSameRows(taken, sets.Inputs[0])) is { } condition)
                rows = new Filter(rows, new Not(condition));
            else
                others.Add(taken);
        }
        if (others.Count == 0)
            return rows with { Origin = sets.Origin };
        return rows is SetOperation { Operator: SetOperator.Except } inner
            ? new SetOperation(SetOperator.Except, [.. inner.Inputs, .. others]) { Origin = sets.Origin }
            : new SetOperation(SetOperator.Except, [rows, .. others]) { Origin = sets.Origin };
    }

    private static Relation Intersection(SetOperation sets)
    {
        var rows = sets.Inputs[0];
        var others = new List<Relation>();
        foreach (var other in sets.Inputs.Skip(1))
        {
            if (OfSameRows(other, sets.Inputs[0]) is { } condition)
                rows = new Filter(rows, condition);
            else
                others.Add(other);
        }
        return others.Count == sets.Inputs.Count - 1 ? sets
            : others.Count == 0 ? rows with { Origin = sets.Origin }
            : new SetOperation(SetOperator.Intersect, [rows, .. others], sets.Columns) { Origin = sets.Origin };
    }

    private static Relation Union(SetOperation sets)
    {
        if (sets.Inputs.Count < 2 || Whole(sets.Inputs[0]) is not { } whole)
            return sets;
        // What is asked of other rows is cheaper to look up by itself than to join for everybody.
        var conditions = sets.Inputs.Select(i => Condition(i, whole) is { } c && !ColumnsRead.LooksBeyond(c) ? c : null).ToList();
        return conditions.Exists(c => c is null) ? sets : new Filter(whole, new AnyOf([.. conditions.OfType<Scalar>()])) { Origin = sets.Origin };
    }

    // What a relation asks of the rows that another has some of too, where both are all of an entity or of a working table but for what they ask.
    private static Scalar? OfSameRows(Relation taken, Relation rows) => Whole(rows) is { } whole ? Condition(taken, whole) : null;

    private static Relation? Whole(Relation rows) => rows switch
    {
        Filter r => Whole(r.Input),
        Named r => Whole(r.Input),
        EntityScan { Entity.KeyIsUnique: true } or WorkingTable => rows,
        _ => null,
    };

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
