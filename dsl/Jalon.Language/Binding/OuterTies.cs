using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding;

/// <summary>Whether a pipeline inside a call is tied to the rows outside as an engine needs it: by an equality, or not at all.</summary>
internal static class OuterTies
{
    public static bool Hold(Relation rows) => !LevelsUsed.By(rows).Any(l => l > 0) || Conditions(rows).Any(Ties);

    private static bool Ties(Scalar condition) => condition switch
    {
        AllOf all => all.Operands.Any(Ties),
        Comparison { Operator: ComparisonOperator.Equal or ComparisonOperator.SameText } c => Ties(c.Left, c.Right) || Ties(c.Right, c.Left),
        _ => false,
    };

    private static bool Ties(Scalar inner, Scalar outer) => LevelsUsed.By(inner).SetEquals([0]) && LevelsUsed.By(outer) is { Count: > 0 } levels && !levels.Contains(0);

    private static IEnumerable<Scalar> Conditions(Relation rows) => rows switch
    {
        Filter r => Conditions(r.Input).Append(r.Condition),
        Derive r => Conditions(r.Input),
        Select r => Conditions(r.Input),
        OrderBy r => Conditions(r.Input),
        Limit r => Conditions(r.Input),
        Sample r => Conditions(r.Input),
        Distinct r => Conditions(r.Input),
        GroupBy r => Conditions(r.Input),
        Named r => Conditions(r.Input),
        SetOperation r => r.Inputs.SelectMany(Conditions),
        _ => [],
    };
}
