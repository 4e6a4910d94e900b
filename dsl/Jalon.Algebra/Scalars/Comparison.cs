namespace Jalon.Algebra.Scalars;

/// <summary>Two values compared; never empty. Both sides are of one type, save int and decimals of any scale, which compare exactly.</summary>
/// <param name="Operator">How.</param>
/// <param name="Left">The first value.</param>
/// <param name="Right">The second value.</param>
public sealed record Comparison(ComparisonOperator Operator, Scalar Left, Scalar Right) : Scalar(DataType.Bool, false);
