namespace Jalon.Compilers.Passes;

/// <summary>
/// Pushes each <c>not</c> down to the one condition that it turns. What is left between a filter and its comparisons is and, or alone,
/// in which an empty value, taken as false at the end, gives the same answer as one taken as false at each step.
/// </summary>
internal sealed class TwoValuedConditions : DeepRewriter
{
    protected override Scalar Changed(Scalar scalar) => scalar switch
    {
        Not not => Negated(not.Operand),
        AllOf { Operands: [AllOf or AnyOf or Comparison or Not or Aggregate] } all => all.Operands[0],
        AllOf all when all.Operands.Any(o => o is AllOf) => all with { Operands = all.Operands.SelectMany(o => o is AllOf a ? a.Operands : [o]).ToValueList() },
        AnyOf any when any.Operands.Any(o => o is AnyOf) => any with { Operands = any.Operands.SelectMany(o => o is AnyOf a ? a.Operands : [o]).ToValueList() },
        _ => scalar,
    };

    private static Scalar Negated(Scalar condition) => condition switch
    {
        Literal { Value: true } => Literal.False,
        Literal { Type.Kind: TypeKind.Bool or TypeKind.Empty } => Literal.True,
        Not not => not.Operand.MayBeEmpty ? new AllOf([not.Operand]) : not.Operand,
        AllOf all => new AnyOf(all.Operands.Select(Negated).ToValueList()),
        AnyOf any => new AllOf(any.Operands.Select(Negated).ToValueList()),
        Comparison { Operator: ComparisonOperator.Equal } c => c with { Operator = ComparisonOperator.NotEqual },
        Comparison { Operator: ComparisonOperator.NotEqual } c => c with { Operator = ComparisonOperator.Equal },
        Comparison { Operator: ComparisonOperator.SameText } c => c with { Operator = ComparisonOperator.NotSameText },
        Comparison { Operator: ComparisonOperator.NotSameText } c => c with { Operator = ComparisonOperator.SameText },
        _ => new Not(condition) { Origin = condition.Origin },
    };
}
