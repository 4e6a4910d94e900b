namespace Jalon.Compilers.Passes;

/// <summary><c>every(rows, c)</c> is true where no row exists for which <c>c</c> does not hold; over a window, where none of its rows counts as such.</summary>
internal sealed class EveryToExists : DeepRewriter
{
    protected override Scalar Changed(Scalar scalar) => scalar switch
    {
        Aggregate { Function.Name: "every", Arguments: [var condition] } every => new Not(new Aggregate(
            Find("exists"), new Filter(every.Rows, new Not(condition)), [], [], DataType.Bool, false)
        { Origin = every.Origin }),
        Window { Function.Name: "every", Arguments: [var condition] } every => new Comparison(
            ComparisonOperator.Equal,
            every with
            {
                Function = Find("count"),
                Arguments = [new Conditional([new Branch(condition, new Literal(null, DataType.Int))], Literal.Of(1), DataType.Int)],
                Type = DataType.Int,
            },
            Literal.Of(0)),
        _ => scalar,
    };

    private static Function Find(string name) =>
        Catalogue.Standard.Find(name) ?? throw new InvalidOperationException($"The catalogue has no {name}.");
}
