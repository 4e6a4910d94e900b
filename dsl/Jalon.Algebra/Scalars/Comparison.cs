namespace Jalon.Algebra.Scalars;

/// <summary>Two values compared; never empty. Both sides are of one type, save int beside decimal, which compare exactly.</summary>
/// <param name="Operator">How.</param>
/// <param name="Left">The first value.</param>
/// <param name="Right">The second value.</param>
public sealed record Comparison(ComparisonOperator Operator, Scalar Left, Scalar Right) : Scalar(DataType.Bool, false);
