namespace Jalon.Compilers.Passes;

/// <summary>The passes of every backend, in their order.</summary>
public static class PassList
{
    /// <summary>All of them.</summary>
    public static ValueList<Pass> Standard { get; } =
    [
        new("fix what is given", "parameters and the clock become constants, so that all later passes see them", (r, c) => new GivenValues(c).Apply(r)),
        new("fold constants", "a day less a duration is a day: what is left can be compared as it is", (r, c) => new ConstantFolding(c).Apply(r)),
        new("every to exists", "one quantifier less for all that follows; before conditions, since it makes a not", (r, _) => new EveryToExists().Apply(r)),
        new("sets of filters", "who is told by conditions of the same rows is told by one condition; before conditions, since it makes a not",
            (r, _) => new SetsOfFilters().Apply(r)),
        new("two-valued conditions", "each not sits on the one comparison that it turns", (r, _) => new TwoValuedConditions().Apply(r)),
        new("days to instants", "a stored instant is compared as it is, not turned into a day row by row", (r, c) => new DaysToInstants(c).Apply(r)),
        new("total order", "ties go by the key; last, since it must see the schemas that the others leave", (r, _) => new TotalOrder().Apply(r)),
    ];

    /// <summary>Applies all passes.</summary>
    /// <exception cref="InvalidOperationException">A pass changed the schema or key: a fault of ours.</exception>
    public static Relation Normalise(Relation relation, CompileContext context)
    {
        foreach (var pass in Standard)
        {
            var next = pass.Apply(relation, context);
            if (next.Schema.Key != relation.Schema.Key || !next.Schema.Columns.Select(c => (c.Name, c.Type)).SequenceEqual(relation.Schema.Columns.Select(c => (c.Name, c.Type))))
                throw new InvalidOperationException($"The pass '{pass.Name}' changed the schema from {relation.Schema} to {next.Schema}.");
            relation = next;
        }
        return relation;
    }
}
