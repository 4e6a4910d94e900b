using System.Globalization;
using Jalon.Algebra.Scalars;

namespace Jalon.Host.Execution;

/// <summary>
/// Takes the aggregates out of a condition: a parameter stands for each, whose value the engine is asked for. What is left sees no row and is decided
/// in this process.
/// </summary>
internal sealed class AggregatesOut : ScalarRewriter
{
    /// <summary>The aggregates, by the name of the parameter. A blank keeps these names apart from those of parameters and facts.</summary>
    public Dictionary<string, Aggregate> Found { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Scalar Rewrite(Scalar scalar)
    {
        if (scalar is not Aggregate aggregate)
            return base.Rewrite(scalar);
        var name = Found.FirstOrDefault(f => f.Value == aggregate).Key ?? string.Create(CultureInfo.InvariantCulture, $"value {Found.Count + 1}");
        Found[name] = aggregate;
        return new ParameterRef(name, aggregate.Type, aggregate.MayBeEmpty);
    }
}
