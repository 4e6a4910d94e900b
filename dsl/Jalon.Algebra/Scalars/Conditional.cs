namespace Jalon.Algebra.Scalars;

/// <summary><c>if</c> and <c>case</c>: the first branch whose condition holds, else the last value.</summary>
/// <param name="Branches">At least one; all values of <see cref="Scalar.Type"/>.</param>
/// <param name="Else">An empty literal where none was written.</param>
/// <param name="Type">The widest of all branches.</param>
public sealed record Conditional(ValueList<Branch> Branches, Scalar Else, DataType Type)
    : Scalar(Type, Else.MayBeEmpty || Branches.Any(b => b.Then.MayBeEmpty));
