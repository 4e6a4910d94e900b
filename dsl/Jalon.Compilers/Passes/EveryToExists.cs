namespace Jalon.Compilers.Passes;

/// <summary><c>every(rows, c)</c> is true where no row exists for which <c>c</c> does not hold.</summary>
internal sealed class EveryToExists : DeepRewriter
{
    protected override Scalar Changed(Scalar scalar) => scalar is Aggregate { Function.Name: "every", Arguments: [var condition] } every
        ? new Not(new Aggregate(
            Catalogue.Standard.Find("exists") ?? every.Function with { Name = "exists" },
            new Filter(every.Rows, new Not(condition)), [], [], DataType.Bool, false)
        {
            Origin = every.Origin,
        })
        : scalar;
}
