namespace Jalon.Algebra.Scalars;

/// <summary>Whether a text fits another; case-sensitive, false where a side is empty.</summary>
/// <param name="Test">How.</param>
/// <param name="Subject">The text tested.</param>
/// <param name="Pattern">What it should fit.</param>
public sealed record TextMatch(TextTest Test, Scalar Subject, Scalar Pattern) : Scalar(DataType.Bool, false);
