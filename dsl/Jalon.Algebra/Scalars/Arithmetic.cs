namespace Jalon.Algebra.Scalars;

/// <summary>
/// Two values combined. Numbers: both sides have been cast to int, decimal (each with a scale of its own) or float before; an
/// overflow is empty. Times: date or datetime with a duration or period, date - date, datetime - datetime, duration and period by int.
/// </summary>
/// <param name="Operator">What is done.</param>
/// <param name="Left">The first value.</param>
/// <param name="Right">The second value.</param>
/// <param name="Type">What it gives (language reference, section 2).</param>
public sealed record Arithmetic(ArithmeticOperator Operator, Scalar Left, Scalar Right, DataType Type)
    : Scalar(Type, Left.MayBeEmpty || Right.MayBeEmpty || Operator is ArithmeticOperator.Divide or ArithmeticOperator.Modulo);
