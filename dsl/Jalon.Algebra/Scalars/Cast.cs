namespace Jalon.Algebra.Scalars;

/// <summary>
/// A value widened by itself to another type: int to decimal, int or decimal to float, a decimal to a larger scale, a date to the
/// midnight that begins it, an empty literal to any type. Conversions that a person asks for are functions.
/// </summary>
/// <param name="Operand">The value.</param>
/// <param name="Target">The type that <see cref="DataType.Widest"/> gave, or datetime for a date that is compared with one.</param>
public sealed record Cast(Scalar Operand, DataType Target) : Scalar(Target, Operand.MayBeEmpty)
{
    /// <summary>The value as the type, without a cast where it is one already.</summary>
    public static Scalar To(Scalar operand, DataType target) => operand switch
    {
        _ when operand.Type == target => operand,
        Literal { Value: null } => new Literal(null, target) { Origin = operand.Origin },
        _ => new Cast(operand, target) { Origin = operand.Origin },
    };
}
