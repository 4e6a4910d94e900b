namespace Jalon.Algebra.Functions;

/// <summary>One way to call a function.</summary>
/// <param name="Parameters">What it wants, in order.</param>
/// <param name="Returns">The result's type, from the arguments (already cast).</param>
/// <param name="Result">The result's type for documentation: <c>text</c>, <c>same as x</c>.</param>
/// <param name="SameType">Whether all arguments are cast to the widest of their types first (<c>coalesce</c>, <c>least</c>).</param>
public sealed record Signature(ValueList<Parameter> Parameters, Func<ValueList<Scalar>, DataType> Returns, string Result, bool SameType = false);
