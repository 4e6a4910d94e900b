namespace Jalon.Algebra.Scalars;

/// <summary>A function of the catalogue applied to values of one row. Aggregates and windows have forms of their own.</summary>
/// <param name="Function">The catalogue's entry.</param>
/// <param name="Arguments">Already of the types that the chosen signature wants.</param>
/// <param name="Type">What the signature's return rule gave.</param>
/// <param name="MayBeEmpty">What the function's rule of emptiness gave.</param>
public sealed record Call(Function Function, ValueList<Scalar> Arguments, DataType Type, bool MayBeEmpty) : Scalar(Type, MayBeEmpty)
{
    /// <summary>Whether it was written with <c>!</c>: a conversion that fails raises and names the row.</summary>
    public bool Raises { get; init; }
}
