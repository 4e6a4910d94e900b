using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Host.Questions.Explaining;

/// <summary>What a condition is made of: the conditions that must all hold, and the values that one of them looks at.</summary>
internal static class Operands
{
    /// <summary>The conditions that must all hold.</summary>
    public static IEnumerable<Scalar> Conjuncts(Scalar condition) => condition is AllOf all ? all.Operands.SelectMany(Conjuncts) : [condition];

    /// <summary>The values that a condition looks at, constants left out, each once.</summary>
    public static IEnumerable<Scalar> Of(Scalar condition) => Looked(condition).Distinct();

    private static IEnumerable<Scalar> Looked(Scalar scalar) => scalar switch
    {
        Comparison c => Values(c.Left, c.Right),
        Between b => Values(b.Operand, b.Low, b.High),
        In i => Values(i.Operand),
        InRelation i => Values(i.Operand),
        IsEmpty e => Values(e.Operand),
        TextMatch m => Values(m.Subject, m.Pattern),
        Not n => Looked(n.Operand),
        AllOf all => all.Operands.SelectMany(Looked),
        AnyOf any => any.Operands.SelectMany(Looked),
        Call { Type.Kind: TypeKind.Bool } call => Values([.. call.Arguments]),
        // Whether rows exist is all that there is to say of them.
        Aggregate { Type.Kind: TypeKind.Bool } => [],
        _ => Values(scalar),
    };

    private static IEnumerable<Scalar> Values(params IEnumerable<Scalar> scalars) =>
        scalars.Where(s => s is not Literal && s.Type.Kind is not (TypeKind.List or TypeKind.Rows));
}
